import type { Graph } from '../../graph/graph.js';
import type { HistoryEntry } from '../../records/agreement.js';
import { withArticle } from '../../records/countries/countries.js';
import type { DocumentPerson } from '../../records/document-person.js';
import type { Evidence } from '../../records/evidence.js';
import { carry, evidenceOf, listed, type Phrase, participantName, shortName, sideName } from '../phrases.js';
import { STATUS_WORDS } from './agreement-line.js';

/**
 * An entry of a history as it says itself where and by whom it was done: "signed in Baku by X (Iran) and Y (Tajikistan);
 * present: Z (Azerbaijan)". What it leaves open is taken from its meeting. The entry's own cites are the caller's to add.
 */
export function signingPhrase(entry: HistoryEntry, graph: Graph): Phrase {
  const { signers = [] } = entry;
  const [where, there] = [whereDone(entry, graph), presentAt(entry, graph)];
  const by = signers.length ? `by ${listed(signers.map((one) => personName(one, graph)))}` : '';
  const done = [STATUS_WORDS[entry.status], where.text, by].filter((part) => part !== '').join(' ');
  return {
    text: there.text ? `${done}; present: ${there.text}` : done,
    evidence: [...where.evidence, ...there.evidence],
  };
}

/** Whether an entry says itself who signed or was present. */
export function namesPeople({ signers, present }: HistoryEntry): boolean {
  return signers !== undefined || present !== undefined;
}

/** Whether an entry says itself where or by whom it was done, and its text does not say all of that. */
export function tellsMore(entry: HistoryEntry, graph: Graph): boolean {
  const { text, place, conference, signers = [], present = [] } = entry;
  const held = conference ? graph.conference(conference) : undefined;
  const names = [...signers, ...present].map((one) => nameOf(one, graph));
  const isSaid = (name: string) => text.includes(name);
  const isHeldSaid = !held || [held.name, ...held.aliases].some(isSaid);
  return !names.every(isSaid) || !isHeldSaid || (place ? !isSaid(place) : false);
}

/** Where an entry was done: what it says itself, else the place of its meeting or conference; empty where no source says. */
export function whereDone(entry: HistoryEntry, graph: Graph): Phrase {
  const meeting = entry.meeting ? graph.meeting(entry.meeting) : undefined;
  const conference = entry.conference ? graph.conference(entry.conference) : undefined;
  const place = entry.place ?? meeting?.place ?? conference?.city;
  const parts = [
    ...(conference ? [`at ${shortName(conference)}`] : []),
    ...(place ? [`in ${withArticle(place)}`] : []),
  ];
  return {
    text: parts.join(' '),
    evidence: [
      ...(conference ? [{ ...evidenceOf('conference', conference), cites: carry(conference.cites, entry.cites) }] : []),
      ...(meeting?.place && !entry.place ? meetingEvidence(entry, graph) : []),
    ],
  };
}

/** Who was there beside the signers: those the entry lists, else those on record of its meeting. */
function presentAt(entry: HistoryEntry, graph: Graph): Phrase {
  if (entry.present) return { text: listed(entry.present.map((one) => personName(one, graph))), evidence: [] };
  // Only a signing has the people of its meeting about it; a word on its state was said among them.
  if (entry.status !== 'signed' && !entry.signers) return { text: '', evidence: [] };
  const signed = new Set(entry.signers?.map(({ official }) => official));
  const there = (entry.meeting ? graph.meeting(entry.meeting) : undefined)?.participants ?? [];
  const others = there.filter(({ official }) => official !== null && !signed.has(official));
  const names = listed(others.map((one) => participantName(one, graph)));
  return { text: names, evidence: others.length ? meetingEvidence(entry, graph) : [] };
}

function personName(one: DocumentPerson, graph: Graph): string {
  const who = nameOf(one, graph);
  return one.for === null ? who : `${who} (${sideName(one.for, graph)})`;
}

function nameOf({ official, name = '' }: DocumentPerson, graph: Graph): string {
  return official === undefined ? name : (graph.official(official)?.name ?? official);
}

function meetingEvidence({ meeting, cites }: HistoryEntry, graph: Graph): Evidence[] {
  const held = meeting ? graph.meeting(meeting) : undefined;
  return held ? [{ ...evidenceOf('meeting', held), cites: carry(held.cites, cites) }] : [];
}
