import type { Graph } from '../graph/graph.js';
import { countryOf } from '../graph/sides.js';
import { countryName } from '../records/countries/countries.js';
import { type Entity, has, hasKind, type Mention, names } from './mention.js';
import { officialsByPost, postWanted } from './posts.js';
import type { FacetTerm, PartyEntity, QuestionReading } from './question.js';
import { readingsOf } from './readings.js';
import type { Tag } from './vocabulary/tags.js';

/** A span of mentions as the grammar uses it. */
export type Item =
  | {
      readonly kind: 'party';
      readonly at: number;
      readonly end: number;
      readonly party: NamedParty;
      readonly mention: Mention;
    }
  | {
      readonly kind: 'topic' | 'conference' | 'place' | 'agreement';
      readonly at: number;
      readonly end: number;
      readonly facet: FacetTerm;
      readonly mention: Mention;
    }
  | {
      readonly kind: 'date';
      readonly at: number;
      readonly end: number;
      readonly date: number;
      readonly mention: Mention;
    }
  | { readonly kind: 'word'; readonly at: number; readonly end: number; readonly mention: Mention };

/** Somebody named, before a role is known. */
export interface NamedParty {
  readonly span: string;
  readonly label: string;
  readonly entities: readonly PartyEntity[];
  /** Several officials share the name and nothing says which. */
  readonly ambiguous: boolean;
  /** Named by post ("the Omani minister"). */
  readonly post: string | null;
  /** "Iranian official(s)", "Gulf states": the side asked for, where a question word stands before. */
  readonly sort: 'officials' | 'countries' | 'organisations' | null;
  readonly ranks: readonly string[];
  /** A person's name in the place of a name, not on record. */
  readonly unknown: string | null;
  /** Names on record that the unknown one may stand for. */
  readonly near?: readonly string[];
}

/** Joins mentions into items and collects how names were read. */
export function itemsOf(mentions: readonly Mention[], graph: Graph): { items: Item[]; readings: QuestionReading[] } {
  const items: Item[] = [];
  const readings: QuestionReading[] = [];
  for (let at = 0; at < mentions.length; ) {
    const item =
      unknownFirstName(mentions, at, graph) ??
      partyItem(mentions, at, graph) ??
      facetItem(mentions, at, graph) ??
      plainItem(mentions, at);
    items.push(item);
    readings.push(...readingsOf(item, mentions, graph));
    at = item.end;
  }
  return { items, readings };
}

function plainItem(mentions: readonly Mention[], at: number): Item {
  const mention = mentions[at]!;
  return mention.date === null
    ? { kind: 'word', at, end: at + 1, mention }
    : { kind: 'date', at, end: at + 1, date: mention.date, mention };
}

/** A conference, topic, agreement or place. A topic that is also a portfolio before "minister" never gets here. */
function facetItem(mentions: readonly Mention[], at: number, graph: Graph): Item | null {
  const mention = mentions[at]!;
  for (const kind of ['conference', 'agreement', 'topic', 'place'] as const) {
    const ids = mention.entities.filter((entity) => entity.kind === kind).map((entity) => entity.id);
    if (!ids.length || (kind === 'topic' && isWeakTopic(mention, mentions[at + 1]))) continue;
    const country = kind === 'place' ? graph.countryOfPlace(ids[0]!) : undefined;
    const facet: FacetTerm = {
      span: mention.text,
      label: facetLabel(kind, ids, mention, graph),
      ids,
      excluded: false,
      ...(country ? { country } : {}),
    };
    return { kind, at, end: at + 1, facet, mention };
  }
  return null;
}

/** "telecom", "IT", "implementation" are topics only where they do nothing else. */
function isWeakTopic(mention: Mention, next: Mention | undefined): boolean {
  return (
    (hasKind(mention, 'field:') && hasKind(next, 'post:')) || hasKind(mention, 'status:') || hasKind(mention, 'act:')
  );
}

