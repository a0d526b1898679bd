import { said } from '../digests/replies.js';
import type { Digests, Speaker } from '../ports/digests.js';
import type { Admitting } from './admitting.js';
import { personName } from './names.js';
import type { Turns } from './turns.js';

/** What is said where somebody looks too often: in place of what a form comes to. */
const TOO_OFTEN = 'That is more than I look up in a minute. Wait a minute, then go on.';

/**
 * The same digests, where each look at what a wish comes to is a glance of whoever takes it, and waits for their turn: a
 * form asks for one with every field that is changed.
 */
export function glancingDigests(
  digests: Digests,
  { admitting, turns }: { readonly admitting: Admitting; readonly turns: Turns },
): Digests {
  const glanced = <T>(speaker: Speaker, otherwise: T, work: () => Promise<T>): Promise<T> =>
    admitting.glanced(speaker, otherwise, async () => {
      await turns.take(personName({ ...speaker.place, person: speaker.person }), () => {});
      return work();
    });
  return {
    ...digests,
    preview: (wish, speaker) => glanced(speaker, said([TOO_OFTEN]), () => digests.preview(wish, speaker)),
    read: (about, speaker, before) => glanced(speaker, said([TOO_OFTEN]), () => digests.read(about, speaker, before)),
    orders: (speaker) => glanced(speaker, [], () => digests.orders(speaker)),
    filterOf: (fields, speaker) => glanced(speaker, TOO_OFTEN, () => digests.filterOf(fields, speaker)),
  };
}
