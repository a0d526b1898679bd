import type { Graph } from '../../graph/graph.js';
import type { Query } from '../../query/query.js';
import type { Linked } from '../../question/understand.js';
import { EVENT_NOUNS } from './described-conferences.js';
import { personNamed, setOfPerson, wordsOfPerson } from './person-named.js';
import { HOLDING, sameWord, wordSet } from './words.js';

/** "Which conference did Solly Malatsi chair?": the conferences over which somebody presided; null for other questions. */
export function chairedBy({ items }: Pick<Linked, 'items'>, words: readonly string[], graph: Graph): Query | null {
  const isAsked = words.some((word) => EVENT_NOUNS.has(word)) && words.some((word) => CHAIRING.has(word));
  const named = isAsked ? personNamed(items, graph) : null;
  if (!named?.isByName) return null;
  const own = wordsOfPerson(named.official, graph);
  const isRead = (word: string) =>
    HOLDING.has(word) || EVENT_NOUNS.has(word) || CHAIRING.has(word) || own.has(sameWord(word));
  const of = { is: 'all', kind: 'conference' } as const;
  return words.every(isRead) ? { ask: 'event', tell: 'chaired-by', of, beside: setOfPerson(named.official) } : null;
}

const CHAIRING: ReadonlySet<string> = wordSet(
  'chair chaired chairs chairing preside presided presides presiding over moderate moderated',
);