function facetLabel(
  kind: 'conference' | 'agreement' | 'topic' | 'place',
  ids: readonly string[],
  mention: Mention,
  graph: Graph,
): string {
  const one = ids.length === 1 ? ids[0]! : null;
  if (kind === 'conference' && one)
    return graph.conference(one)?.aliases[0] ?? graph.conference(one)?.name ?? mention.text;
  if (kind === 'topic' && one) return graph.topic(one)?.name ?? mention.text;
  if (kind === 'agreement' && one) return graph.agreement(one)?.title ?? mention.text;
  return kind === 'place' ? placeLabel(one, mention) : mention.text;
}

/** A place as typed; under its English name where it was named in another language. */
function placeLabel(id: string | null, mention: Mention): string {
  return titleCase(id && id !== mention.key ? id : (mention.corrected ?? mention.text));
}

function titleCase(text: string): string {
  return text.replace(/(^|[\s-])(\p{Ll})/gu, (_, before: string, letter: string) => before + letter.toUpperCase());
}

const PARTIES = ['country', 'region', 'organisation', 'official'] as const;

function partyItem(mentions: readonly Mention[], at: number, graph: Graph): Item | null {
  const mention = mentions[at]!;
  if (
    has(mention, 'field:communications', 'field:digital', 'field:foreign', 'field:transport') ||
    hasKind(mention, 'post:')
  ) {
    return postFirst(mentions, at, graph);
  }
  if (names(mention, 'conference', 'agreement') && !names(mention, 'official', 'country')) return null;
  if (isPlaceHere(mentions, at)) return null;
  if (!names(mention, ...PARTIES)) return null;
  return names(mention, 'official') && !names(mention, 'country', 'region')
    ? officialItem(mentions, at, graph)
    : sideItem(mentions, at, graph);
}

/** A capital names a place ("in Baku") where records know it, and its government where somebody deals with it ("with Dushanbe"). */
function isPlaceHere(mentions: readonly Mention[], at: number): boolean {
  const mention = mentions[at]!;
  if (!mention.entities.some((entity) => entity.kind === 'country' && entity.how === 'part-of-name')) return false;
  const before = mentions[at - 1];
  const dealtWith =
    has(before, 'prep:with', 'prep:between', 'prep:by') ||
    (has(before, 'conj:and') && names(mentions[at - 2], 'country')) ||
    (has(mentions[at + 1], 'conj:and') && names(mentions[at + 2], 'country')) ||
    mention.possessive;
  return names(mention, 'place') && !dealtWith;
}

function officialItem(mentions: readonly Mention[], at: number, graph: Graph): Item | null {
  const mention = mentions[at]!;
  const officials = mention.entities.filter((entity) => entity.kind === 'official');
  const whole = wholeName(mentions, at, officials, graph);
  if (whole) return whole;
  // "Kagame, president of Rwanda": what follows says who is meant.
  return party(mentions, at, at + 1, officialParty(mention, officials, graph));
}

/** A name with the one behind it, "Bashar al-Assad": those who bear both, or somebody not on record. */
function wholeName(mentions: readonly Mention[], at: number, officials: readonly Entity[], graph: Graph): Item | null {
  const behind = isParticle(mentions[at + 1]) ? at + 2 : at + 1;
  const next = mentions[behind];
  if (!next || !isOneName(mentions[at]!, next)) return null;
  const both = officials.filter((one) =>
    next.entities.some((other) => other.kind === 'official' && other.id === one.id),
  );
  const span = `${mentions[at]!.text} ${next.text}`;
  if (both.length) return party(mentions, at, behind + 1, { ...officialParty(mentions[at]!, both, graph), span });
  if (names(next, 'official') && isPartOnly(mentions[at]!)) return unknownPerson(mentions, at, behind, graph);
  return next.unknown === 'name-like' ? party(mentions, at, behind + 1, { ...blank(span, span), unknown: span }) : null;
}

