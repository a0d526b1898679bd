import type { Graph } from '../../graph/graph.js';
import type { Item, NamedParty } from '../../question/item.js';
import { has, hasKind, type Mention } from '../../question/mention.js';
import { isAffiliated } from '../../question/posts.js';
import type { PartyEntity, QuestionReading, UnknownName } from '../../question/question.js';
import { wordBefore } from '../../question/roles.js';
import { standsForName } from '../../question/unknown-names.js';
import { countryName, isAssignedCountry } from '../../records/countries/countries.js';
import { ref } from '../../records/ref.js';
import type { Field, Filter } from './filter.js';
import { nameOnRecord } from './name-on-record.js';
import { anyOf } from './normalised.js';
import type { Piece } from './scope-piece.js';
import { connectorOf, isNoise, isSetAside, type KindNamed, kindNamed } from './scope-words.js';

/** A name that several bear, and who they are. */
export interface AmbiguousName {
  readonly span: string;
  /** Whether the span is how long an agreement is to be followed, and not its name. */
  readonly isUntil?: true;
  readonly choices: readonly ScopeChoice[];
}

/** One of several things that may be meant, with the clause that asks for it. */
export interface ScopeChoice {
  readonly label: string;
  readonly clause: Filter;
}

/** What somebody wants news of, as read from a sentence without its times. */
export interface ScopeRead {
  /** Where names are ambiguous, any of those who bear them; names that are not on record are no part of it. */
  readonly filter: Filter;
  /** The id of the one agreement that is followed until it is closed; null where nothing of the kind is said. */
  readonly until: string | null;
  readonly readings: readonly QuestionReading[];
  /** Names that nothing on record bears, with near ones. */
  readonly unknown: readonly UnknownName[];
  readonly ambiguous: readonly AmbiguousName[];
  /** Words that carried meaning and are no part of the filter. */
  readonly unused: readonly string[];
}

/** Something read from one item: parts for the grammar, and what is to be told of how it was read. */
export interface ReadPiece {
  readonly pieces: readonly Piece[];
  readonly readings?: readonly QuestionReading[];
  readonly unknown?: readonly UnknownName[];
  readonly ambiguous?: readonly AmbiguousName[];
  readonly unused?: readonly string[];
}

const NOTHING: ReadPiece = { pieces: [] };
const LOST: Piece = { is: 'lost' };

/** Words that are no part of a filter. */
export function lost(span: string): ReadPiece {
  return { pieces: [LOST], unused: [span] };
}

/** What an item that is no date says of the news wanted. */
export function pieceOf(items: readonly Item[], at: number, mentions: readonly Mention[], graph: Graph): ReadPiece {
  const item = items[at]!;
  if (item.kind === 'party') return partyPiece(item, items, at, mentions, graph);
  if (item.kind === 'word') return wordPiece(items, at, item.mention);
  if (item.kind === 'date' || item.kind === 'place' || item.kind === 'outlet') return lost(item.mention.text);
  return facetPiece(item.kind, item.facet.ids, item.mention, graph);
}

function clause(field: Field, value: string): Filter {
  return { op: 'is', field, value };
}

function facetPiece(
  field: 'topic' | 'conference' | 'agreement',
  ids: readonly string[],
  mention: Mention,
  graph: Graph,
): ReadPiece {
  const clauses = ids.map((id) => clause(field, id));
  const labels = ids.map((id) => nameOnRecord(field, id, graph) ?? mention.text);
  const reading: QuestionReading = { span: mention.text, as: labels.join(' or '), ref: null, how: 'name' };
  return { pieces: [{ is: 'subject', field, filter: anyOf(clauses) }], readings: ids.length > 1 ? [reading] : [] };
}

function partyPiece(
  item: Extract<Item, { kind: 'party' }>,
  items: readonly Item[],
  at: number,
  mentions: readonly Mention[],
  graph: Graph,
): ReadPiece {
  const party = inContext(item.party, items, graph);
  if (party.unknown !== null) return { pieces: [LOST], unknown: [{ span: party.unknown, near: [] }] };
  const clauses = party.entities.flatMap(clausesOf);
  const [first] = clauses;
  if (!first) return lost(party.span);
  const field = clauses.every((one) => one.field === first.field) ? first.field : 'mixed';
  return {
    pieces: [{ is: 'subject', field, filter: anyOf(clauses) }],
    readings: [...readingsOf(item.party, party, graph), ...notAPlace(items, at, party, graph)],
    ambiguous: party.ambiguous ? [{ span: party.span, choices: choicesOf(party, graph) }] : [],
    unused: unusedTitle(party, mentions.slice(item.at, item.end)),
  };
}

function clausesOf(entity: PartyEntity): Extract<Filter, { op: 'is' }>[] {
  if (entity.kind === 'region') return entity.countries.map((code) => ({ op: 'is', field: 'country', value: code }));
  return [{ op: 'is', field: entity.kind, value: entity.id }];
}

