import { queryOf } from '../assembly/query-of.js';
import { readWhole } from '../grammar/read.js';
import type { Graph } from '../graph/graph.js';
import { placeParts } from '../graph/place.js';
import { type Dated, datedIn } from '../query/dated.js';
import { evaluate } from '../query/evaluate.js';
import { isRecordKind, kindOfSet, type SetQ } from '../query/query.js';
import type { Item } from '../question/item.js';
import { addMonths } from '../question/dates/calendar.js';
import { understoodFrom } from '../question/understand.js';
import { eventByWords } from './event-by-words.js';
import type { Reader } from './reader.js';

/** Something that happened, told in words: the records that tell of it, with their days; `edge` = its beginning or its end is meant. */
export interface Event {
  readonly set: SetQ;
  readonly dated: readonly Dated[];
  readonly edge: 'start' | 'end' | null;
}

/** Characters beyond which words are no description of an event. */
const LENGTH_MAX = 240;

/**
 * The event that some words tell of: a meeting, document or conference as a noun ("the AI pact with Germany") or as a clause ("he
 * travelled to Baku"). Null where they are not read whole, or no record of it is found.
 */
export function eventIn(words: string, reader: Reader): Event | null {
  const text = words
    .trim()
    .replace(/^(?:that|when) /i, '')
    .replace(/\bsigned (?:documents|papers|texts)\b/i, 'signed agreements')
    .replace(/(?<!phone |telephone )\bcall(?= with\b)/i, 'telephone call')
    .replace(/[\s,;:.?!]+$/, '');
  if (text === '' || text.length > LENGTH_MAX) return null;
  const { inner, edge } = edgeOf(text);
  const held = edge && conferenceIn(inner, reader);
  if (held) return eventOf(held, edge, reader);
  return firstOf(waysOf(inner === text || edge === null ? inner : text), (way) => eventFrom(way, reader));
}

/** The readings of some words, the surest first. */
function waysOf(text: string): readonly ((reader: Reader) => SetQ | null)[] {
  return [
    (reader) => conferenceIn(text, reader),
    (reader) => conferenceIn(text.replace(OF_BODY, '$1 $3 $2'), reader),
    (reader) => documentIn(text, reader),
    (reader) => listed(`list ${text}`, reader),
    (reader) => asked(whether(text), reader),
    (reader) => conferenceAt(text, reader),
    (reader) => byParts(text, reader),
    (reader) => ofOneTime(eventByWords(text, reader), reader),
  ];
}

function eventFrom(way: (reader: Reader) => SetQ | null, reader: Reader): Event | null {
  const set = way(reader);
  return set && eventOf(conferenceGoneTo(set, reader) ?? set, null, reader);
}

function firstOf<A, B>(all: readonly A[], made: (one: A) => B | null): B | null {
  for (const one of all) {
    const found = made(one);
    if (found !== null) return found;
  }
  return null;
}

function eventOf(set: SetQ, edge: Event['edge'], { graph }: Reader): Event | null {
  if (!isRecordKind(kindOfSet(set))) return null;
  const found = evaluate(set, graph);
  return found.size > 0 ? { set, dated: datedIn(set, found, graph), edge } : null;
}

/** Records that words alone were found in, where they are of one time: else these may be of different things. */
function ofOneTime(set: SetQ | null, { graph }: Reader): SetQ | null {
  const dated = set ? datedIn(set, evaluate(set, graph), graph) : [];
  const [first, last] = [dated[0], dated.at(-1)];
  return first && last && last.days.from <= addMonths(first.days.from, 1) ? set : null;
}

const EDGE_NOUN =
  /^(?:the )?(?:(?:formal|official) )?(close|closing|end|ending|conclusion|start|opening|beginning|launch) (?:(?:session|ceremony|day) )?of (.+)$/i;

