import type { Graph } from '../graph/graph.js';
import { nameKeys } from '../graph/normalise.js';
import { countryName, demonym } from '../records/countries/countries.js';
import { hasItem, type Item, type NamedParty } from './item.js';
import { has, hasKind } from './mention.js';
import { sidesOf } from './one-person.js';
import { isAffiliated } from './posts.js';
import type { FacetTerm, PartyTerm, Target, UnknownName } from './question.js';
import { isExcluded, isIn, roleOf, wordBefore } from './roles.js';
import type { Signals } from './signals.js';
import { isRankSomewhere, isVisitor } from './visitors.js';

interface PartyTerms {
  readonly parties: PartyTerm[];
  /** Countries that stand for a place: "in Pakistan", "visit Pakistan". */
  readonly places: FacetTerm[];
  readonly unknown: UnknownName[];
}

/** The clauses of parties of a question: each with its role, "X, Y and Z" as one clause, "between X and Y" as two. */
export function partyTerms(items: readonly Item[], target: Target, signals: Signals, graph: Graph): PartyTerms {
  const result: PartyTerms = { parties: [], places: [], unknown: [] };
  for (const group of groupsOf(items)) {
    const named = group.flatMap((at) => {
      const item = items[at]!;
      return item.kind === 'party' ? [{ at, party: item.party }] : [];
    });
    for (const { party } of named)
      if (party.unknown) result.unknown.push({ span: party.unknown, near: party.near ?? [] });
    const known = named.filter(
      ({ at, party }) =>
        party.unknown === null && !(target === 'proposals' && isGoal(items, at)) && !isApposition(items, at, graph),
    );
    const asPlace = known.filter(({ at, party }) => isPlace(items, at, party, target, signals));
    result.places.push(
      ...asPlace.map(({ party, at }) =>
        placeTerm(
          party,
          isExcluded(items, at),
          (isCapital(items, at) && target !== 'meetings') || isFormerState(party, items[at]!.mention.key, graph)
            ? items[at]!.mention.key
            : null,
        ),
      ),
    );
    const terms = known
      .filter((one) => !asPlace.includes(one))
      .map(({ at, party }) =>
        termOf(
          items,
          at,
          inContext(party, items, graph, (one, place) => isPlace(items, place, one, target, signals)),
          target,
        ),
      );
    result.parties.push(...coordinate(terms, items, group, signals));
  }
  const parties = undirected(signals.any('conj:versus') ? result.parties : unrepeated(result.parties));
  return { ...result, parties: haveEachOther(parties, graph) ? parties.map(asEither) : parties };
}

/** "The state visit of Lula and Modi": of two from different countries one was visited. */
function haveEachOther(parties: readonly PartyTerm[], graph: Graph): boolean {
  const [one, other, ...others] = parties.filter((term) => term.visitor && term.entities[0]?.kind === 'official');
  if (!one || !other || others.length) return false;
  const [sides, theirs] = [one, other].map((term) => term.entities.flatMap(({ id }) => sidesOf(id, graph)));
  return !sides!.some((side) => theirs!.includes(side));
}

function asEither({ visitor: _, ...term }: PartyTerm): PartyTerm {
  return term;
}

