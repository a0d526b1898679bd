import type { Graph } from '../graph/graph.js';
import { fold } from '../graph/normalise.js';
import { type BodySort, type Kind, kindOfSet, type Pattern, type SetQ } from '../query/query.js';
import type { DateSpan } from '../question/dates/find-dates.js';
import type { Item, NamedParty } from '../question/item.js';
import { lexiconFor } from '../question/lexicon.js';
import type { FacetTerm, PartyEntity } from '../question/question.js';
import type { Tag } from '../question/vocabulary/tags.js';
import { countryName } from '../records/countries/countries.js';
import { countriesNamed, countryOfCapital } from '../records/countries/country-names.js';
import { closedClasses } from './closed-classes.js';
import { framesOf, framesOfWord, recordNoun, statusLimits } from './frames.js';
import type { Frame, Phrase } from './meaning.js';
import { peopleFrame } from './people-roles.js';

/** What a word or name may be: a category with its meaning. */
export type Reading = readonly [category: string, meaning: unknown];

/** A word or phrase with what the vocabulary says of it. */
export interface Lexeme {
  readonly key: string;
  readonly tags: readonly Tag[];
}

/** Who nominates somebody asks nothing of that person: the acts of a candidacy have no side that is addressed. */
const CANDIDACY = /nomin|candid|campaign|\bbid|election|running|stand/;

/** What the vocabulary has among the verbs and is none: a record noun with its preposition; an auxiliary is read word by word. */
const NO_VERB = /^(?:meeting|talks) with$|^(?:is|are|was|were|be|been|has|have|had) /;

/** What somebody wanted of another may have been asked, proposed or urged. */
const WANTED = /^(?:want|wants|wanted|asking for|seeking|pushing for|pressing for|looking for)$/;

const PAST = /(?:ed|met|held|saw|seen|sought|went|gone|put|struck|made)$|^(?:met|spoke|spoken|sat|gave|given|hosted)\b/;

/** What a word or phrase may be; nothing where the grammar knows nothing of it. */
export function wordReadings({ key, tags }: Lexeme): readonly Reading[] {
  const closed = closedClasses(key);
  const open: Reading[] = [];
  for (const named of CANDIDACY.test(key) || NO_VERB.test(key) ? [] : framesOf(tags, key)) {
    const frame = WANTED.test(key) ? { ...named, limits: {} } : named;
    open.push(['V', inFormat(frame, tags)]);
    if (PAST.test(key.split(' ')[0] ?? '')) open.push(['PART', inFormat(frame, tags)]);
  }
  for (const named of framesOfWord(key))
    open.push(['V', named], ...(PAST.test(key) ? ([['PART', named]] as const) : []));
  const ofPeople = peopleFrame(key);
  if (ofPeople) open.push(['V', ofPeople]);
  const noun = recordNoun(tags, key);
  const record: Pattern | null = EVENTS_BY_NAME.has(key) ? { kind: 'meeting', roles: {}, words: [key] } : noun;
  if (record) open.push(['RECORD', record]);
  // "Gatherings at WTDC-25" are meetings, "gatherings in 2025" may be conferences.
  if (GATHERINGS.has(key) && record?.kind !== 'meeting') open.push(['RECORD', { kind: 'meeting', roles: {} }]);
  const sort = BODY_WORDS.get(key);
  if (sort) open.push(['SORT', sort]);
  const ranks = tagsAfter(tags, 'post:');
  // "Leaders" are of a rank, and not officials of any.
  // Whose partners they are is no side that they are of.
  const kind = sort || /partner/.test(key) || (ranks.length && tags.includes('noun:official')) ? null : kindNoun(tags);
  if (kind) open.push(['KIND', kind]);
  const by = tags.includes('per') ? kindNamed(key) : null;
  if (by) open.push(['BY', by]);
  const status = statusLimits(tags, key);
  if (status) open.push(['STATUS', status]);
  if (ranks.length) open.push(['POST', { ranks, fields: [] }]);
  return [...closed, ...open];
}

