import type { Graph } from '../../graph/graph.js';
import { nameKeys } from '../../graph/normalise.js';
import type { FacetTerm } from '../question.js';
import type { Item } from '../item.js';
import { has, hasKind } from '../mention.js';
import { conferencesNumbered, numberOf } from './numbered-conference.js';

/** Words between a number and the noun that it counts, at most: "fifth General Assembly". */
const BETWEEN_MAX = 2;

/**
 * "The fifth General Assembly of the DCO", "DCO's 5th General Assembly", "the 29th session of the Council of Arab ICT ministers", of a body
 * that is named before "its fourth General Assembly": the conference that is counted so, where one alone of that body is. Else the words stay as they were.
 */
export function withNumberedSessions(items: readonly Item[], graph: Graph): readonly Item[] {
  const at = items.findIndex((item) => numberSaid(item) !== null);
  const noun = at < 0 ? -1 : nounBehind(items, at);
  if (noun < 0) return items;
  const body = bodyBeside(items, at, noun);
  if (!body) return items;
  const ids = conferencesNumbered(numberSaid(items[at]!)!, graph).filter((id) => isOf(id, body.party, graph));
  const [id, ...others] = ids;
  if (!id || others.length) return items;
  const [from, to] = [Math.min(at, body.at), Math.max(noun, body.at)];
  const said = items.slice(from, to + 1).map(({ mention }) => mention.text);
  const facet: FacetTerm = {
    span: said.join(' '),
    label: labelOf(id, graph),
    ids: [id],
    excluded: false,
  };
  const [first, last] = [items[from]!, items[to]!];
  const conference: Item = { kind: 'conference', at: first.at, end: last.end, facet, mention: first.mention };
  return [...items.slice(0, from), conference, ...items.slice(to + 1)];
}

/** The first other name of a conference, which is shorter than its own. */
function labelOf(id: string, graph: Graph): string {
  const conference = graph.conference(id);
  return conference?.aliases[0] ?? conference?.name ?? id;
}

function numberSaid({ kind, mention }: Item): number | null {
  return kind === 'word' ? numberOf(mention.key) : null;
}

function nounBehind(items: readonly Item[], at: number): number {
  const noun = items.findIndex(
    ({ kind, mention }, index) => index > at && kind === 'word' && has(mention, 'noun:conference', 'noun:meeting'),
  );
  return noun <= at + 1 + BETWEEN_MAX && items.slice(at + 1, noun).every(({ kind }) => kind === 'word') ? noun : -1;
}

/** Whose conference it is: a body right before the number, or behind the noun and an "of". */
function bodyBeside(items: readonly Item[], at: number, noun: number) {
  const before = lastBefore(items, at);
  const isOf = has(items[noun + 1]?.mention, 'prep:of');
  const behind = isOf ? items.findIndex((item, index) => index > noun + 1 && !isSmall(item)) : -1;
  for (const index of [behind, before]) {
    const party = bodyIn(items[index]);
    if (party) return { at: index, party };
  }
  return bodyMeant(items, at);
}

/** "Its fourth General Assembly": of the one body that is named before. */
function bodyMeant(items: readonly Item[], at: number) {
  if (!OF_BODY.test(items[at - 1]?.mention.key ?? '')) return null;
  const [party, ...others] = items.slice(0, at).flatMap((item) => bodyIn(item) ?? []);
  return party && !others.length ? { at: at - 1, party } : null;
}

const OF_BODY = /^(?:its|their)$/;

function bodyIn(item: Item | undefined) {
  const isBody = item?.kind === 'party' && item.party.entities.some(({ kind }) => kind === 'organisation');
  return isBody ? item.party : null;
}

function lastBefore(items: readonly Item[], at: number): number {
  return items.findLastIndex((item, index) => index < at && !isSmall(item));
}

function isSmall({ kind, mention }: Item): boolean {
  return kind === 'word' && (has(mention, 'filler') || hasKind(mention, 'prep:'));
}

/** Whether a conference is one of a body: it organises it, or the conference has its name. */
function isOf(id: string, { entities }: Extract<Item, { kind: 'party' }>['party'], graph: Graph): boolean {
  const conference = graph.conference(id);
  if (!conference) return false;
  const bodies = entities.flatMap((one) => (one.kind === 'organisation' ? [one.id] : []));
  if (conference.organisers.some((organiser) => bodies.includes(organiser))) return true;
  const names = [conference.name, ...conference.aliases].flatMap(nameKeys);
  const own = bodies.flatMap((body) => nameKeys(graph.organisation(body)?.name ?? ''));
  return own.some((name) => names.some((one) => one.includes(name)));
}
