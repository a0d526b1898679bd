import type { Graph } from '../../../graph/graph.js';
import { tokens } from '../../../graph/normalise.js';
import { isAffiliated } from '../../posts.js';
import type { PartyEntity } from '../../question.js';
import type { Pointing } from './pointing.js';

/** Words that mean one of those who were shown, and who of them they may mean. */
export interface Described {
  readonly span: string;
  fits(id: string, graph: Graph): boolean;
  /** Whose very title the words are, rather than a rank like it. */
  isTitled?(id: string, graph: Graph): boolean;
}

/** Words for somebody who is known by whom he spoke for: "the UN man", "the delegate of the fund". */
const SOMEBODY = 'man|woman|lady|gentleman|guy|guest|visitor|counterpart|delegate|envoy|representative';
const BEHIND = new RegExp(`\\bthe ((?:[\\p{L}\\p{N}.'’-]+ ){1,4}?)(?:${SOMEBODY})\\b(?! (?:of|from|for)\\b)`, 'iu');
const BEHIND_SIDE =
  'ask|asked|want|wanted|say|said|offer|offered|propose|proposed|meet|met|sign|signed|do|did|in|at|on|about|there';
const BEFORE = new RegExp(
  `\\bthe (?:${SOMEBODY}) (?:of|from|for) (?:the )?((?:[\\p{L}\\p{N}.'’-]+ ){0,3}?[\\p{L}\\p{N}.'’-]+)(?= (?:${BEHIND_SIDE})\\b|[,;:?!.]|$)`,
  'iu',
);

/** "What had the UN man asked?": whoever holds a post of that side. Null where nobody is said so. */
export function manOfSide({ text, items }: Pointing): Described | null {
  const found = BEHIND.exec(text) ?? BEFORE.exec(text);
  const side = found?.[1]?.trim();
  if (!found || !side) return null;
  const named = items.find((item) => item.kind === 'party' && side.includes(item.party.span));
  const entities = named?.kind === 'party' && named.party.post === null ? named.party.entities : [];
  return { span: found[0].trim(), fits: (id, graph) => speaksFor(id, { entities, side }, graph) };
}

interface Side {
  readonly entities: readonly PartyEntity[];
  readonly side: string;
}

/** Whether somebody holds a post of a side, or of a body that has the words for it in its name: an office of the UN. */
export function speaksFor(id: string, { entities, side }: Side, graph: Graph): boolean {
  if (isAffiliated(id, entities, graph)) return true;
  const bodies = (graph.official(id)?.posts ?? []).flatMap(({ organisation }) => organisation ?? []);
  const words = tokens(side).map(({ key }) => key);
  return bodies.some((body) => {
    const organisation = graph.organisation(body);
    const names = [organisation?.name ?? '', ...(organisation?.aliases ?? [])];
    return names.some((name) => holdsAll(name, words));
  });
}

/** Whether a name has all of some words; "UN" are the first letters of two. */
function holdsAll(name: string, words: readonly string[]): boolean {
  const keys = tokens(name).map(({ key }) => key);
  const initials = keys.map((key) => key.charAt(0)).join('');
  return words.every(
    (word) => keys.includes(word) || (word.length >= 2 && word.length <= 5 && initials.startsWith(word)),
  );
}
