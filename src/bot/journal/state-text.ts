import { createHash } from 'node:crypto';
import type { Knowledge } from '../../core/records/knowledge.js';
import { breathe } from '../breathe.js';

/** Records written at a stretch: a few milliseconds' worth. */
const STRETCH = 200;

/**
 * Knowledge as `JSON.stringify` writes it, in pieces; between them other work has its turn, since large knowledge takes
 * longer to write than an answer may wait.
 */
export async function* statePieces(knowledge: Knowledge): AsyncGenerator<string> {
  let before = '{';
  for (const [section, records] of Object.entries(knowledge)) {
    yield `${before}${JSON.stringify(section)}:[`;
    for (let from = 0; from < records.length; from += STRETCH) {
      const piece = JSON.stringify(records.slice(from, from + STRETCH)).slice(1, -1);
      yield from === 0 ? piece : `,${piece}`;
      await breathe();
    }
    yield ']';
    before = ',';
  }
  yield before === '{' ? '{}' : '}';
}

const digests = new WeakMap<Knowledge, string>();

/** SHA-256 of the state, worked out once: equal ones mean equal knowledge. */
export async function stateDigest(knowledge: Knowledge): Promise<string> {
  const known = digests.get(knowledge);
  if (known !== undefined) return known;
  const hash = createHash('sha256');
  for await (const piece of statePieces(knowledge)) hash.update(piece);
  const digest = hash.digest('hex');
  digests.set(knowledge, digest);
  return digest;
}
