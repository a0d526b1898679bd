import type { Graph } from '../../graph/graph.js';
import type { HistoryEntry, Status } from '../../records/agreement.js';
import type { Conference } from '../../records/conference.js';
import { withArticle } from '../../records/countries/countries.js';
import type { DocumentPerson } from '../../records/document-person.js';
import type { Evidence } from '../../records/evidence.js';
import { ref } from '../../records/ref.js';
import { carry, evidenceOf, listed, type Phrase, participantName, shortName, sideName } from '../phrases.js';
import { STATUS_WORDS } from './agreement-line.js';

/**
 * An entry of a history as it says itself where and by whom it was done: "signed in Baku by X (Iran) and Y (Tajikistan);
 * present: Z (Azerbaijan)". What it leaves open is taken from its meeting. The entry's own cites are the caller's to add.
 */
export function signingPhrase(entry: HistoryEntry, graph: Graph): Phrase {
  return joined(entry.status, [whereDone(entry, graph), signedBy(entry, graph)], others(entry, graph));
}

/** The same less what the entry's text says already; empty where that is all, or where no status of that kind was reached on a day. */
export function untoldPhrase(entry: HistoryEntry, graph: Graph): Phrase {
  if (!DONE.includes(entry.status)) return NOTHING;
  const { text, signers = [], present = [], conference, place } = entry;
  const held = conference ? graph.conference(conference) : undefined;
  const isSaid = (name: string) => text.includes(name);
  const isHeldSaid = !held || [held.name, ...held.aliases].some(isSaid);
  const isTold = (people: readonly DocumentPerson[]) => people.every((one) => isSaid(nameOf(one, graph)));
  const where = {
    ...entry,
    conference: isHeldSaid ? null : conference,
    place: place && isSaid(place) ? null : place,
  };
  const tellsWhere = (place && !isSaid(place)) || !isHeldSaid;
  return joined(
    entry.status,
    [tellsWhere ? whereStated(where, isSaid, graph) : NOTHING, isTold(signers) ? NOTHING : signedBy(entry, graph)],
    isTold(present) && entry.present ? NOTHING : others(entry, graph),
  );
}

/** What is done on a day, in a place and by somebody; other statuses are said of a document. */
const DONE: readonly Status[] = ['proposed', 'signed', 'adopted'];

/** Whether an entry says itself where or by whom it was done. */
export function tellsDoing({ place, conference, ...people }: HistoryEntry): boolean {
  return Boolean(place || conference) || namesPeople(people);
}

/** Whether an entry says itself who signed or was present. */
export function namesPeople({ signers, present }: Pick<HistoryEntry, 'signers' | 'present'>): boolean {
  return signers !== undefined || present !== undefined;
}

/** Where an entry was done: what it says itself, else the place of its meeting or conference; empty where no source says. */
export function whereDone(entry: HistoryEntry, graph: Graph): Phrase {
  const meeting = entry.meeting ? graph.meeting(entry.meeting) : undefined;
  if (entry.place || !meeting?.place) return whereStated(entry, () => false, graph);
  const stated = whereStated({ ...entry, place: meeting.place }, () => false, graph);
  return { ...stated, evidence: [...stated.evidence, ...meetingEvidence(entry, graph)] };
}

const NOTHING: Phrase = { text: '', evidence: [] };

/** "at WTDC-25 in Baku": the city is the conference's where the entry says no place. */
function whereStated(entry: HistoryEntry, isSaid: (name: string) => boolean, graph: Graph): Phrase {
  const conference = entry.conference ? graph.conference(entry.conference) : undefined;
  const city = entry.place || !conference?.city || isSaid(conference.city) ? null : conference.city;
  const place = entry.place ?? city;
  const parts = [
    ...(conference ? [`at ${shortName(conference)}`] : []),
    ...(place ? [`in ${withArticle(place)}`] : []),
  ];
  return { text: parts.join(' '), evidence: conference ? [conferenceEvidence(conference, entry, city !== null)] : [] };
}

/** The entry says which conference it was; where that was the conference's own sources say. */
function conferenceEvidence(conference: Conference, { cites }: HistoryEntry, withCity: boolean): Evidence {
  return { ...evidenceOf('conference', conference), cites: withCity ? carry(conference.cites, cites) : cites };
}

function signedBy({ signers = [], cites }: HistoryEntry, graph: Graph): Phrase {
  return signers.length ? people('by ', signers, cites, graph) : NOTHING;
}

/** Who was there beside the signers: those the entry lists, else those on record of its meeting. */
function others(entry: HistoryEntry, graph: Graph): Phrase {
  if (entry.present) return people('present: ', entry.present, entry.cites, graph);
  // Only a signing has the people of its meeting about it; a word on its state was said among them.
  if (entry.status !== 'signed' && !entry.signers) return NOTHING;
  const signed = new Set(entry.signers?.map(({ official }) => official));
  const there = (entry.meeting ? graph.meeting(entry.meeting) : undefined)?.participants ?? [];
  const left = there.filter(({ official }) => official !== null && !signed.has(official));
  if (!left.length) return NOTHING;
  const names = listed(left.map((one) => participantName(one, graph)));
  return { text: `in the meeting: ${names}`, evidence: meetingEvidence(entry, graph) };
}

function people(before: string, list: readonly DocumentPerson[], cites: HistoryEntry['cites'], graph: Graph): Phrase {
  const names = list.map((one) => {
    const who = nameOf(one, graph);
    return one.for === null ? who : `${who} (${sideName(one.for, graph)})`;
  });
  const evidence = list.flatMap(({ official }): Evidence[] =>
    official ? [{ ref: ref('official', official), cites }] : [],
  );
  return { text: `${before}${listed(names)}`, evidence };
}

function nameOf({ official, name = '' }: DocumentPerson, graph: Graph): string {
  return official === undefined ? name : (graph.official(official)?.name ?? official);
}

/** "signed in Baku by X; present: Z", or what there is of it. */
function joined(status: Status, done: readonly Phrase[], there: Phrase): Phrase {
  const words = done.map((one) => one.text).filter((text) => text !== '');
  const head = words.length ? [STATUS_WORDS[status], ...words].join(' ') : '';
  const text = [head, there.text].filter((part) => part !== '').join('; ');
  return { text, evidence: [...done, there].flatMap((one) => [...one.evidence]) };
}

function meetingEvidence({ meeting, cites }: HistoryEntry, graph: Graph): Evidence[] {
  const held = meeting ? graph.meeting(meeting) : undefined;
  return held ? [{ ...evidenceOf('meeting', held), cites: carry(held.cites, cites) }] : [];
}