/** "Muzorewa, Zimbabwe Rhodesia": behind a name and a comma, the country of its bearer says who is meant. */
function isApposition(items: readonly Item[], at: number, graph: Graph): boolean {
  const [person, side] = [items[at - 1], items[at]];
  if (person?.kind !== 'party' || side?.kind !== 'party' || side.party.entities[0]?.kind !== 'country') return false;
  if (!/^\s*[,(]\s*$/.test(endOf(items, at - 1)) || person.party.entities[0]?.kind !== 'official') return false;
  return person.party.entities.every(({ id }) => isAffiliated(id, side.party.entities, graph));
}

/** "Sattar … Hashemi": one official named twice is one clause. */
function unrepeated(parties: readonly PartyTerm[]): PartyTerm[] {
  return parties.filter((term, at) => {
    const only = term.entities.length === 1 && term.entities[0]!.kind === 'official' ? term.entities[0]!.id : null;
    const same = (other: PartyTerm) =>
      other.excluded === term.excluded && other.entities.length === 1 && other.entities[0]!.kind === 'official';
    return only === null || !parties.slice(0, at).some((other) => same(other) && idOf(other) === only);
  });
}

function idOf({ entities: [entity] }: PartyTerm): string {
  return entity?.id ?? '';
}

/** Two sides that would both put or both be addressed, without being one clause: the order says nothing. */
function undirected(parties: readonly PartyTerm[]): PartyTerm[] {
  const directed = parties.filter((term) => !term.excluded && (term.role === 'from' || term.role === 'to'));
  const same =
    directed.length === 2 && directed[0]!.role === directed[1]!.role && isSide(directed[0]!) === isSide(directed[1]!);
  return same
    ? parties.map((term) => (directed.includes(term) ? { ...term, role: 'any' as const } : term))
    : [...parties];
}

function isSide(term: PartyTerm): boolean {
  return term.entities[0]?.kind !== 'official';
}

/** Runs of party items joined by "and", "or", a comma or a hyphen. */
function groupsOf(items: readonly Item[]): number[][] {
  const groups: number[][] = [];
  items.forEach((item, at) => {
    if (item.kind !== 'party') return;
    const last = groups.at(-1);
    if (last && isJoined(items, last.at(-1)!, at)) last.push(at);
    else groups.push([at]);
  });
  return groups;
}

function isJoined(items: readonly Item[], from: number, to: number): boolean {
  const between = items.slice(from + 1, to);
  if (isBetweenPairs(items, from, to)) return false;
  if (!between.length) return /^(?:\s*[,/&+–-]\s*)$/.test(endOf(items, from));
  return (
    between.some((item) => item.kind === 'word' && has(item.mention, 'conj:and', 'conj:or', 'conj:versus')) &&
    between.every(
      (item) =>
        item.kind === 'word' &&
        has(
          item.mention,
          'conj:and',
          'conj:or',
          'conj:versus',
          'prep:with',
          'prep:from',
          'prep:to',
          'prep:for',
          'ask:what',
          'both',
          'filler',
        ) &&
        !has(item.mention, 'verb:meet'),
    )
  );
}

/** "India with Finland vs India with France": two sides before and two behind are two pairs, and nobody in two of them. */
function isBetweenPairs(items: readonly Item[], from: number, to: number): boolean {
  const isParty = (item: Item) => item.kind === 'party';
  const versus = items.some(
    (one, at) => at > from && at < to && one.kind === 'word' && has(one.mention, 'conj:versus'),
  );
  return (
    versus && items.slice(0, from + 1).filter(isParty).length === 2 && items.slice(to).filter(isParty).length === 2
  );
}

/** The punctuation after the last mention of an item. */
function endOf(items: readonly Item[], at: number): string {
  const item = items[at]!;
  return item.end - item.at === 1 ? item.mention.after : ' ';
}

function termOf(items: readonly Item[], at: number, party: NamedParty, target: Target): PartyTerm {
  const wanted = party.sort !== null && isWanted(items, at) ? 'wanted' : roleOf(items, at, target);
  return {
    span: party.span,
    label: party.label,
    entities: party.entities,
    role: wanted,
    excluded: isExcluded(items, at),
    ...(party.post ? { post: party.post } : {}),
    ...(party.postAsked ? { postAsked: party.postAsked } : {}),
    ...(party.postOf ? { postOf: party.postOf } : {}),
    ...(party.isUnheld ? { isUnheld: true } : {}),
    ...(SOVIET.test(party.span) ? { until: SOVIET_END } : {}),
    ...(target === 'meetings' && isVisitor(items, at) ? { visitor: true } : {}),
    ...(party.ranks.length && party.entities[0]?.kind === 'official' ? { ranks: party.ranks } : {}),
    ...(target === 'meetings' && !party.post && !party.sort && isLoose(items, at, party) ? { orVisited: true } : {}),
    ...(target === 'agreements' && party.entities[0]?.kind === 'country' && isIn(items, at) ? { orVisited: true } : {}),
  };
}

/** The Soviet Union by its names; the records file it under Russia, which is none of its time. */
const SOVIET = /\b(?:soviets?|u\.?s\.?s\.?r)\b|советск|ссср|شوروی|سوفي|سوفی/i;

/** Its dissolution, declared by its Supreme Soviet. Public fact. */
const SOVIET_END = '1991-12-26';

/** Of several bearers of a name, the one who belongs to a country or body named in the same question. */
function inContext(
  party: NamedParty,
  items: readonly Item[],
  graph: Graph,
  isWhere: (one: NamedParty, at: number) => boolean,
): NamedParty {
  if (!party.ambiguous) return party;
  const sides = items.flatMap((item, at) =>
    item.kind === 'party' && item.party !== party && !isWhere(item.party, at)
      ? item.party.entities.filter((entity) => entity.kind === 'country' || entity.kind === 'organisation')
      : [],
  );
  const fitting = party.entities.filter(
    (entity) => entity.kind === 'official' && isAffiliated(entity.id, sides, graph),
  );
  const [only] = fitting;
  return fitting.length === 1 && only
    ? { ...party, entities: [only], label: graph.official(only.id)?.name ?? party.label, ambiguous: false }
    : party;
}

/** "invited to visit Iran": the goal of what was asked, not a side of it. */
function isGoal(items: readonly Item[], at: number): boolean {
  const before = wordBefore(items, at);
  return before !== null && (has(before, 'verb:visit') || before.key === 'as');
}

/** "Which Iranian official …", "who from Kenya …": the side asked for. */
function isWanted(items: readonly Item[], at: number): boolean {
  const before = wordBefore(items, at);
  return before !== null && has(before, 'ask:which', 'ask:what', 'ask:how-many', 'ask:who');
}

/** "in Pakistan" is a place for meetings; "visit Pakistan" too. */
function isPlace(items: readonly Item[], at: number, party: NamedParty, target: Target, signals: Signals): boolean {
  const entity = party.entities[0];
  if (isCapital(items, at) && has(wordBefore(items, at) ?? undefined, 'prep:in', 'prep:at')) return true;
  const isHost = target === 'facts' && hasItem(items, 'conference') && entity?.kind === 'country' && !party.sort;
  if (isHost && has(wordBefore(items, at) ?? undefined, 'prep:in')) return true;
  if (target !== 'meetings' || entity?.kind !== 'country' || party.sort || party.post) return false;
  const before = wordBefore(items, at);
  if (before && has(before, 'prep:in')) return !isMatter(items[at + 1]);
  const adjective = isAdjective(items[at]!.mention.key, entity.id);
  // "Cuba's visit to the ITU" is one by Cuba.
  if (before === null && isVisit(items[at + 1])) return !adjective && !has(items[at + 2]?.mention, 'prep:to');
  if (!signals.any('verb:visit') && !isRankSomewhere(items)) return false;
  return before === null ? isOfficial(items[at - 1]) && !adjective : has(before, 'verb:visit', 'prep:to');
}

/** Whether a key is the adjective of a country: "Pakistani visits" are those of Pakistan, "Pakistan visits" those to it. */
export function isAdjective(key: string, country: string): boolean {
  return nameKeys(demonym(country)).includes(key) && !nameKeys(countryName(country)).includes(key);
}

/** "us visit date", "the 1998 France trip". */
function isVisit(next: Item | undefined): boolean {
  return next?.kind === 'word' && /\b(?:visits?|trips?|stays?)$/.test(next.mention.key);
}

function isOfficial(item: Item | undefined): boolean {
  return item?.kind === 'party' && item.party.entities[0]?.kind === 'official';
}

/** "haig meetings italy 1981", "1996 France: who did Clinton meet": a country that no preposition says to be met or visited. */
function isLoose(items: readonly Item[], at: number, { entities }: NamedParty): boolean {
  const [entity] = entities;
  const before = wordBefore(items, at);
  const isBare =
    before === null || (!hasKind(before, 'prep:') && (!has(before, 'verb:meet') || /[,:;]/.test(before.after)));
  return (
    entity?.kind === 'country' && isBare && !isAdjective(items[at]!.mention.key, entity.id) && items.some(isOfficial)
  );
}

/** "in the Syrian case": one of several talks, no place. */
function isMatter(next: Item | undefined): boolean {
  return next?.kind === 'word' && /^(?:case|cases|talks|meeting|meetings|delegation|part)$/.test(next.mention.key);
}

/** "in Yugoslavia": a state of which several are left; what was there is filed under its name. "Korea" is either of two. */
function isFormerState({ entities }: NamedParty, key: string, graph: Graph): boolean {
  const isPlace = graph.names.exact(key).some(({ kind }) => kind === 'place');
  return isPlace && entities.filter((one) => one.kind === 'country').length > 1;
}

/** A country typed as its capital: "in Madrid". */
function isCapital(items: readonly Item[], at: number): boolean {
  return items[at]!.mention.entities.some((entity) => entity.kind === 'country' && entity.how === 'part-of-name');
}

function placeTerm(party: NamedParty, excluded: boolean, capital: string | null): FacetTerm {
  if (capital)
    return { span: party.span, label: party.span, ids: [capital], excluded, country: party.entities[0]?.id ?? '' };
  const [country = '', ...orCountries] = party.entities.flatMap(({ kind, id }) => (kind === 'country' ? [id] : []));
  return {
    span: party.span,
    label: party.label,
    ids: [],
    excluded,
    country,
    ...(orCountries.length ? { orCountries } : {}),
  };
}

/** "in Kuwait", "during Pezeshkian's visit": says where or when, not with whom. */
function isSetting(items: readonly Item[], at: number): boolean {
  const before = wordBefore(items, at);
  return before !== null && has(before, 'prep:in', 'prep:at');
}

/** "A and B" is one clause of either, unless they must take part together: "between", a hyphen, or two alone. */
function coordinate(
  terms: readonly PartyTerm[],
  items: readonly Item[],
  group: readonly number[],
  signals: Signals,
): PartyTerm[] {
  if (terms.length < 2) return [...terms];
  const excluded = terms[0]!.excluded;
  if (excluded) return terms.map((term) => ({ ...term, excluded }));
  const before = wordBefore(items, group[0]!);
  const hyphen = endOf(items, group[0]!).trim();
  const others = items.some((item, at) => item.kind === 'party' && !group.includes(at) && !isSetting(items, at));
  const or = items
    .slice(group[0]!, group.at(-1)!)
    .some((item) => item.kind === 'word' && has(item.mention, 'conj:or', 'ask:what'));
  const together =
    (before !== null && has(before, 'prep:between')) ||
    /^[-–/]$/.test(hyphen) ||
    (terms.length === 2 && !others && !or && !signals.any('cmd:compare', 'conj:versus'));
  // "Between A, B and C": all of them.
  const isBetween = before !== null && has(before, 'prep:between') && !or;
  if ((together && terms.length === 2) || isBetween) return [...terms];
  return [either(terms)];
}

/** Several clauses as one, of which a record has to meet any: "A or B". */
export function either(terms: readonly PartyTerm[]): PartyTerm {
  return {
    ...terms[0]!,
    span: terms.map((term) => term.span).join(', '),
    label: terms.map((term) => term.label).join(' or '),
    entities: terms.flatMap((term) => [...term.entities]),
    members: terms,
  };
}
