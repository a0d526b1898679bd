import type { Graph } from '../../graph/graph.js';
import type { Ref } from '../../records/ref.js';
import { has } from '../mention.js';
import type { FacetTerm, Question } from '../question.js';
import type { Signals } from '../signals.js';
import type { Read } from '../understand.js';
import { type Context, hasSubject, refPrefix } from './context.js';
import { isRelative } from './relative-day.js';
import { isDoer, saysOne, saysThatEvent, saysThere } from './wording.js';

/** "it", "that", "any of them": the records listed before, where they are of the kind asked about or lead to such. */
export function recordsMeant({ question, signals, items }: Read, context: Context, graph: Graph): readonly Ref[] {
  if (isDoer(items, 'pron:it') || isDoer(items, 'pron:they')) return [];
  const asksOfStay = question.target === 'meetings' && (saysThere(signals) || signals.any('pron:he'));
  const [stay] = asksOfStay ? staysShown(context, graph) : [];
  if (stay && !hasSubject(question) && !signals.any('else')) return [stay];
  const points = pointsAtRecords(question, signals);
  if (!points && saysThere(signals) && isOfConference(context)) return [];
  if (!points && (hasSubject(question) || signals.any('pron:he', 'else'))) return [];
  if (question.parties.some((term) => !term.excluded) && !signals.any('pron:these')) return [];
  if (question.target === 'knowledge') return isOfListed(question) ? context.listed : [];
  const prefix = ['meetings', 'agreements', 'proposals'].includes(question.target) ? refPrefix(question.target) : null;
  if (!prefix) return [];
  const listed = isOfFirst(signals, context) ? context.listed.slice(0, 1) : context.listed;
  const same = listed.filter((ref) => ref.startsWith(prefix));
  return same.length || !(points || signals.any('pron:there') || saysThatEvent(signals))
    ? same
    : broughtBy(listed, prefix, graph);
}

/** "it", "those", "the same"; "the same event" is where they were, and "that day" when. */
function pointsAtRecords({ dates }: Question, signals: Signals): boolean {
  const isOfSetting = saysThatEvent(signals) || dates.some(isRelative);
  const that = signals.any('pron:that', 'pron:same') && !isOfSetting;
  return that || saysOne(signals) || signals.any('pron:it', 'pron:these', 'pron:they');
}

/** What is told of a conference brings sentences of single meetings at it: "there" is still the conference. */
function isOfConference({ question }: Context): boolean {
  return question.target !== 'meetings' && question.conferences.some((term) => !term.excluded);
}

/** "that meeting" after "the oldest pending agreement", of which all are listed in order: that of the first. */
function isOfFirst(signals: Signals, { question }: Context): boolean {
  const isSingle = question.want === 'age' && /\b(?:oldest|longest)\b/i.test(question.text);
  return isSingle && signals.words.some((word) => has(word, 'pron:that') && / meeting$/.test(word.key));
}

/** "who did he meet there?" after one of his visits was chosen from a list: that visit, and not all to that country. */
function staysShown({ question, listed }: Context, graph: Graph): readonly Ref[] {
  const [only, ...others] = listed;
  const chosen = question.only.length === 1 || question.want === 'first' || question.want === 'last';
  if (!only?.startsWith('meeting:') || others.length || !chosen) return [];
  const meeting = graph.meeting(only.slice('meeting:'.length));
  return meeting?.format === 'visit' && !meeting.conference ? [only] : [];
}

/** "Is that confirmed by more than one source?" is about what was listed; "how fresh is all this" is not. */
function isOfListed(question: Question): boolean {
  return (
    (question.want === 'single-source' || question.want === 'conflicts') &&
    !/\ball (?:of )?(?:this|that|it)\b/i.test(question.text)
  );
}

/** What meetings brought: agreements that they are part of the history of, proposals put in them; and the other way. */
export function broughtBy(listed: readonly Ref[], prefix: string, graph: Graph): readonly Ref[] {
  const meetings = new Set(listed.filter((ref) => ref.startsWith('meeting:')).map((ref) => ref.slice(8)));
  if (prefix === 'agreement:')
    return graph.knowledge.agreements
      .filter((one) => one.history.some((entry) => meetings.has(entry.meeting ?? '')))
      .map((one): Ref => `agreement:${one.id}`);
  if (prefix === 'proposal:')
    return graph.knowledge.proposals
      .filter((one) => meetings.has(one.meeting ?? ''))
      .map((one): Ref => `proposal:${one.id}`);
  return meetingsOf(listed, graph);
}

/** The meetings in which listed proposals were put and listed agreements made, as refs. */
export function meetingsOf(listed: readonly Ref[], graph: Graph): readonly Ref[] {
  return meetingsBehind(listed, graph).map((id): Ref => `meeting:${id}`);
}

/** The conferences that listed records belong to, as a facet each. */
export function conferencesOf(listed: readonly Ref[], graph: Graph): readonly FacetTerm[] {
  const meetings = listed.filter((ref) => ref.startsWith('meeting:')).map((ref) => ref.slice(8));
  const held = [...meetings, ...meetingsBehind(listed, graph)].flatMap((id) => graph.meeting(id)?.conference ?? []);
  const agreed = graph.knowledge.agreements.filter((one) => listed.includes(`agreement:${one.id}`));
  const ids = [...held, ...agreed.flatMap((one) => one.history.flatMap((entry) => entry.conference ?? []))];
  return [...new Set(ids)].map((id) => {
    const conference = graph.conference(id);
    const label = conference?.aliases[0] ?? conference?.name ?? id;
    return { span: label, label, ids: [id], excluded: false };
  });
}

function meetingsBehind(listed: readonly Ref[], graph: Graph): readonly string[] {
  const proposed = graph.knowledge.proposals.filter((one) => listed.includes(`proposal:${one.id}`));
  const agreed = graph.knowledge.agreements.filter((one) => listed.includes(`agreement:${one.id}`));
  const held = [
    ...proposed.map((one) => one.meeting),
    ...agreed.flatMap((one) => one.history.map((entry) => entry.meeting)),
  ];
  return [...new Set(held.flatMap((id) => id ?? []))];
}
