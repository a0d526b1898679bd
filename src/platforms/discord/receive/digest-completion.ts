import type { AutocompleteInteraction } from 'discord.js';
import type { CompletedKind } from '../../../core/graph/complete.js';
import { shortened } from '../../../core/records/shortened.js';
import { visible } from '../../../core/records/visible.js';
import { type Suggested, suggestedFor } from '../digests/command.js';
import { lastNameIn } from '../digests/names.js';
import { daysLike, type Offer, zonesLike } from '../digests/suggestions.js';
import { CHOICE_MAX, CHOICES_MAX } from '../limits.js';
import { literal } from '../render/escape.js';
import type { Around } from './around.js';
import { isAbroad, onlookerAt, speakerAtHome, speakerHere } from './spot.js';

/** What is offered while somebody types into an option of `/digest`, of what this place may see. */
export async function digestCompleted(interaction: AutocompleteInteraction, around: Around): Promise<void> {
  const { name, value } = interaction.options.getFocused(true);
  const suggested = suggestedFor(interaction.options.getSubcommand(), name);
  const offers = suggested ? await offersFor(suggested, visible(value), interaction, around) : [];
  const shown = offers.map((one) => ({ name: shortened(literal(one.name).trim(), CHOICE_MAX), value: one.value }));
  await interaction.respond(distinct(shown).slice(0, CHOICES_MAX));
}

/** No name and no value twice; a value that is too long would be filled in as another one than it is. */
function distinct(offers: readonly Offer[]): readonly Offer[] {
  const seen = new Set<string>();
  return offers.filter(({ name, value }) => {
    const isNew =
      name !== '' && value !== '' && value.length <= CHOICE_MAX && !seen.has(name) && !seen.has(`=${value}`);
    seen.add(name).add(`=${value}`);
    return isNew;
  });
}

async function offersFor(
  suggested: Suggested,
  typed: string,
  interaction: AutocompleteInteraction,
  { desk, digests }: Around,
): Promise<readonly Offer[]> {
  const onlooker = onlookerAt(interaction);
  const named = (kind: CompletedKind, beginning: string, max = CHOICES_MAX) =>
    desk.complete(onlooker, { kind, beginning, max });
  switch (suggested) {
    case 'days':
      return daysLike(typed);
    case 'zone':
      return zonesLike(typed, typed.trim() === '' ? await named('country', '') : []);
    case 'id': {
      const speaker = isAbroad(interaction) ? await speakerAtHome(interaction, '') : speakerHere(interaction, '');
      return ordersLike(typed, await digests.orders(speaker));
    }
    case 'any':
      return namesLike(typed, async (beginning) => {
        const lists = await Promise.all(ANY.map((kind) => named(kind, beginning, ANY_MAX)));
        return lists.flat();
      });
    default:
      return namesLike(typed, (beginning) => named(suggested, beginning));
  }
}

/** Kinds of names that an exception may be of, and how many of each are offered. */
const ANY: readonly CompletedKind[] = ['country', 'topic', 'conference', 'person'];
const ANY_MAX = 6;

/** Names for the last of those typed, behind those before it. */
async function namesLike(
  typed: string,
  complete: (beginning: string) => Promise<readonly string[]>,
): Promise<readonly Offer[]> {
  const [before, beginning] = lastNameIn(typed);
  // A name may have a comma of its own.
  const [whole, last] = await Promise.all([before === '' ? [] : complete(typed), complete(beginning)]);
  const names = [...whole.filter((name) => name.includes(',')), ...last.map((name) => `${before} ${name}`.trim())];
  return names.map((name) => ({ name, value: literal(name) }));
}

/** Orders whose id or subject holds what was typed. */
function ordersLike(typed: string, orders: readonly { readonly id: string; readonly about: string }[]): Offer[] {
  const key = typed.trim().toLowerCase();
  return orders
    .map(({ id, about }) => ({ name: `${id} · ${about}`, value: id }))
    .filter(({ name }) => name.toLowerCase().includes(key));
}
