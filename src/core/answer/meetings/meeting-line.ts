import type { Graph } from '../../graph/graph.js';
import { countryOf } from '../../graph/sides.js';
import type { PartyTerm } from '../../question/question.js';
import { withArticle } from '../../records/countries/countries.js';
import { dateInWords, dayRange, whenInWords } from '../../records/edtf.js';
import type { Evidence } from '../../records/evidence.js';
import type { Meeting, Participant } from '../../records/meeting.js';
import { ref } from '../../records/ref.js';
import type { Block } from '../answer.js';
import { sayLater, type Told } from '../draft.js';
import { LaterLine, type LaterLines } from '../later-line.js';
import {
  evidenceOf,
  listed,
  type Phrase,
  participantName,
  participantPhrase,
  partyName,
  shortName,
  sideName,
  topicWords,
  wherePhrase,
} from '../phrases.js';
import type { Telling } from '../telling.js';
import { fellowsOf } from './list-subject.js';

/** One line of a list of meetings: the other side first, then when and where, then what about. */
export function lineOf(meeting: Meeting, graph: Graph, subject: PartyTerm | null, shared: LineContext): Block {
  return sayLater(
    () => lineOfMeeting(meeting, graph, subject, shared),
    1,
    () => nameOf(meeting, graph, subject, shared),
  );
}

/** What a line is of, in few words: those met, or what a session of many was. */
function nameOf(meeting: Meeting, graph: Graph, subject: PartyTerm | null, shared: LineContext): string {
  const fellows = fellowsOf(meeting, subject, graph);
  const when = shared.isDayWanted && meeting.date ? ` (${dateInWords(meeting.date)})` : '';
  if (meeting.format === 'multilateral' || !fellows.length) return `${meeting.summary.replace(/\.$/, '')}${when}`;
  // Who stands in the lines above as well is not what tells this one from them.
  const named = shared.named?.();
  const others = fellows.filter((one) => !named?.has(participantPhrase(one, meeting, graph).text));
  return `${listed((others.length ? others : fellows).map((one) => participantName(one, graph)))}${when}`;
}

/** A line each, all with the same context. */
export function linesOf(
  meetings: readonly Meeting[],
  graph: Graph,
  subject: PartyTerm | null,
  shared: LineContext,
): readonly Block[] {
  const contextAt = (at: number): LineContext => ({
    ...shared,
    named: () => namedIn(meetings.slice(Math.max(0, at - NEAR), at), graph),
  });
  const lines: LaterLines = {
    tell: (at) => lineOfMeeting(meetings[at]!, graph, subject, contextAt(at)),
    nameOf: (at) => nameOf(meetings[at]!, graph, subject, contextAt(at)),
    recordOf: (at) => ref('meeting', meetings[at]!.id),
  };
  return meetings.map((_, at) => new LaterLine(lines, at));
}

/** Lines in which a reader still sees what post somebody holds. */
const NEAR = 6;

/** Those who took part in meetings, with their posts then. */
function namedIn(meetings: readonly Meeting[], graph: Graph): ReadonlySet<string> {
  return new Set(
    meetings.flatMap((meeting) => meeting.participants.map((one) => participantPhrase(one, meeting, graph).text)),
  );
}

function lineOfMeeting(meeting: Meeting, graph: Graph, subject: PartyTerm | null, shared: LineContext): Told {
  const fellows = fellowsOf(meeting, subject, graph);
  const sides = [...new Set(fellows.map((one) => sideName(one.for, graph)))];
  const only = subject && sides.length === 1 ? fellows[0]! : null;
  const within = only && (countryOf(only.for, graph) ?? only.for);
  const named = shared.named?.();
  const people = fellows.map((one) => {
    const official = one.official ? graph.official(one.official) : undefined;
    const isNamed = official && named?.has(participantPhrase(one, meeting, graph).text);
    return isNamed ? { text: official.name, evidence: [] } : participantPhrase(one, meeting, graph, within);
  });
  const evidence: [Evidence, ...Evidence[]] = [
    evidenceOf('meeting', meeting),
    ...people.flatMap((one) => [...one.evidence]),
  ];
  const setting = settingOf(meeting, graph, shared, evidence);
  if (meeting.format === 'multilateral')
    return [sessionText(meeting, namesOf(meeting, fellows, graph), setting), evidence];
  const who = listed(people.map((one) => one.text));
  const label = only ? `${sides[0]}: ` : '';
  const about = shared.isGistWanted
    ? meeting.summary.replace(/\.$/, '')
    : aboutWhat(meeting, shared.topics ?? [], graph);
  return [`${label}${directText(meeting, who, setting, about)}`, evidence];
}

/** What all lines share and need not repeat. */
export interface LineContext {
  readonly conference: string | null;
  readonly place: string | null;
  readonly date: string | null;
  /** The topics asked for: of many, a line names these first. */
  readonly topics?: readonly string[];
  /** Whether the days are what is asked for. */
  readonly isDayWanted?: boolean;
  /** Whether it is asked what happened there: a line then says that, and not its topics. */
  readonly isGistWanted?: boolean;
  /** Who is named, with a post, in the lines just above: by the name alone, then. */
  readonly named?: () => ReadonlySet<string>;
}