/** Of several bearers of a name, the one who belongs to a side that is named too. */
function inContext(party: NamedParty, items: readonly Item[], graph: Graph): NamedParty {
  if (!party.ambiguous) return party;
  const sides = items.flatMap((item) => (item.kind === 'party' && item.party !== party ? item.party.entities : []));
  const named = sides.filter((side) => side.kind !== 'official');
  const fitting = party.entities.filter((one) => one.kind === 'official' && isAffiliated(one.id, named, graph));
  return fitting.length === 1 ? { ...party, entities: fitting, ambiguous: false } : party;
}

/** How a name was read where the question has no reading of its own: one bearer of several, several bearers of a post. */
function readingsOf(named: NamedParty, party: NamedParty, graph: Graph): QuestionReading[] {
  const several = party.entities.length > 1 && !party.ambiguous;
  if (!several && !(named.ambiguous && !party.ambiguous)) return [];
  const as = party.entities.map((one) => entityName(one, graph)).join(' or ');
  const [only] = party.entities;
  const one = !several && only?.kind === 'official' ? ref('official', only.id) : null;
  return [{ span: party.span, as, ref: one, how: party.post ? 'post' : several ? 'name' : 'context' }];
}

/** "in Azerbaijan": no filter knows places, so that a country is read as one that takes part. */
function notAPlace(items: readonly Item[], at: number, party: NamedParty, graph: Graph): QuestionReading[] {
  const before = wordBefore(items, at);
  const [entity] = party.entities;
  if (!before || !has(before, 'prep:in') || entity?.kind !== 'country') return [];
  const as = `${entityName(entity, graph)} as a side of it, not as a place`;
  return [{ span: `${before.text} ${party.span}`, as, ref: null, how: 'context' }];
}

function entityName(entity: PartyEntity, graph: Graph): string {
  return entity.kind === 'region' ? entity.name : (nameOnRecord(entity.kind, entity.id, graph) ?? entity.id);
}

function choicesOf(party: NamedParty, graph: Graph): ScopeChoice[] {
  return party.entities.flatMap((entity) =>
    clausesOf(entity).map((one) => ({ label: choiceLabel(entity, graph), clause: one })),
  );
}

/** "Sattar Hashemi (Minister of ICT)": two may have the whole name in common. */
function choiceLabel(entity: PartyEntity, graph: Graph): string {
  const title = entity.kind === 'official' ? graph.official(entity.id)?.posts[0]?.title : undefined;
  return `${entityName(entity, graph)}${title ? ` (${title})` : ''}`;
}

/** Words of a title that narrow a side to some of its people or companies, which no filter can. */
function unusedTitle(party: NamedParty, said: readonly Mention[]): string[] {
  const isPerson = party.entities.every((one) => one.kind === 'official');
  const narrows = (one: Mention) =>
    (!isPerson && (hasKind(one, 'post:') || hasKind(one, 'field:'))) || has(one, 'noun:company');
  return said.filter((one) => !one.entities.length && narrows(one)).map((one) => one.text);
}

function wordPiece(items: readonly Item[], at: number, mention: Mention): ReadPiece {
  const connector = connectorOf(mention);
  if (connector) return { pieces: [{ is: connector }] };
  if (isSetAside(mention)) return setAside(items, at, mention);
  const code = countryCode(mention);
  if (code) return code;
  const kind = kindNamed(mention);
  if (kind) return kind.change ? changePiece(mention) : kindPiece(mention, kind);
  if (mention.unknown === 'name-like' && standsForName(items, at)) return { pieces: [LOST] };
  return isNoise(mention) ? NOTHING : lost(mention.text);
}

/** "Brazil aside": what it leaves out stands before it, and what comes after is wanted. */
function setAside(items: readonly Item[], at: number, { text }: Mention): ReadPiece {
  return isName(items[at - 1]) ? { pieces: [{ is: 'but' }] } : lost(text);
}

/** "PK" by itself: a country code in capitals that is no other word. */
function countryCode({ text, unknown }: Mention): ReadPiece | null {
  if (unknown === 'no' || !/^[A-Z]{2}$/.test(text) || !isAssignedCountry(text)) return null;
  return {
    pieces: [{ is: 'subject', field: 'country', filter: clause('country', text) }],
    readings: [{ span: text, as: countryName(text), ref: null, how: 'alias' }],
  };
}

/** Whether an item names somebody or something. */
export function isName(item: Item | undefined): boolean {
  return item !== undefined && item.kind !== 'word' && item.kind !== 'date';
}

/** "the status of memoranda": their getting further. */
function changePiece({ text }: Mention): ReadPiece {
  return {
    pieces: [{ is: 'change', value: 'status', isNoun: true, span: text }],
    readings: [{ span: text, as: 'status changes', ref: null, how: 'word' }],
  };
}

/** A sort of record; that a word is narrower than it ("memoranda", "visits") is told as a reading. */
function kindPiece({ text }: Mention, kind: KindNamed): ReadPiece {
  return {
    pieces: [{ is: 'kind', value: kind.value, narrow: kind.narrow ? text : null }],
    readings: kind.as ? [{ span: text, as: kind.as, ref: null, how: 'word' }] : [],
  };
}