/** Events that are meetings, known by the word that their records have for them. */
const EVENTS_BY_NAME: ReadonlySet<string> = new Set(
  'luncheon|lunch|dinner|breakfast|networking breakfast|working lunch|working dinner|reception|cocktail|banquet|ceremony|opening ceremony|signing ceremony|workshop|seminar|briefing|inauguration|panel|panel discussion'.split(
    '|',
  ),
);

/** Words for a conference that are said of a meeting as well. */
const GATHERINGS: ReadonlySet<string> = new Set(['gathering', 'gatherings']);

/** "Hold bilateral talks": a verb that says how they met. */
function inFormat(frame: Frame, tags: readonly Tag[]): Frame {
  const format = frame.kind === 'meeting' && !frame.limits ? tagsAfter(tags, 'format:')[0] : undefined;
  return format === 'bilateral' || format === 'call' ? { ...frame, limits: { formats: [format] } } : frame;
}

function tagsAfter(tags: readonly Tag[], prefix: string): readonly string[] {
  return tags.filter((tag) => tag.startsWith(prefix)).map((tag) => tag.slice(prefix.length));
}

const KIND_TAGS: readonly (readonly [Tag, Kind])[] = [
  ['noun:country', 'country'],
  ['noun:delegation', 'country'],
  ['noun:official', 'official'],
  ['noun:counterpart', 'official'],
  ['noun:participant', 'official'],
  ['noun:organisation', 'organisation'],
  ['noun:topic', 'topic'],
  ['noun:place', 'place'],
  ['noun:conference', 'conference'],
];

/** What bodies of a sort are called. A new sort is a line here. */
const BODY_WORDS: ReadonlyMap<string, BodySort> = new Map(
  Object.entries<BodySort>({
    'business people|businesspeople|businessmen|business leaders|industry leaders|executives|company heads|heads of companies|company|companies|firm|firms|operator|operators|business|businesses|vendor|vendors|corporation|corporations':
      'company',
    'ministry|ministries': 'ministry',
    'regulator|regulators|regulatory authority|regulatory authorities': 'regulator',
    'international organisation|international organisations|international organization|international organizations|international bodies':
      'international',
  }).flatMap(([words, sort]) => words.split('|').map((word): [string, BodySort] => [word, sort])),
);

function kindNoun(tags: readonly Tag[]): Kind | null {
  return KIND_TAGS.find(([tag]) => tags.includes(tag))?.[1] ?? null;
}

/** "By country", "per conference": the kind that is named behind the word. */
function kindNamed(key: string): Kind | null {
  const named: readonly (readonly [RegExp, Kind])[] = [
    [/countr|state/, 'country'],
    [/confer|event|summit/, 'conference'],
    [/topic|subject/, 'topic'],
    [/minister|official|person/, 'official'],
    [/cit|place/, 'place'],
  ];
  return named.find(([pattern]) => pattern.test(key))?.[1] ?? null;
}

/** What something named may be; nothing where it is not clear what is meant. */
export function nameReadings(
  item: Exclude<Item, { kind: 'word' }>,
  dates: readonly DateSpan[],
  graph: Graph,
): readonly Reading[] {
  if (item.kind === 'date') return dateReadings(dates[item.date]);
  // Who published is no side of anything: what is asked of reports is read by its parts.
  if (item.kind === 'outlet') return [];
  if (item.kind === 'party' && item.party.areCounterparts) return counterpartReadings(item.party, graph);
  const set = item.kind === 'party' ? partySet(item.party, graph) : facetSet(item.kind, item.facet, item.mention.text);
  if (!set) return [];
  if (item.kind === 'party' && isOfPeople(item.mention.key)) return [['NAME', { set: ofCountry(set), asSide: set }]];
  const capital = item.kind === 'party' ? capitalNamed(item) : null;
  const described =
    item.kind === 'party' ? (describedBy(item.party, graph) ?? peopleMeant(item.mention.key, set)) : null;
  const asSide = bodyOf(set);
  const phrase: Phrase = {
    set,
    ...(capital ? { capital } : {}),
    ...(described ? { described } : {}),
    ...(asSide ? { asSide } : {}),
  };
  if (!item.mention.possessive) return [['NAME', phrase]];
  // "Iran's" is whose something is, and not Iran: "both Iran's and Malaysia's ministers".
  return isPlainSide(item, set)
    ? [['OWNER', phrase]]
    : [
        ['NAME', phrase],
        ['OWNER', phrase],
      ];
}