/** Where each line stands for itself. */
export const NOTHING_SHARED: LineContext = { conference: null, place: null, date: null };

/** The conference, place and date that every meeting of a list has in common. Each line of the list asks; the list is gone through once. */
export function contextOf(meetings: readonly Meeting[]): LineContext {
  const known = contexts.get(meetings);
  if (known) return known;
  const same = <T>(of: (meeting: Meeting) => T | null): T | null => {
    const first = meetings[0] ? of(meetings[0]) : null;
    return meetings.every((meeting) => of(meeting) === first) ? first : null;
  };
  const context = {
    conference: same((one) => one.conference),
    place: same((one) => one.place),
    date: same((one) => (one.dateNote ? null : one.date)),
  };
  contexts.set(meetings, context);
  return context;
}

const contexts = new WeakMap<readonly Meeting[], LineContext>();

/** Of what the lines of a list share, all that the question names itself: what nobody said is said in each line. */
export function contextAsked(telling: Telling, meetings: readonly Meeting[]): LineContext {
  const { conference, place, days } = telling.named;
  const shared = contextOf(meetings);
  const range = dayRange(shared.date);
  const isDayAsked = days.some(({ from, to }) => from === range?.from && to === range?.to);
  return {
    conference: conference ? shared.conference : null,
    place: conference || place ? shared.place : null,
    date: isDayAsked ? shared.date : null,
    ...wantedOf(telling),
  };
}

/** What of a line is wanted. */
export function wantedOf({ topics, aspect }: Telling): Pick<LineContext, 'topics' | 'isDayWanted' | 'isGistWanted'> {
  return { topics, isDayWanted: aspect === 'when', isGistWanted: aspect === 'topics' };
}

/** " at WTDC-25 in Baku, 18 November 2025": what meetings have in common, said once over their lines. */
export function sharedSetting(meetings: readonly Meeting[], graph: Graph): Phrase {
  const { conference: id, place, date } = contextOf(meetings);
  const conference = id ? graph.conference(id) : undefined;
  const text = [
    conference ? ` at ${shortName(conference)}` : '',
    place ? ` in ${withArticle(place)}` : '',
    date ? `${place ? ',' : ''} ${whenInWords(date)}` : '',
  ].join('');
  return {
    text,
    evidence: conference ? [{ ref: ref('conference', conference.id), cites: [conference.cites[0]] }] : [],
  };
}

/** Topics that a line names. */
const TOPICS_SHOWN = 3;

/** What a meeting was about: of many topics those asked for and the first others, and how many more there are. */
function aboutWhat({ topics }: Meeting, asked: readonly string[], graph: Graph): string {
  const first = [...topics].sort((a, b) => Number(asked.includes(b)) - Number(asked.includes(a)));
  const shown = topics.length > TOPICS_SHOWN + 1 ? first.slice(0, TOPICS_SHOWN) : first;
  const more = topics.length - shown.length;
  return `${topicWords(shown, graph)}${more > 0 ? ` and ${more} more` : ''}`;
}

/** "Isfandiyor Saadullo, Head of … (November 2025): fibre optics, 5G." */
function directText(meeting: Meeting, who: string, setting: string, about: string): string {
  const format = meeting.format === 'visit' ? ' (visit)' : meeting.format === 'call' ? ' (call)' : '';
  if (!who) return `${meeting.summary.replace(/\.$/, '')}${setting}.`;
  return `${who}${format}${setting}${about ? `: ${about}` : ''}.`;
}

/** People that the line of a session names: whoever else was there is told with it alone. */
const SESSION_NAMES = 4;

/** Those who took part in a session, by name and side, but for sides that its summary says: of many the first, and how many more. */
function namesOf({ summary }: Meeting, all: readonly Participant[], graph: Graph): string {
  const fellows = all.filter((one) => one.official || !summary.includes(partyName(one.for, graph)));
  const shown = fellows.length > SESSION_NAMES + 1 ? fellows.slice(0, SESSION_NAMES) : fellows;
  const more = fellows.length - shown.length;
  const names = shown.map((one) => participantName(one, graph));
  return listed(more > 0 ? [...names, `${more} more`] : names);
}

/** A session of many: what it was, and who is named. */
function sessionText(meeting: Meeting, who: string, setting: string): string {
  const what = meeting.summary.replace(/\.$/, '');
  return `${what}${setting}.${who ? ` Named: ${who}.` : ''}`;
}

/** When and where, less what the whole list shares. */
function settingOf(meeting: Meeting, graph: Graph, shared: LineContext, evidence: Evidence[]): string {
  const when = shared.date ? '' : meeting.date ? dateInWords(meeting.date) : (meeting.dateNote?.split(';')[0] ?? '');
  const where = shared.conference && shared.place ? { text: '', evidence: [] } : wherePhrase(meeting, graph);
  evidence.push(...where.evidence);
  const parts = [when, where.text].filter((part) => part !== '');
  return parts.length ? ` (${parts.join(', ')})` : '';
}