const EDGE_VERB =
  /^(.+?) (?:(?:was|were|had|has|is|been) ){0,2}(opened|began|begun|started|kicked off|got under way|ended|closed|finished|concluded|over|come to an end|came to an end)$/i;

const HELD =
  /^(.+?) (?:(?:was|were|had|has|been) ){0,2}(?:took place|taken place|held|happened|occurred|convened|met)((?: (?:in|at|on) [^,]+)?)$/i;

/** Whoever met somewhere is no event that was held there. */
const WHO_MET = /\b(?:ministers|presidents|leaders|sides|they|he|she|officials|delegations) met\b/i;

/** "The close of the summit", "the summit ended": of what, and which end of it; what was held is told by itself. */
function edgeOf(text: string): { readonly inner: string; readonly edge: Event['edge'] } {
  const noun = EDGE_NOUN.exec(text);
  if (noun) return { inner: noun[2]!, edge: isStart(noun[1]!) ? 'start' : 'end' };
  const verb = EDGE_VERB.exec(text);
  if (verb) return { inner: verb[1]!, edge: isStart(verb[2]!) ? 'start' : 'end' };
  const held = HELD.exec(text);
  const isOne = held && !/ and /.test(held[1]!) && !WHO_MET.test(held[0]);
  return { inner: isOne ? `${held[1]!}${held[2]!}` : text, edge: null };
}

function isStart(word: string): boolean {
  return /^(?:start|open|beg|launch|kick|got)/i.test(word);
}

/** "The fourth General Assembly of the DCO" is its fourth DCO General Assembly. */
const OF_BODY = /^(?:the )?(\S+(?:st|nd|rd|th)|first|second|third)? ?(.+?) of (?:the )?(\S+)$/i;

const ORDINAL = /\b(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|\d{1,2}(?:st|nd|rd|th))\b/i;

