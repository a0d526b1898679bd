import { setsOf } from '../query/evaluate.js';
import { kindOfSet, type Pattern, type Query, type SetQ } from '../query/query.js';
import { setAsked } from '../query/set-asked.js';
import { aspectAsked } from './aspect-edits.js';
import { chartOf } from './chart.js';
import type { Editing } from './editing.js';
import { leavesOf } from './leaves.js';
import type { Records } from './meaning.js';
import { GRAMMAR } from './read.js';

/** "There was a statement of intent too, with whom?", "was there also a declaration?". */
const ALSO =
  /^(?:(?:and|but|so|ok|okay),? )*(?:there (?:was|were|is|are)|(?:was|were|is|are) there|did (?:they|he|she|it) (?:also )?sign|was|were)(?: also)? (?:an? |any |some |the )?(.{4,60}?)(?: (?:signed|agreed|concluded))?(?: (too|as well|also))?(?:\s*[,;:–—-]\s*(.{3,60}?))?[?!.\s]*$/i;

/**
 * Documents of another sort asked for beside those of before: in the same setting and of the same sides, and not among what was
 * shown. `queries` = those answered so far, the last first. Null where a message asks for no sort of record too, or none was asked for before.
 */
export function alsoAsked(text: string, queries: readonly Query[], { link, graph }: Editing): Query | null {
  const [, noun, too, asked] = ALSO.exec(text) ?? [];
  if (!noun || (too === undefined && !/\balso\b/i.test(text))) return null;
  const found = leavesOf(link(noun), graph);
  const chart = found?.length ? chartOf(found.leaves, GRAMMAR, { graph }) : null;
  const sort = (chart?.readings('RN', 0, found!.length)[0]?.meaning as Records | undefined)?.pattern;
  if (!sort || Object.keys(sort.roles).length > 0) return null;
  const wider = queries.flatMap((one) => setAsked(one) ?? []).flatMap((set) => ofSort(set, sort));
  const of = wider.find((set) => setsOf(graph).found(set).size > 0) ?? wider.at(-1);
  if (!of) return null;
  const tell =
    asked === undefined ? null : WITH_WHOM.test(asked) ? 'who' : aspectAsked(asked.toLowerCase(), kindOfSet(of));
  return { ask: 'list', of, ...(tell ? { tell } : {}) };
}

/** The records of a set as those of another sort; none where it is of another kind, or names records that were shown. */
function ofSort(set: SetQ, sort: Pattern): readonly SetQ[] {
  if (set.is !== 'records' || set.of.kind !== sort.kind || Object.keys(set.of.roles).length === 0) return [];
  const { among: _, ...pattern } = set.of;
  return [{ is: 'records', of: { ...pattern, limits: { ...pattern.limits, ...sort.limits } } }];
}

const WITH_WHOM = /^(?:and )?(?:(?:with|between|by|from) whom|who with|with who)$/i;
