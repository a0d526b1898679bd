import type { Graph } from '../core/graph/graph.js';
import { didYouMean, nearestSlip } from '../core/nearest/did-you-mean.js';
import { type Kind, kindOf, type Ref, ref, SECTIONS, type Section } from '../core/records/ref.js';
import { BadUse } from './command.js';

/** The kinds of records, as a ref begins with them. */
export const KINDS: readonly Kind[] = SECTIONS.map(kindOf);

/** The section that a kind means, in the singular or the plural. Throws `BadUse` for anything else. */
export function sectionNamed(word: string): Section {
  const lower = word.toLowerCase();
  const section = SECTIONS.find((one) => one === lower || kindOf(one) === lower);
  if (section) return section;
  throw new BadUse(`there is no kind "${word}". ${didYouMean(lower, SECTIONS, `Kinds: ${SECTIONS.join(', ')}.`)}`);
}

/** The record that a ref names as it was typed, `meeting:wtdc-25-iran-kenya`. Throws `BadUse` where the reader has none. */
export function refNamed(typed: string, graph: Graph): Ref {
  const [kind = '', id = ''] = typed.split(/:(.*)/s);
  if (id === '')
    throw new BadUse(
      `"${typed}" is no ref; write KIND:ID, such as meeting:wtdc-25-iran-kenya. Kinds: ${KINDS.join(', ')}.`,
    );
  const section = sectionNamed(kind);
  const ids = graph.knowledge[section].map((one) => one.id);
  if (ids.includes(id)) return ref(kindOf(section), id);
  const near = nearestSlip(id, ids);
  const hint =
    near === null ? `sideline list ${section} names what there is.` : `Did you mean ${kindOf(section)}:${near}?`;
  throw new BadUse(`no ${kindOf(section)} "${id}" is on record. ${hint}`);
}
