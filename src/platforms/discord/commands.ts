import {
  type APIApplicationCommandBasicOption,
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ApplicationIntegrationType,
  InteractionContextType,
  type RESTPostAPIApplicationCommandsJSONBody,
} from 'discord.js';
import type { CompletedKind } from '../../core/graph/complete.js';
import { digestBody } from './digests/command.js';

/** The name of the entry in a message's own menu. */
export const ASK_ABOUT = 'Ask about this';

/** The option by which somebody asks to be the only one who sees an answer. */
export const PRIVATE = 'private';

/** Reads the value that was typed for an option; undefined where there is none. */
export type OptionReader = (name: string) => string | undefined;

/** A slash command: what Discord is told of it, and the question that its options come to. */
export interface QuestionCommand {
  readonly name: string;
  readonly description: string;
  /** Names and descriptions in Discord's other languages: `fr`, `ru`, `es-ES`. */
  readonly local: Readonly<Record<string, readonly [name: string, description: string]>>;
  readonly options: readonly QuestionOption[];
  /** Whether the answer is always the person's alone. */
  readonly isPrivate?: boolean;
  readonly question: (option: OptionReader) => string;
}

/** An option of a command. */
export interface QuestionOption {
  readonly name: string;
  readonly description: string;
  readonly required?: boolean;
  /** What its beginning is completed to. */
  readonly completes?: CompletedKind;
  /** The only values that it takes. */
  readonly values?: readonly string[];
}

const STATUSES = ['pending', 'signed', 'overdue', 'in force', 'operational', 'expired'];

/** The slash commands, each of which asks one question. */
export const QUESTION_COMMANDS: readonly QuestionCommand[] = [
  {
    name: 'ask',
    description: 'Ask what is on record, in your own words',
    local: {
      fr: ['demander', 'Demandez ce qui est consigné, avec vos mots'],
      ru: ['спросить', 'Спросите своими словами, что есть в записях'],
      'es-ES': ['preguntar', 'Pregunte con sus palabras qué consta'],
    },
    options: [{ name: 'question', description: 'Who met whom, what is pending, who proposed what', required: true }],
    question: (option) => option('question') ?? '',
  },
  {
    name: 'meetings',
    description: 'Meetings on record',
    local: {
      fr: ['rencontres', 'Les rencontres consignées'],
      ru: ['встречи', 'Встречи, которые есть в записях'],
      'es-ES': ['reuniones', 'Las reuniones que constan'],
    },
    options: [
      { name: 'person', description: 'An official who took part', completes: 'person' },
      { name: 'country', description: 'A country that took part', completes: 'country' },
      { name: 'conference', description: 'The conference they met at', completes: 'conference' },
      { name: 'since', description: 'From when on: 2025, March 2025, last week' },
    ],
    question: (option) =>
      sentence('Which meetings are on record', [
        ['of', option('person')],
        [option('person') ? 'with' : 'of', option('country')],
        ['at', option('conference')],
        ['since', option('since')],
      ]),
  },
  {
    name: 'agreements',
    description: 'Memoranda and other agreements, and how far they got',
    local: {
      fr: ['accords', 'Mémorandums et autres accords, et où ils en sont'],
      ru: ['соглашения', 'Меморандумы и другие соглашения и их состояние'],
      'es-ES': ['acuerdos', 'Memorandos y otros acuerdos, y su estado'],
    },
    options: [
      { name: 'country', description: 'A country that is party to them', completes: 'country' },
      { name: 'status', description: 'How far they got', values: STATUSES },
      { name: 'topic', description: 'What they are about', completes: 'topic' },
    ],
    question: (option) =>
      sentence(`Which ${option('status') ?? ''} agreements are on record`, [
        ['with', option('country')],
        ['about', option('topic')],
      ]),
  },
  {
    name: 'official',
    description: 'Who somebody is, and what is on record of them',
    local: {
      fr: ['responsable', 'Qui est quelqu’un, et ce qui est consigné à son sujet'],
      ru: ['должностное-лицо', 'Кто это и что о нём есть в записях'],
      'es-ES': ['funcionario', 'Quién es alguien y qué consta de él'],
    },
    options: [{ name: 'name', description: 'A name, in any script', required: true, completes: 'person' }],
    question: (option) => `Who is ${option('name') ?? ''}?`,
  },
  {
    name: 'compare',
    description: 'What is on record of two countries, side by side',
    local: {
      fr: ['comparer', 'Ce qui est consigné de deux pays, côte à côte'],
      ru: ['сравнить', 'Что есть в записях о двух странах'],
      'es-ES': ['comparar', 'Lo que consta de dos países, lado a lado'],
    },
    options: [
      { name: 'first', description: 'A country', required: true, completes: 'country' },
      { name: 'second', description: 'Another country', required: true, completes: 'country' },
    ],
    question: (option) => `Compare ${option('first') ?? ''} and ${option('second') ?? ''}`,
  },
  {
    name: 'sources',
    description: 'The sources of your last answer here',
    local: {
      fr: ['sources', 'Les sources de votre dernière réponse ici'],
      ru: ['источники', 'Источники вашего последнего ответа здесь'],
      'es-ES': ['fuentes', 'Las fuentes de su última respuesta aquí'],
    },
    options: [],
    question: () => 'source?',
  },
  {
    name: 'help',
    description: 'What can be asked, and how',
    local: {
      fr: ['aide', 'Ce qu’on peut demander, et comment'],
      ru: ['помощь', 'Что и как можно спросить'],
      'es-ES': ['ayuda', 'Qué se puede preguntar y cómo'],
    },
    options: [],
    question: () => 'help',
  },
  {
    name: 'forget-me',
    description: 'Remove all that is kept of you here; asks before digests are deleted',
    local: {
      fr: ['oublie-moi', 'Supprimer tout ce qui est conservé de vous ici ; demande avant de supprimer des bulletins'],
      ru: ['забудь-меня', 'Удалить всё, что хранится о вас здесь; перед удалением дайджестов будет вопрос'],
      'es-ES': ['olvídame', 'Borrar todo lo que se guarda de usted aquí; pregunta antes de borrar boletines'],
    },
    options: [],
    isPrivate: true,
    question: () => 'forget me',
  },
];

