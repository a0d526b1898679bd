import type { Graph } from '../../graph/graph.js';
import { type Item, type NamedParty, namedParty, partyItem, unknownParty } from '../item.js';
import { has, hasKind, type Mention, names } from '../mention.js';
import { isAffiliated } from '../posts.js';
import { officialItem, officialParty } from './person.js';
import { postFirst, postParty } from './post.js';
import { isPlaceHere, sideEntities, sideLabel } from './side.js';
import { isFormer, isOfTime, isTitleOfPost, type Title, titleFrom } from './title.js';

const PARTIES = ['country', 'region', 'organisation', 'official'] as const;

/** Somebody: an official, a country, region or body, or who holds a post; null where the mention at `at` begins no such name. */
export function party(mentions: readonly Mention[], at: number, graph: Graph): Item | null {
  const mention = mentions[at]!;
  if (
    has(mention, 'field:communications', 'field:digital', 'field:foreign', 'field:transport') ||
    hasKind(mention, 'post:')
  ) {
    return postFirst(mentions, at, graph);
  }
  if (isOfTime(mention)) return ofTime(mentions, at, graph);
  if (names(mention, 'conference', 'agreement') && !names(mention, 'official', 'country')) return null;
  if (isPlaceHere(mentions, at)) return null;
  if (!names(mention, ...PARTIES)) return null;
  return names(mention, 'official') && !names(mention, 'country', 'region')
    ? officialItem(mentions, at, graph)
    : sideItem(mentions, at, graph);
}

/** "The former Iranian ICT minister", "the current ITU chief": whose post it is said of stands right behind. */
function ofTime(mentions: readonly Mention[], at: number, graph: Graph): Item | null {
  const [word, side] = [mentions[at]!, mentions[at + 1]];
  if (!side || word.after !== ' ' || !names(side, 'country', 'organisation')) return null;
  const title = titleFrom(mentions, at + 2);
  if (!isTitleOfPost(title) || personOfSide(mentions, at + 1, title, graph)) return null;
  const said = isFormer(word.key) ? mentions.slice(at, title.end) : mentions.slice(at + 1, title.end);
  return partyItem(mentions, at, title.end, postParty(said, title, side, graph));
}

/** A country, region or body, with what follows: "Iran's ICT minister Sattar Hashemi", "Iranian officials", "ITU chief". */
function sideItem(mentions: readonly Mention[], at: number, graph: Graph): Item {
  const title = titleFrom(mentions, at + 1);
  const person = personOfSide(mentions, at, title, graph);
  if (person) return partyItem(mentions, at, title.end + 1, person);
  const mention = mentions[at]!;
  if (isTitleOfPost(title)) return holderItem(mentions, at, title, graph);
  const body = bodyOfSide(mentions, at, graph);
  if (body !== null)
    return { ...partyItem(mentions, at, body + 1, bodyParty(mentions[body]!, graph)), mention: mentions[body]! };
  const sides = sideEntities(mention);
  return partyItem(mentions, at, isSubject(mentions, at + 1, title) ? at + 1 : title.end, {
    ...namedParty(mention.text, sideLabel(sides, mention, graph)),
    entities: sides,
    sort: sortOf(title),
    ...(sortOf(title) === 'organisations' && { bodies: bodiesIn(mentions.slice(at + 1, title.end)) }),
    ...(mention.possessive && title.tags.includes('noun:counterpart') && { areCounterparts: true as const }),
  });
}

/** "Azerbaijan's space agency Azercosmos", "the Indian operator Jio": where the body of the side stands that is named behind what it is. */
function bodyOfSide(mentions: readonly Mention[], at: number, graph: Graph): number | null {
  const side = mentions[at]!;
  const code = side.entities.find(({ kind }) => kind === 'country')?.id;
  for (let end = at + 1; code && end <= at + BODY_WORDS_MAX && /^(?:'s)? ?$/.test(mentions[end - 1]!.after); end++) {
    const one = mentions[end];
    const isOwn = one?.entities.some(
      ({ kind, id }) => kind === 'organisation' && graph.organisation(id)?.country === code,
    );
    if (isOwn) return side.possessive || end > at + 1 ? end : null;
    if (!one || !saysWhatBodyIs(one)) return null;
  }
  return null;
}

/** Words between a side and its body, and one more. */
const BODY_WORDS_MAX = 4;

function saysWhatBodyIs(one: Mention): boolean {
  return (
    has(one, 'noun:organisation', 'noun:company') ||
    hasKind(one, 'field:') ||
    names(one, 'topic') ||
    /^(?:state|national|public|private)$/.test(one.key)
  );
}

function bodyParty(body: Mention, graph: Graph): NamedParty {
  const entities = sideEntities(body);
  return { ...namedParty(body.text, sideLabel(entities, body, graph)), entities, sort: null };
}

/** "India Indonesia telecom memorandum": a portfolio right before a document, in which no post and no body is named, is its subject. */
function isSubject(mentions: readonly Mention[], from: number, { end, tags }: Title): boolean {
  const [next, document] = [mentions[from], mentions[end]];
  const isField = next !== undefined && names(next, 'topic') && tags.every((tag) => tag.startsWith('field:'));
  return isField && (has(document, 'noun:agreement') || hasKind(document, 'kind:'));
}

/** "Iran's ICT minister Sattar Hashemi", "Iran's Hashemi": the officials of the side whose name follows it and its title. */
function personOfSide(mentions: readonly Mention[], at: number, { end }: Title, graph: Graph): NamedParty | null {
  const { after, possessive } = mentions[at]!;
  const person = mentions[end];
  const isTogether = end > at + 1 || after === '' || after.startsWith(' ') || possessive;
  if (!person || !isTogether || !names(person, 'official') || names(person, 'country')) return null;
  const sides = sideEntities(mentions[at]!);
  const affiliated = person.entities.filter((one) => one.kind === 'official' && isAffiliated(one.id, sides, graph));
  return affiliated.length ? officialParty(person, affiliated, graph) : null;
}

/** "the Omani minister", or somebody not on record whose name follows: "the Omani minister Blorp". */
function holderItem(mentions: readonly Mention[], at: number, title: Title, graph: Graph): Item {
  const person = mentions[title.end];
  if (person?.unknown === 'name-like' && person.capital)
    return partyItem(mentions, at, title.end + 1, unknownParty(person.text));
  const holder = postParty(mentions.slice(at, title.end), title, mentions[at]!, graph);
  return partyItem(mentions, at, title.end, isOpen(mentions[at - 1], holder) ? ofSide(holder, mentions[at]!) : holder);
}

/** "which Indian minister received him": any of several may be meant, of whatever standing. */
function isOpen(before: Mention | undefined, { entities }: NamedParty): boolean {
  return has(before, 'ask:which') && entities.length > 1 && entities.every((one) => one.kind === 'official');
}

function ofSide(holder: NamedParty, side: Mention): NamedParty {
  return { ...holder, label: holder.span, entities: sideEntities(side), sort: 'officials' };
}

/** "Ministry" of "its ministry of communications": the last word for bodies, else the last word. */
function bodiesIn(words: readonly Mention[]): string {
  const bodies = words.findLast((one) => has(one, 'noun:company', 'noun:organisation'));
  return (bodies ?? words.at(-1)!).key;
}

function sortOf({ tags }: Title): NamedParty['sort'] {
  if (tags.includes('noun:company') || tags.includes('noun:organisation')) return 'organisations';
  if (tags.includes('noun:official') || tags.includes('noun:counterpart')) return 'officials';
  return tags.includes('noun:country') ? 'countries' : null;
}