/** "Winston Churchill", where the records print a Churchill by last name alone: he may be meant, which is for the asker to say. */
function unknownPerson(mentions: readonly Mention[], at: number, end: number, graph: Graph): Item | null {
  const alone = mentions[end]!.entities.flatMap((one) => {
    const name = one.kind === 'official' ? graph.official(one.id)?.name : undefined;
    return name && !/[ -]/.test(name) ? [name] : [];
  });
  const span = `${mentions[at]!.text} ${mentions[end]!.text}`;
  return alone.length
    ? party(mentions, at, end + 1, { ...blank(span, span), unknown: span, near: [...new Set(alone)] })
    : null;
}

function isPartOnly({ entities }: Mention): boolean {
  return entities.every((one) => one.how === 'part-of-name');
}

/** A first name that nobody on record bears, before a last name that stands alone in the records. */
function unknownFirstName(mentions: readonly Mention[], at: number, graph: Graph): Item | null {
  const [first, next] = [mentions[at]!, mentions[at + 1]];
  const isFirst = first.unknown === 'name-like' && first.capital && first.after === ' ';
  if (!next || !isFirst || !next.capital || !names(next, 'official') || names(next, 'country', 'region')) return null;
  return unknownPerson(mentions, at, at + 1, graph);
}

function isParticle(mention: Mention | undefined): boolean {
  return mention !== undefined && /^(?:al|el|de|da|bin|ibn|von|van)$/.test(mention.key) && /^[ -]$/.test(mention.after);
}

/** "Bashar Assad", "Nicolae Testescu": a name that several bear and the name right behind it are those of one person. */
function isOneName(first: Mention, next: Mention): boolean {
  if (first.after !== ' ' || first.possessive || first.corrected !== null) return false;
  const isPart = isPartOnly(first);
  if (next.unknown === 'name-like') return isPart ? next.capital === first.capital : first.capital && next.capital;
  return names(next, 'official') && !names(next, 'country', 'region') && next.date === null;
}

function officialParty(mention: Mention, officials: readonly Entity[], graph: Graph): NamedParty {
  const ids = officials.map((entity) => entity.id);
  const label = ids.length === 1 ? (graph.official(ids[0]!)?.name ?? mention.text) : mention.text;
  return {
    ...blank(mention.text, label),
    entities: ids.map((id) => ({ kind: 'official', id })),
    ambiguous: ids.length > 1,
  };
}

function blank(span: string, label: string): NamedParty {
  return { span, label, entities: [], ambiguous: false, post: null, sort: null, ranks: [], unknown: null };
}

/** A country, region or body, with what follows: "Iran's ICT minister Sattar Hashemi", "Iranian officials", "ITU chief". */
function sideItem(mentions: readonly Mention[], at: number, graph: Graph): Item | null {
  const mention = mentions[at]!;
  const sides = sideEntities(mention);
  const tail = titleTail(mentions, at + 1);
  const person = mentions[tail.end];
  const free = tail.end === at + 1 ? mention.after === '' || /^[ ]/.test(mention.after) || mention.possessive : true;
  if (person && free && names(person, 'official') && !names(person, 'country')) {
    const affiliated = person.entities.filter(
      (entity) => entity.kind === 'official' && isAffiliated(entity.id, sides, graph),
    );
    if (affiliated.length) return party(mentions, at, tail.end + 1, officialParty(person, affiliated, graph));
  }
  if (tail.tags.some((tag) => tag.startsWith('post:'))) {
    if (person?.unknown === 'name-like' && person.capital && tail.end > at + 1) {
      return party(mentions, at, tail.end + 1, { ...blank(person.text, person.text), unknown: person.text });
    }
    return party(mentions, at, tail.end, postParty(mentions, at, tail, sides, graph));
  }
  return party(mentions, at, tail.end, {
    ...blank(mention.text, sideLabel(sides, mention, graph)),
    entities: sides,
    sort: sortOf(tail.tags),
  });
}

function sideEntities(mention: Mention): PartyEntity[] {
  return mention.entities.flatMap((entity): PartyEntity[] => {
    if (entity.kind === 'region')
      return [{ kind: 'region', id: entity.id, name: entity.name, countries: entity.countries }];
    return entity.kind === 'country' || entity.kind === 'organisation' ? [{ kind: entity.kind, id: entity.id }] : [];
  });
}