/** A country or body by its name, of which neither its people nor a post is meant. */
function isPlainSide(item: Exclude<Item, { kind: 'word' }>, set: SetQ): boolean {
  return item.kind === 'party' && set.is === 'these' && (set.kind === 'country' || set.kind === 'organisation');
}

/** "Iranians", "Malaysians": the people of a country, which "Iranian" is said of. */
function isOfPeople(key: string): boolean {
  const one = key.endsWith('ns') || key.endsWith('is') ? countriesNamed(key.slice(0, -1)) : [];
  return one.length > 0 && countriesNamed(key).join() === one.join() && !countriesNamed(key.slice(0, -1)).includes(key);
}

/** "MTN people": sources say of a body alone that it was there, and leave out by whom. */
function bodyOf(set: SetQ): SetQ | null {
  const isOfAll = set.is === 'of' && set.of.is === 'all' && set.owner.is === 'these';
  return isOfAll && kindOfSet(set.owner) === 'organisation' ? set.owner : null;
}

/** "Which Kenyan": of whom the word for the people is said, one of them is asked for. */
function peopleMeant(key: string, set: SetQ): SetQ | null {
  const [only, ...others] = set.is === 'these' && set.kind === 'country' ? set.ids : [];
  const isOfPeople = /(?:an|ian|ese|ish|i)$/.test(key) && only !== undefined && !others.length;
  return isOfPeople && fold(countryName(only)) !== key ? ofCountry(set) : null;
}

function ofCountry(set: SetQ): SetQ {
  return kindOfSet(set) === 'country' ? { is: 'of', of: { is: 'all', kind: 'official' }, owner: set } : set;
}

/** "The Irish minister", of whom there is one on record: whoever holds such a post. */
function describedBy({ post, ranks, postOf = [], entities }: NamedParty, graph: Graph): SetQ | null {
  const [owner, ...others] = postOf;
  const isOne = post !== null && entities.length === 1 && entities[0]?.kind === 'official';
  if (!isOne || !owner || others.length || owner.kind === 'region' || owner.kind === 'official') return null;
  const side: SetQ = { is: 'these', kind: owner.kind, ids: [owner.id], said: nameOf(owner, owner.id, graph) };
  return { is: 'of', of: peopleOf(ranks, post), owner: side };
}

/** "Paris" stands for France where a party is wanted, and for itself where a place is. */
function capitalNamed({ party, mention }: Extract<Item, { kind: 'party' }>): SetQ | null {
  const [only, ...others] = party.entities;
  const isCapital = only?.kind === 'country' && !others.length && countryOfCapital(mention.key) === only.id;
  return isCapital ? { is: 'these', kind: 'place', ids: [mention.key], said: mention.text } : null;
}

function dateReadings(date: DateSpan | undefined): readonly Reading[] {
  if (!date || date.soft || date.alternatives.length) return [];
  return [['WHEN', { from: date.range.from, to: date.range.to, said: saidOf(date) }]];
}

/** A date without its days in brackets, with the preposition that its label lacks: "in November 2025", "on 18 November 2025". */
export function saidOf({ label: whole, bound }: DateSpan): string {
  const label = whole.replace(/ \([^()]*\)$/, '');
  const isBare =
    /^(?:\d|[A-Z]|early |mid|late |spring|summer|autumn|winter)/.test(label) && (bound === 'in' || bound === 'on');
  return isBare ? `${/^\d{1,2}(?:[-–]\d{1,2})? [A-Z]/.test(label) ? 'on' : 'in'} ${label}` : label;
}

/** "Iran's counterparts": the officials who met it. */
function counterpartReadings(party: NamedParty, graph: Graph): readonly Reading[] {
  const other = partySet({ ...party, sort: null }, graph);
  if (!other) return [];
  const pattern: Pattern = { kind: 'meeting', roles: { other } };
  const of: SetQ = { is: 'all', kind: 'official' };
  return [['NP', { set: { is: 'that', of, in: pattern, hole: 'side', how: 'some' } }]];
}