/** What is said beside the name of a conference without saying anything else. */
const BESIDE_NAME =
  /^(?:the|in|at|of|its|a|this|that|event|conference|summit|congress|meeting|ministerial|assembly|exhibition|fair|session|edition|year'?s?|last|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|\d{1,2}(?:st|nd|rd|th))$/;

/** A conference that is named, and nothing beside it but where or when it was; null for anything else. */
export function conferenceIn(text: string, { link, graph }: Reader): SetQ | null {
  const { items } = link(text);
  const ordinal = ORDINAL.test(text) ? understoodFrom(link(text), graph).question.conferences[0]?.ids : undefined;
  const [named, ...others] = items.filter((item) => item.kind === 'conference');
  if (named?.kind !== 'conference' || others.length || named.facet.excluded) return null;
  const isAlone = items.every((item) => item === named || isBeside(item));
  const ids = (ordinal ?? named.facet.ids).filter((id) => graph.conference(id));
  return isAlone && ids.length
    ? { is: 'these', kind: 'conference', ids: heldLast(ids, graph), said: named.facet.label }
    : null;
}

/** Of a series the edition that was held last: the others were not spoken of. */
function heldLast(ids: readonly string[], graph: Graph): readonly string[] {
  const dated = [...ids].sort((a, b) =>
    (graph.conference(a)?.dates ?? '') < (graph.conference(b)?.dates ?? '') ? 1 : -1,
  );
  return dated.slice(0, 1);
}

function isBeside(item: Item): boolean {
  if (item.kind === 'place' || item.kind === 'date') return true;
  if (item.kind === 'party') return item.party.entities.every(({ kind }) => kind === 'country');
  return item.kind === 'word' && item.mention.key.split(' ').every((word) => BESIDE_NAME.test(word));
}

/** "The Tokyo ministerial": a conference by where it was held. */
function conferenceAt(text: string, { link, graph }: Reader): SetQ | null {
  const { items } = link(text);
  const places = items.filter((item) => item.kind === 'place');
  const [place, ...others] = places;
  const noun = /\b(conference|summit|ministerial|forum|congress|assembly|symposium|event)\b/i.exec(text)?.[1];
  if (!noun || place?.kind !== 'place' || others.length || !items.every((one) => one === place || isBeside(one)))
    return null;
  const isThere = (city: string | null) => placeParts(city ?? '').some((part) => place.facet.ids.includes(part));
  const held = graph.conferences.records.filter(
    ({ city, name }) => isThere(city) && (!/minist/i.test(noun) || /minist/i.test(name)),
  );
  const ids = held.map(({ id }) => id);
  return ids.length ? { is: 'these', kind: 'conference', ids: heldLast(ids, graph), said: text } : null;
}

/** A document by its name, and nothing beside it but its parties and what it is. */
function documentIn(text: string, { link }: Reader): SetQ | null {
  const { items } = link(text);
  const [named, ...others] = items.filter((item) => item.kind === 'agreement');
  if (named?.kind !== 'agreement' || others.length || named.facet.excluded) return null;
  const isAlone = items.every((one) => one === named || one.kind !== 'word' || BESIDE_TITLE.test(one.mention.key));
  return isAlone ? { is: 'these', kind: 'agreement', ids: named.facet.ids, said: named.facet.label } : null;
}

const BESIDE_TITLE =
  /^(?:the|of|on|to|in|for|with|between|and|a|its|their|accession|adoption|signing|signature|conclusion|adherence|joining|document|declaration|memorandum|agreement|pact|charter|agenda|roadmap|was|were|signed|adopted|concluded)(?: (?:of|to|the|on))*$/;

function listed(text: string, { link, graph }: Reader): SetQ | null {
  const reading = readWhole(link(text), graph);
  if (reading?.query.ask !== 'list' || reading.rival || reading.query.tell) return null;
  return reading.query.of;
}

/** What is asked for whether it is: the records of a clause. */
function asked(text: string | null, { link, graph }: Reader): SetQ | null {
  const reading = text === null ? null : readWhole(link(text), graph);
  return reading?.query.ask === 'exists' && !reading.rival ? reading.query.of : null;
}

const AUXILIARY = /^(.+?) (was|were|has|have|had|is|are|did) (.+)$/i;

/** "He travelled to Baku" as a question that the grammar reads: "did he travelled to Baku"; an auxiliary is put first. */
function whether(text: string): string {
  const [, subject, auxiliary, rest] = AUXILIARY.exec(text) ?? [];
  return subject && auxiliary && rest ? `${auxiliary} ${subject} ${rest}` : `did ${text}`;
}

/** A description by its parts, where none of its words was left over. */
function byParts(text: string, { link, graph }: Reader): SetQ | null {
  const { question } = understoodFrom(link(text), graph);
  const isRead = question.unread.length + question.unknown.length + question.words.length + question.turns.length === 0;
  const query = isRead && !question.cut ? queryOf({ ...question, yesNo: false, want: 'list' }) : null;
  if (query?.ask !== 'list' || query.tell) return null;
  // "The meeting of the working group" is no document.
  return MET.test(text) && kindOfSet(query.of) !== 'meeting' ? null : query.of;
}

const MET = /^(?:the |\S+['’]s )?(?:\w+ )?(?:meeting|talks|visit|call|trip|reception|session)\b/i;

/** "Travelled to Baku for WTDC-25": whoever went to a conference went when it was held; of several the one that was held there. */
function conferenceGoneTo(set: SetQ, { graph }: Reader): SetQ | null {
  if (set.is !== 'records' || set.of.kind !== 'meeting' || !set.of.roles.guest) return null;
  const { conference, place } = set.of.roles;
  if (conference?.is !== 'these') return null;
  const isThere = (id: string) => {
    const parts = placeParts(graph.conference(id)?.city ?? '');
    return place?.is !== 'these' || place.kind !== 'place' || parts.some((part) => place.ids.includes(part));
  };
  const ids = conference.ids.filter(isThere);
  return ids.length === 1 ? { ...conference, ids } : null;
}
