import type { AutocompleteInteraction } from 'discord.js';
import type { Incoming, Onlooker } from '../../../bot/ports/desk.js';
import type { Speaker } from '../../../bot/ports/digests.js';
import type { Company } from '../../../bot/ports/place.js';
import { MESSAGE_PAGE } from '../render/message.js';
import { company, keyOf, placeOf, type Spot } from './around.js';
import { askerOfInteraction } from './asker.js';
import type { Answerable } from './interaction-reply.js';

/** A server counts where it has installed Sideline; in one where only the person has, nobody configured anything. */
export function spotOf(interaction: Answerable | AutocompleteInteraction): Spot {
  const guild = isAbroad(interaction) ? null : interaction.guildId;
  return { guild, channel: interaction.channelId ?? interaction.user.id, person: interaction.user.id };
}

/** Used by somebody who brought Sideline along, where it is not at home: the answer is for them alone. */
export function isAbroad(interaction: Answerable | AutocompleteInteraction): boolean {
  const { guildId } = interaction.authorizingIntegrationOwners;
  const inDirectMessage = guildId === '0' || interaction.context === 1;
  return !guildId && !inDirectMessage;
}

/**
 * Who reads along where something was done. In a server that has not installed Sideline nobody sees to who is in a channel
 * any more, though an entry of the configuration may name it: it sees what is public.
 */
export function companyOf(interaction: Answerable | AutocompleteInteraction): () => Promise<Company> {
  return isAbroad(interaction) ? () => Promise.resolve('unknown') : company;
}

/** Somebody who is shown something where they are. */
export function onlookerAt(interaction: Answerable | AutocompleteInteraction): Onlooker {
  const spot = spotOf(interaction);
  return { place: placeOf(spot), person: spot.person, company: companyOf(interaction) };
}

/** A question by an interaction. */
export function incomingFrom(interaction: Answerable, text: string): Incoming {
  const spot = spotOf(interaction);
  const isOne = interaction.guildId === null || interaction.channel?.isThread() === true;
  return {
    place: placeOf(spot),
    person: spot.person,
    deliveries: [keyOf(spot, 'interaction', interaction.id)],
    text,
    conversation: keyOf(spot, 'talk', spot.channel, ...(isOne ? [] : [spot.person])),
    page: MESSAGE_PAGE,
    isAwaited: true,
    company: companyOf(interaction),
    // Where Sideline is not at home it could send nothing: there, digests are spoken of as at home.
    ...(isAbroad(interaction) ? {} : { asker: askerOfInteraction(interaction, text) }),
  };
}

/** Somebody who speaks of digests where they are. */
export function speakerHere(interaction: Answerable | AutocompleteInteraction, text: string): Speaker {
  const { channel, guild, person } = spotOf(interaction);
  const company = companyOf(interaction);
  return { place: placeOf({ guild, channel, person }), person, company, ...askerOfInteraction(interaction, text) };
}

/** Somebody who speaks of their own digests, as if in their direct messages with Sideline. Rejects as discord.js does. */
export async function speakerAtHome(interaction: Answerable | AutocompleteInteraction, text: string): Promise<Speaker> {
  const { user } = interaction;
  const place = placeOf({ guild: null, channel: (await user.createDM()).id, person: user.id });
  const asker = { ...askerOfInteraction(interaction, text), isDirect: true, isManager: false };
  return { place, person: user.id, company, ...asker };
}