function sideLabel(sides: readonly PartyEntity[], mention: Mention, graph: Graph): string {
  const [first, second] = sides;
  if (!first || (second && second.kind !== first.kind)) return mention.text;
  if (first.kind === 'country')
    return sides.flatMap((side) => (side.kind === 'country' ? countryName(side.id) : [])).join(' or ');
  if (first.kind === 'region') return first.name;
  return graph.organisation(first.id)?.name ?? mention.text;
}

interface Tail {
  readonly end: number;
  readonly tags: readonly Tag[];
}

/** The words of a title or sort after a side: portfolios, ranks, "official", "delegation", with "and" and "of" between. */
function titleTail(mentions: readonly Mention[], from: number): Tail {
  const tags: Tag[] = [];
  let end = from;
  for (let at = from; at < mentions.length && at < from + 8; at++) {
    const mention = mentions[at]!;
    if (isTitleWord(mention)) {
      tags.push(...mention.tags.filter((tag) => /^(?:post|field|noun):/.test(tag)));
      end = at + 1;
    } else if (!has(mention, 'conj:and', 'prep:of', 'prep:for') && !isArticle(mention)) break;
    if (/[,;:?!.]/.test(mention.after) && !isTitleWord(mentions[at + 1] ?? mention)) break;
  }
  return { end, tags };
}

function isTitleWord(mention: Mention | undefined): boolean {
  if (!mention || mention.date !== null) return false;
  return (
    hasKind(mention, 'post:') ||
    hasKind(mention, 'field:') ||
    has(
      mention,
      'noun:official',
      'noun:delegation',
      'noun:company',
      'noun:organisation',
      'noun:country',
      'noun:counterpart',
    )
  );
}

function isArticle(mention: Mention): boolean {
  return ['the', 'a', 'an', 'own', 's'].includes(mention.key);
}

function sortOf(tags: readonly Tag[]): NamedParty['sort'] {
  if (tags.includes('noun:company') || tags.includes('noun:organisation')) return 'organisations';
  if (tags.includes('noun:official') || tags.includes('noun:counterpart')) return 'officials';
  return tags.includes('noun:country') ? 'countries' : null;
}

/** Whether an official holds or held a post of one of some sides. */
export function isAffiliated(id: string, sides: readonly PartyEntity[], graph: Graph): boolean {
  const posts = graph.official(id)?.posts ?? [];
  return sides.some((side) =>
    posts.some((post) => {
      const countries = [post.country, post.organisation && countryOf(post.organisation, graph)];
      if (side.kind === 'organisation') return post.organisation === side.id;
      return side.kind === 'region'
        ? side.countries.some((code) => countries.includes(code))
        : countries.includes(side.id);
    }),
  );
}

/** "the Omani minister": the officials who hold such a post; where none is on record, the country itself. */
function postParty(
  mentions: readonly Mention[],
  at: number,
  tail: Tail,
  sides: readonly PartyEntity[],
  graph: Graph,
): NamedParty {
  const mention = mentions[at]!;
  const wanted = postWanted(tail.tags);
  const span = mentions
    .slice(at, tail.end)
    .map((one) => one.text)
    .join(' ');
  const found = sides.flatMap((side) => officialsByPost(graph, side, wanted));
  const label = sideLabel(sides, mention, graph);
  const plural = mentions
    .slice(at, tail.end)
    .some((one) =>
      /(?:secretaries of state|secs of state|ministers|presidents|chancellors|premiers|kings|queens|emirs|sultans|emperors|popes|monarchs|ambassadors|leaders|heads|envoys)$/.test(
        one.key,
      ),
    );
  if (!found.length || plural)
    return {
      ...blank(span, plural ? span : label),
      entities: sides,
      post: span,
      ranks: wanted.ranks,
      sort: 'officials',
    };
  const name = found.length === 1 ? found[0]!.name : span;
  return { ...blank(span, name), entities: found.map((one) => ({ kind: 'official', id: one.id })), post: span };
}

