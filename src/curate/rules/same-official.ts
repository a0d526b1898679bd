import { groupBy } from '../../core/graph/order.js';
import type { Official } from '../../core/records/official.js';
import { type Ref, ref } from '../../core/records/ref.js';
import { nameKey } from '../names.js';
import type { Finding, Rule } from '../rule.js';
import { shareSide } from '../sides.js';

export const sameOfficial: Rule = {
  name: 'same-official',
  why: 'One person in two records has half of their meetings in each.',
  exceptions: [],
  // A register prints last names, and each imported file has its own record of a person: nobody merges those by hand.
  check: ({ officials }, _today, isImported = () => false) =>
    [...groupBy(curated(officials, isImported), ({ name }) => nameKey(name)).values()].flatMap((namesakes) =>
      namesakes.flatMap((official, index) => {
        const twin = namesakes.slice(0, index).find((other) => shareSide(official, other));
        return twin ? [twinOf(official, twin)] : [];
      }),
    ),
};

function curated(officials: readonly Official[], isImported: (official: Ref) => boolean): readonly Official[] {
  return officials.filter(({ id }) => !isImported(ref('official', id)));
}

function twinOf({ id, name }: Official, twin: Official): Finding {
  const message = `official:${twin.id} has the same name and a post for the same side`;
  return { ref: ref('official', id), path: ['name'], message, value: name, fix: 'Merge the two records.' };
}