/** Somebody or something named, as a set; null where it is not clear who, or nobody on record. */
function partySet(
  { entities, label, span, post, ranks, ambiguous, unknown, isUnheld, sort, bodies }: NamedParty,
  graph: Graph,
): SetQ | null {
  const [first, ...rest] = entities;
  if (!first || ambiguous || unknown !== null || isUnheld) return null;
  const body = bodyNamed({ first, rest, span, post, sort }, graph);
  if (body) return body;
  if (first.kind === 'region') {
    const countries: SetQ = {
      is: 'these',
      kind: 'country',
      ids: first.countries,
      said: first.name.replace(/ \([^()]*\)$/, ''),
    };
    return rest.length ? null : ofSort(countries, sort, membersOf(sort, bodies, peopleOf(ranks, post)));
  }
  if (rest.some(({ kind }) => kind !== first.kind)) return null;
  // "The Indian minister" is whoever of them it was; of a name that several bear it has to be asked.
  if (first.kind === 'official' && entities.length > 1 && sort !== 'officials' && post === null) return null;
  return ofSort(
    {
      is: 'these',
      kind: first.kind,
      ids: entities.map(({ id }) => id),
      said: entities.length > 1 ? label : nameOf(first, label, graph),
    },
    sort,
    membersOf(sort, bodies, peopleOf(ranks, post)),
  );
}

/** "The European Union": of a region that is called like a body, the body is meant where nothing of its countries is said. */
function bodyNamed(
  { first, rest: [body, ...others], span, post, sort }: NamedFirst & Pick<NamedParty, 'span' | 'post' | 'sort'>,
  graph: Graph,
): SetQ | null {
  const found = body?.kind === 'organisation' && !others.length ? graph.organisation(body.id) : undefined;
  if (first.kind !== 'region' || !found || post !== null || sort !== null) return null;
  const isCalledSo = [found.name, ...found.aliases].some((name) => fold(name) === fold(span));
  return isCalledSo ? { is: 'these', kind: 'organisation', ids: [found.id], said: found.name } : null;
}

interface NamedFirst {
  readonly first: PartyEntity;
  readonly rest: readonly PartyEntity[];
}

/** "The Ugandan regulator", "Iranian companies": whatever bodies of that sort the side has; else its people. */
function membersOf(sort: NamedParty['sort'], bodies: string | undefined, people: SetQ): SetQ {
  const named = BODY_WORDS.get(bodies ?? '');
  if (sort !== 'organisations') return people;
  return named ? { is: 'bodies', sort: named } : { is: 'all', kind: 'organisation' };
}

function nameOf(entity: NamedParty['entities'][number], label: string, graph: Graph): string {
  if (entity.kind === 'country') return countryName(entity.id);
  return entity.kind === 'official' ? (graph.official(entity.id)?.name ?? label) : label;
}

/** Officials by the post that a phrase names: "Kenya's communications ministers" are of a rank and a portfolio. */
function peopleOf(ranks: readonly string[], post: string | null): SetQ {
  const { tags } = lexiconFor('a');
  const fields = (post ?? '')
    .toLowerCase()
    .split(' ')
    .flatMap((word) => tagsAfter(tags(word), 'field:'))
    .filter((field) => field !== 'it');
  const isAny = ranks.length === 0 && fields.length === 0;
  return isAny ? { is: 'all', kind: 'official' } : { is: 'post', ranks, fields: [...new Set(fields)] };
}

/** "Iranian officials", "Kenyan ministers", "Kenyan companies": the people or bodies of a side. */
function ofSort(side: SetQ, sort: NamedParty['sort'], members: SetQ): SetQ {
  const isOwned = sort === 'officials' || (sort === 'organisations' && kindOfSet(side) === 'country');
  return isOwned && kindOfSet(side) !== 'official' ? { is: 'of', of: members, owner: side } : side;
}

/** A document is said as it was written: its title in full is more than a name. */
function facetSet(
  kind: 'topic' | 'conference' | 'place' | 'agreement',
  { ids, label }: FacetTerm,
  text: string,
): SetQ | null {
  return ids.length ? { is: 'these', kind, ids, said: kind === 'agreement' ? text : label } : null;
}
