import {
  type APIApplicationCommandBasicOption,
  type APIApplicationCommandSubcommandOption,
  ApplicationCommandOptionType,
  ApplicationCommandType,
  type RESTPostAPIChatInputApplicationCommandsJSONBody,
} from 'discord.js';
import { CHANGE_KINDS, RECORD_KINDS } from '../../../core/digest/filter/filter.js';
import type { CompletedKind } from '../../../core/graph/complete.js';

/** The name of the command. */
export const DIGEST = 'digest';

/** What the beginning of an option's value is completed to; `any` = names of every kind. */
export type Suggested = CompletedKind | 'any' | 'zone' | 'days' | 'id';

/** An option of a subcommand. */
interface DigestOption {
  readonly name: string;
  readonly description: string;
  readonly required?: boolean;
  readonly suggests?: Suggested;
  /** The only values that it takes, each with what it is called. */
  readonly values?: readonly (readonly [label: string, value: string])[];
  readonly isPerson?: boolean;
}

/** A name and a description in one of Discord's other languages. */
type Local = readonly [name: string, description: string];

interface Subcommand {
  readonly name: string;
  readonly description: string;
  readonly local: Readonly<Record<'fr' | 'ru' | 'es-ES', Local>>;
  readonly options: readonly DigestOption[];
}

const ID: DigestOption = { name: 'id', description: 'Which digest; not needed where there is one', suggests: 'id' };

const same = (value: string) => [value, value] as const;

/** What a digest is of and when it comes: all of it can stay unsaid, and what is said holds together. */
const WISHES: readonly DigestOption[] = [
  { name: 'about', description: 'In your own words: every weekday at 8 Tehran time about Pakistan but not space' },
  { name: 'country', description: 'Of these countries; part several with commas', suggests: 'country' },
  { name: 'official', description: 'Of these officials', suggests: 'person' },
  { name: 'conference', description: 'Of these conferences', suggests: 'conference' },
  { name: 'topic', description: 'About these topics', suggests: 'topic' },
  { name: 'kind', description: 'Of this kind of record alone', values: RECORD_KINDS.map(same) },
  { name: 'changes', description: 'Changes of this kind alone', values: CHANGE_KINDS.map(same) },
  { name: 'except', description: 'Nothing of these names', suggests: 'any' },
  { name: 'days', description: 'On which days: weekdays, Mondays and Thursdays', suggests: 'days' },
  { name: 'time', description: 'At what time of day: 08:00, 6 pm' },
  { name: 'zone', description: 'In whose time: a city, or a zone such as Asia/Tehran', suggests: 'zone' },
  {
    name: 'when_empty',
    description: 'What comes when nothing changed',
    values: [
      ['nothing', 'skip'],
      ['one line', 'line'],
    ],
  },
  {
    name: 'picture',
    description: 'The picture that goes with it',
    values: [
      ['none', 'none'],
      ['what suits that which changed', 'fitting'],
      ['a chart', 'chart'],
      ['who met whom', 'map'],
      ['a timeline', 'timeline'],
    ],
  },
];

/** Where a new digest goes. */
const TO: DigestOption = {
  name: 'to',
  description: 'Into this channel, or to you alone',
  values: [same('here'), same('me')],
};

