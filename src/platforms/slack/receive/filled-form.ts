import { z } from 'zod';
import type { Speaker } from '../../../bot/ports/digests.js';
import { type Metadata, metadataIn } from '../form/metadata.js';
import { type FormState, stateIn, Values } from '../form/state.js';
import { type Complete, withWholeNames } from '../form/suggest.js';
import { wishIn } from '../form/wish.js';
import { type Around, onlookerAt, type Spot } from './around.js';
import { speakerAt } from './speaker.js';

/** What of a form counts that is open. */
export const Open = z.object({
  team: z.object({ id: z.string() }).nullable(),
  user: z.object({ id: z.string(), name: z.string().optional(), team_id: z.string().optional() }),
  view: z.object({
    id: z.string(),
    hash: z.string().default(''),
    private_metadata: z.string(),
    state: z.object({ values: Values }).default({ values: {} }),
  }),
});
export type Open = z.infer<typeof Open>;

/** A form with what stands in it, and who it is before. */
export interface Filled {
  readonly spot: Spot;
  readonly speaker: Speaker;
  readonly view: { readonly id: string; readonly hash: string };
  readonly metadata: Metadata;
  readonly state: FormState;
}

/** Where a form was opened, and by whom; null for what is no form of ours. */
export function placeIn({ team, user, view }: Open, client: Spot['client']) {
  const metadata = metadataIn(view.private_metadata);
  const teamId = team?.id ?? user.team_id;
  if (!metadata || teamId === undefined) return null;
  const shared = user.team_id !== undefined && user.team_id !== teamId;
  const spot: Spot = { client, team: teamId, channel: metadata.channel, person: user.id, shared };
  return { metadata, spot, spoken: { thread: metadata.thread, isThreadUntold: true, name: user.name } };
}

/** What stands in a form; null for what is no form of ours. */
export async function filledIn(open: Open, client: Spot['client'], around: Around): Promise<Filled | null> {
  const at = placeIn(open, client);
  if (!at) return null;
  const { spot, spoken, metadata } = at;
  const speaker = await speakerAt(spot, spoken, around);
  const state = stateIn(open.view.state.values, metadata);
  return { spot, speaker, view: open.view, metadata, state: await withWholeNames(state, completingAt(spot, around)) };
}

/** What completes names for who reads a spot. */
export function completingAt(spot: Spot, around: Around): Complete {
  const onlooker = onlookerAt(spot, around);
  return (kind, beginning, max) => around.desk.complete(onlooker, { kind, beginning, max });
}

/** The wish that a form comes to, or what is wrong in it. */
export async function wishOf({ speaker, metadata: { id }, state }: Filled, digests: Around['digests']) {
  const before = id === null ? null : await digests.open(id, speaker);
  return wishIn(state, before, speaker, digests);
}