function sentence(start: string, parts: readonly (readonly [word: string, value: string | undefined])[]): string {
  const said = parts.flatMap(([word, value]) => (value ? [`${word} ${value}`] : []));
  return `${[start.replace(/ {2,}/g, ' '), ...said].join(' ')}?`;
}

/** Servers and people can install Sideline, and ask it in servers, with it alone, and in other direct messages. */
const EVERYWHERE = {
  integration_types: [ApplicationIntegrationType.GuildInstall, ApplicationIntegrationType.UserInstall],
  contexts: [InteractionContextType.Guild, InteractionContextType.BotDM, InteractionContextType.PrivateChannel],
};

/** What Discord is told of every command (https://discord.com/developers/docs/interactions/application-commands). */
export function commandBodies(): RESTPostAPIApplicationCommandsJSONBody[] {
  const menu = { type: ApplicationCommandType.Message as const, name: ASK_ABOUT, ...EVERYWHERE };
  return [...QUESTION_COMMANDS.map(bodyOf), { ...digestBody(), ...EVERYWHERE }, menu];
}

function bodyOf({
  name,
  description,
  local,
  options,
  isPrivate,
}: QuestionCommand): RESTPostAPIApplicationCommandsJSONBody {
  const inOthers = (at: 0 | 1) => Object.fromEntries(Object.entries(local).map(([locale, said]) => [locale, said[at]]));
  return {
    type: ApplicationCommandType.ChatInput,
    name,
    name_localizations: inOthers(0),
    description,
    description_localizations: inOthers(1),
    options: [...options.map(optionOf), ...(isPrivate ? [] : [PRIVATELY])],
    ...EVERYWHERE,
  };
}

const PRIVATELY: APIApplicationCommandBasicOption = {
  type: ApplicationCommandOptionType.Boolean,
  name: PRIVATE,
  description: 'Show the answer to you alone',
};

function optionOf({
  name,
  description,
  required = false,
  completes,
  values,
}: QuestionOption): APIApplicationCommandBasicOption {
  const base = { type: ApplicationCommandOptionType.String as const, name, description, required };
  if (completes) return { ...base, autocomplete: true };
  return values ? { ...base, choices: values.map((value) => ({ name: value, value })) } : base;
}

/** What a partly typed option of a command is completed to; null where it is not. */
export function completedBy(command: string, option: string): CompletedKind | null {
  const options = QUESTION_COMMANDS.find((one) => one.name === command)?.options ?? [];
  return options.find((one) => one.name === option)?.completes ?? null;
}
