import type { Pattern, SetQ } from '../../query/query.js';
import type { FacetTerm } from '../../question/question.js';
import type { Block } from '../answer.js';
import { planBlocks } from '../meetings/planned.js';
import type { Asked } from './asked.js';
import { patternOf } from './record-lines.js';
import { partyOf } from './telling-of.js';

/** What was planned or announced between those who are in no meeting of a set: told as a plan, and never as a meeting. */
export function plansFor(set: SetQ, { graph }: Asked): readonly Block[] {
  const pattern = patternOf(set);
  if (pattern?.kind !== 'meeting') return [];
  return planBlocks({ parties: partiesIn(pattern), ...settingsIn(pattern) }, graph);
}

function partiesIn({ roles }: Pattern) {
  return (['side', 'other', 'guest', 'host'] as const).flatMap((role) => {
    const set = roles[role];
    return set?.is === 'these' ? [partyOf(set)] : [];
  });
}

function settingsIn({ roles }: Pattern): {
  readonly conferences: readonly FacetTerm[];
  readonly places: readonly FacetTerm[];
} {
  return { conferences: facetOf(roles.conference), places: facetOf(roles.place) };
}

function facetOf(set: SetQ | undefined): readonly FacetTerm[] {
  if (set?.is !== 'these') return [];
  const ids = set.kind === 'country' ? [] : set.ids;
  const country = set.kind === 'country' ? set.ids[0] : undefined;
  return [{ span: set.said, label: set.said, ids, excluded: false, ...(country ? { country } : {}) }];
}
