import type { Graph } from '../../graph/graph.js';
import { tokens } from '../../graph/normalise.js';
import type { Item } from '../../question/item.js';
import { type Agreement, groupOf, latestEntry } from '../../records/agreement.js';
import { ref } from '../../records/ref.js';
import { recordFacets } from './facets.js';
import { EVERYTHING, type Field, type Filter } from './filter.js';
import { matches } from './matches.js';
import { allOf } from './normalised.js';
import type { ScopeRead } from './scope-pieces.js';

/**
 * A wish that ends with an agreement: the one that it is about. Where several may be meant they are choices, and where
 * none is, the words that asked for it are not used.
 */
export function followed(read: ScopeRead, span: string, items: readonly Item[], graph: Graph): ScopeRead {
  const possible = agreementsMeant(read.filter, kindsSaid(items), graph);
  const { meant, unused } = narrowed(possible, read.unused);
  const [only, ...others] = meant;
  if (!only) return { ...read, unused: [...read.unused, span] };
  if (others.length === 0)
    return { ...read, until: only.id, filter: allOf([clauseOf(only), ...restrictions(read.filter)]), unused };
  const choices = meant.map((one) => ({ label: one.title, clause: clauseOf(one) }));
  return { ...read, ambiguous: [...read.ambiguous, { span, isUntil: true, choices }] };
}

/** Of several agreements those whose title or id has a word that was of no other use: "the ICT memorandum". */
function narrowed(
  possible: readonly Agreement[],
  unused: readonly string[],
): { readonly meant: readonly Agreement[]; readonly unused: readonly string[] } {
  const wordsOf = (text: string) => tokens(text).map(({ key }) => key);
  const said = possible.map((one) => new Set([...wordsOf(one.title), ...wordsOf(one.id)]));
  const telling = unused.filter((text) => said.some((words) => wordsOf(text).every((key) => words.has(key))));
  const meant = possible.filter((_, at) => telling.some((text) => wordsOf(text).every((key) => said[at]!.has(key))));
  if (meant.length !== 1) return { meant: possible, unused };
  return { meant, unused: unused.filter((text) => !telling.includes(text)) };
}

function clauseOf({ id }: Agreement): Filter {
  return { op: 'is', field: 'agreement', value: id };
}

/** Agreements of all the sides named and of the sorts of document named that are not over yet. */
function agreementsMeant(filter: Filter, kinds: ReadonlySet<string>, graph: Graph): readonly Agreement[] {
  const subject = together(whatever(filter));
  if (subject.op === 'everything') return [];
  return graph.knowledge.agreements.filter((one) => {
    const isOpen = groupOf(latestEntry(one).status) !== 'over';
    const isNamed = kinds.size === 0 || kinds.has(one.kind);
    return isOpen && isNamed && matches(subject, recordFacets(ref('agreement', one.id), graph));
  });
}

/** "of Iran and Tajikistan" is of both, as one agreement is spoken of. */
function together(filter: Filter): Filter {
  const parts = filter.op === 'and' ? filter.of : [filter];
  return allOf(
    parts.map((part) => {
      const isSides = part.op === 'or' && part.of.every((one) => one.op === 'is' && SIDES.has(one.field));
      return isSides ? { op: 'and', of: part.of } : part;
    }),
  );
}

const SIDES: ReadonlySet<Field> = new Set(['country', 'organisation']);

/** A filter without what it asks of the change: any will do. */
function whatever(filter: Filter): Filter {
  const parts = filter.op === 'and' ? filter.of : [filter];
  return allOf(parts.filter((part) => !isOfChange(part)));
}

/** What a filter asks of the change, or leaves out. */
function restrictions(filter: Filter): readonly Filter[] {
  const parts = filter.op === 'and' ? filter.of : [filter];
  return parts.filter((part) => isOfChange(part) || part.op === 'not');
}

function isOfChange(filter: Filter): boolean {
  if (filter.op === 'is') return filter.field === 'change';
  if (filter.op === 'not') return isOfChange(filter.of);
  return filter !== EVERYTHING && filter.op !== 'everything' && filter.of.every(isOfChange);
}

/** The sorts of document that the words name: "MoU". */
function kindsSaid(items: readonly Item[]): ReadonlySet<string> {
  const tags = items.flatMap((item) => (item.kind === 'word' ? item.mention.tags : []));
  const kinds = tags.flatMap((tag) => (tag.startsWith('kind:') ? [tag.slice('kind:'.length)] : []));
  return new Set(kinds.filter((kind) => kind !== 'agreement'));
}
