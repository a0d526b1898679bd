import type { ChatInputCommandInteraction } from 'discord.js';
import { visible } from '../../../core/records/visible.js';
import type { OptionReader } from '../commands.js';
import { add, edit, ownWords } from '../digests/form.js';
import { type Asking, answered } from './answering.js';
import type { Around } from './around.js';

/** Does what `/digest` asks. For all to see is an order for a channel, and an offer: else nobody could accept it. */
export async function digestCommanded(interaction: ChatInputCommandInteraction, around: Around): Promise<void> {
  const option = (name: string) => interaction.options.get(name)?.value?.toString().trim() || undefined;
  const subcommand = interaction.options.getSubcommand();
  const isDirect = interaction.guildId === null;
  const toPerson = option('to') === 'me';
  const isSeen = isDirect || (subcommand === 'add' && !toPerson) || subcommand === 'give';
  const asking = askingFor(subcommand, option, around);
  await answered(interaction, { ...asking, isPrivate: !isSeen }, around);
}

/** A form for what has options of its own, else the sentence that says the same. */
function askingFor(subcommand: string, option: OptionReader, { digests }: Around): Omit<Asking, 'isPrivate'> {
  const id = option('id');
  if (id !== undefined && !/^#?dg[a-z\d]{4}$/i.test(id)) return noSuch(id);
  const named = id ?? '';
  switch (subcommand) {
    case 'add': {
      const toPerson = option('to') === 'me';
      const question = `digest add ${toPerson ? 'me' : 'here'}`;
      return { question, heading: null, form: (speaker) => add(digests, { option, speaker, toPerson }) };
    }
    case 'edit': {
      const question = `digest edit ${named}`;
      return {
        question,
        heading: question,
        form: (speaker) => edit(digests, named, { option, speaker, toPerson: false }),
      };
    }
    case 'give':
      return { question: `digest give ${named} <@${option('person') ?? ''}>`, heading: said('give', named) };
    case 'preview':
      return same(said('preview', named || (option('about') ?? '')));
    default:
      return same(said(subcommand, named));
  }
}

function said(subcommand: string, rest: string): string {
  return `digest ${subcommand} ${rest}`.trim();
}

function same(question: string) {
  return { question, heading: question };
}

function noSuch(id: string): Omit<Asking, 'isPrivate'> {
  const answer = ownWords(`There is no digest “${visible(id)}” here. /digest list shows those that there are.`);
  return { question: 'digest list', heading: null, form: async () => answer };
}