/** A title first: "minister of communications of Malaysia", "Prime Minister Modi", "BDT Director", "the minister". */
function postFirst(mentions: readonly Mention[], at: number, graph: Graph): Item | null {
  const tail = titleTail(mentions, at);
  const next = mentions[tail.end];
  if (!tail.tags.some((tag) => tag.startsWith('post:'))) return null;
  if (
    next &&
    names(next, 'official') &&
    !names(next, 'country', 'region') &&
    !/[,;:?!.]/.test(mentions[tail.end - 1]!.after)
  ) {
    const officials = next.entities.filter((entity) => entity.kind === 'official');
    const fitting = officials.filter((entity) =>
      officialsByPost(graph, null, postWanted(tail.tags)).some((one) => one.id === entity.id),
    );
    return party(mentions, at, tail.end + 1, officialParty(next, fitting.length ? fitting : officials, graph));
  }
  const side = sideAfter(mentions, tail.end);
  if (side !== null && isOnlyWhere(mentions, side, tail, graph)) return null;
  if (side !== null) {
    const bearer = bearerAfter(mentions, side, graph);
    if (bearer) return party(mentions, at, side + 2, bearer);
    const item = postParty(
      [...mentions.slice(0, at), mentions[side]!, ...mentions.slice(at, tail.end)],
      at,
      { end: tail.end + 1, tags: tail.tags },
      sideEntities(mentions[side]!),
      graph,
    );
    const span = mentions
      .slice(at, side + 1)
      .map((one) => one.text)
      .join(' ');
    return party(mentions, at, side + 1, {
      ...item,
      span,
      label: item.label === item.span ? span : item.label,
      post: span,
    });
  }
  if (next?.unknown === 'name-like' && next.capital && !/[,;:?!.]/.test(mentions[tail.end - 1]!.after)) {
    return party(mentions, at, tail.end + 1, { ...blank(next.text, next.text), unknown: next.text });
  }
  return null;
}

/** "any secretary of state in Malaysia": nobody of that side holds such a post, so that the country is where, and not whose. */
function isOnlyWhere(mentions: readonly Mention[], side: number, tail: Tail, graph: Graph): boolean {
  const before = isArticle(mentions[side - 1]!) ? mentions[side - 2] : mentions[side - 1];
  if (!has(before, 'prep:in')) return false;
  const wanted = postWanted(tail.tags);
  const own = sideEntities(mentions[side]!).flatMap((one) => officialsByPost(graph, one, wanted));
  return own.length === 0 && officialsByPost(graph, null, wanted).length > 0;
}

/** "министр связи Пакистана Шаза Фатима": the official of that side whose name follows title and side. */
function bearerAfter(mentions: readonly Mention[], side: number, graph: Graph): NamedParty | null {
  const person = mentions[side + 1];
  if (!person || !names(person, 'official') || names(person, 'country', 'region')) return null;
  if (!/^ $/.test(mentions[side]!.after)) return null;
  const sides = sideEntities(mentions[side]!);
  const bearers = person.entities.filter((one) => one.kind === 'official' && isAffiliated(one.id, sides, graph));
  return bearers.length ? officialParty(person, bearers, graph) : null;
}

/** Where "of Malaysia", "from the ITU", "for Kenya" follows a title: the position of the side named. */
function sideAfter(mentions: readonly Mention[], from: number): number | null {
  for (let at = from; at < Math.min(mentions.length, from + 4); at++) {
    const mention = mentions[at]!;
    if (at > from && has(mentions[at - 1], 'prep:in') && isPlaceHere(mentions, at)) return null;
    if (names(mention, 'country', 'region', 'organisation') && !names(mention, 'official'))
      return at > from ? at : /^ $/.test(mentions[from - 1]?.after ?? '') ? at : null;
    if (!has(mention, 'prep:of', 'prep:from', 'prep:for', 'prep:in', 'prep:at') && !isArticle(mention)) return null;
  }
  return null;
}

function party(mentions: readonly Mention[], at: number, end: number, named: NamedParty): Item {
  return { kind: 'party', at, end, party: named, mention: mentions[at]! };
}