/** The subcommands of `/digest`. */
export const SUBCOMMANDS: readonly Subcommand[] = [
  {
    name: 'add',
    description: 'Order a digest of what changes on record',
    local: {
      fr: ['ajouter', 'Commander un résumé de ce qui change'],
      ru: ['добавить', 'Заказать сводку изменений'],
      'es-ES': ['añadir', 'Encargar un resumen de lo que cambia'],
    },
    options: [...WISHES, TO],
  },
  {
    name: 'list',
    description: 'The digests here',
    local: {
      fr: ['liste', 'Les résumés commandés ici'],
      ru: ['список', 'Сводки, заказанные здесь'],
      'es-ES': ['lista', 'Los resúmenes encargados aquí'],
    },
    options: [],
  },
  {
    name: 'edit',
    description: 'Change a digest: what you name takes the place of what there was',
    local: {
      fr: ['modifier', 'Modifier un résumé'],
      ru: ['изменить', 'Изменить сводку'],
      'es-ES': ['cambiar', 'Cambiar un resumen'],
    },
    options: [{ ...ID, description: 'Which digest', required: true }, ...WISHES],
  },
  {
    name: 'pause',
    description: 'Send nothing for now',
    local: {
      fr: ['suspendre', 'Ne rien envoyer pour le moment'],
      ru: ['пауза', 'Пока ничего не присылать'],
      'es-ES': ['pausar', 'No enviar nada por ahora'],
    },
    options: [ID],
  },
  {
    name: 'resume',
    description: 'Go on with a paused digest',
    local: {
      fr: ['reprendre', 'Reprendre un résumé suspendu'],
      ru: ['продолжить', 'Продолжить сводку'],
      'es-ES': ['reanudar', 'Reanudar un resumen pausado'],
    },
    options: [ID],
  },
  {
    name: 'remove',
    description: 'End a digest for good',
    local: {
      fr: ['supprimer', 'Supprimer un résumé'],
      ru: ['удалить', 'Удалить сводку'],
      'es-ES': ['quitar', 'Quitar un resumen'],
    },
    options: [ID],
  },
  {
    name: 'preview',
    description: 'What a digest would have sent in the last 30 days',
    local: {
      fr: ['aperçu', 'Ce qu’un résumé aurait envoyé en 30 jours'],
      ru: ['просмотр', 'Что сводка прислала бы за 30 дней'],
      'es-ES': ['prever', 'Lo que un resumen habría enviado en 30 días'],
    },
    options: [ID, { name: 'about', description: 'In your own words, for one that is not ordered' }],
  },
  {
    name: 'explain',
    description: 'Why the last digest said what it said',
    local: {
      fr: ['expliquer', 'Pourquoi le dernier résumé disait cela'],
      ru: ['почему', 'Почему в последней сводке было именно это'],
      'es-ES': ['explicar', 'Por qué el último resumen decía eso'],
    },
    options: [ID],
  },
  {
    name: 'give',
    description: 'Offer a digest of yours to somebody, who has it once they accept',
    local: {
      fr: ['donner', 'Proposer un résumé à quelqu’un, qui doit l’accepter'],
      ru: ['передать', 'Предложить сводку другому, который должен её принять'],
      'es-ES': ['ceder', 'Ofrecer un resumen a alguien, que debe aceptarlo'],
    },
    options: [{ name: 'person', description: 'Who is to have it', required: true, isPerson: true }, ID],
  },
  {
    name: 'accept',
    description: 'Have a digest that somebody offers you',
    local: {
      fr: ['accepter', 'Accepter un résumé qu’on vous propose'],
      ru: ['принять', 'Принять предложенную вам сводку'],
      'es-ES': ['aceptar', 'Aceptar un resumen que le ofrecen'],
    },
    options: [ID],
  },
  {
    name: 'decline',
    description: 'Not have a digest that is offered to you, or offer yours no more',
    local: {
      fr: ['refuser', 'Refuser un résumé proposé, ou ne plus le proposer'],
      ru: ['отказаться', 'Отказаться от сводки или отозвать предложение'],
      'es-ES': ['rechazar', 'Rechazar un resumen ofrecido, o no ofrecerlo más'],
    },
    options: [ID],
  },
  {
    name: 'take',
    description: 'Take a digest over whose owner has left',
    local: {
      fr: ['prendre', 'Reprendre un résumé dont l’auteur est parti'],
      ru: ['взять', 'Взять сводку, владелец которой ушёл'],
      'es-ES': ['tomar', 'Hacerse cargo de un resumen sin dueño'],
    },
    options: [ID],
  },
  {
    name: 'help',
    description: 'How digests are ordered, by example',
    local: {
      fr: ['aide', 'Comment commander un résumé'],
      ru: ['помощь', 'Как заказать сводку'],
      'es-ES': ['ayuda', 'Cómo encargar un resumen'],
    },
    options: [],
  },
];

/** What Discord is told of the command, but for where it can be used. */
export function digestBody(): RESTPostAPIChatInputApplicationCommandsJSONBody {
  return {
    type: ApplicationCommandType.ChatInput,
    name: DIGEST,
    name_localizations: { fr: 'résumé', ru: 'сводка', 'es-ES': 'resumen' },
    description: 'Regular digests of what changes on record',
    description_localizations: {
      fr: 'Des résumés réguliers de ce qui change',
      ru: 'Регулярные сводки изменений',
      'es-ES': 'Resúmenes regulares de lo que cambia',
    },
    options: SUBCOMMANDS.map(subcommandOf),
  };
}

function subcommandOf({ name, description, local, options }: Subcommand): APIApplicationCommandSubcommandOption {
  const inOthers = (at: 0 | 1) => Object.fromEntries(Object.entries(local).map(([locale, said]) => [locale, said[at]]));
  return {
    type: ApplicationCommandOptionType.Subcommand,
    name,
    name_localizations: inOthers(0),
    description,
    description_localizations: inOthers(1),
    options: options.map(optionOf),
  };
}

function optionOf(option: DigestOption): APIApplicationCommandBasicOption {
  const { name, description, required = false, suggests, values, isPerson } = option;
  const said = { name, description, required };
  if (isPerson) return { type: ApplicationCommandOptionType.User, ...said };
  const base = { type: ApplicationCommandOptionType.String as const, ...said };
  if (suggests) return { ...base, autocomplete: true };
  return values ? { ...base, choices: values.map(([label, value]) => ({ name: label, value })) } : base;
}

/** What a partly typed option of a subcommand is completed to; null where it is not. */
export function suggestedFor(subcommand: string, option: string): Suggested | null {
  const options = SUBCOMMANDS.find(({ name }) => name === subcommand)?.options ?? [];
  return options.find(({ name }) => name === option)?.suggests ?? null;
}
