import { announceDeleted } from './announce.js';
import type { HeldFollowUp, HeldMessage, HeldResponse, Shown } from './held.js';
import { isEphemeral } from './shown.js';
import type { World } from './world.js';

const MODAL = 9;

/** What the app wrote in a channel for all to see, as a message, an answer to an interaction, or after one. */
export function writtenIn({ held }: World, channel: string): Shown[] {
  const answers = held.responses.filter(({ type, clicked }) => type !== MODAL && clicked === undefined);
  const all = [...held.messages, ...answers, ...held.responses.flatMap(({ followUps }) => followUps)];
  return all.filter((one) => one.channel === channel && !isEphemeral(one) && !('deleted' in one && one.deleted));
}

/** Takes away what the app wrote, and tells the app so. */
export function deleteShown(world: World, shown: Shown): void {
  const { messages, deleted } = world.held;
  if (messages.includes(shown as HeldMessage))
    deleted.push(...messages.splice(messages.indexOf(shown as HeldMessage), 1));
  if ('deleted' in shown) (shown as HeldResponse | HeldFollowUp).deleted = true;
  announceDeleted(world, shown);
}
