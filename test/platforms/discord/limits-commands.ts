import { emptyText, type Json, list, object, repeated, tooLong, tooMany } from '../slack/limits-findings.js';
import { choiceProblems } from './limits-answers.js';
import { localeProblems } from './limits-locales.js';

// https://discord.com/developers/docs/interactions/application-commands
const CHAT_INPUTS_MAX = 100;
const CONTEXT_MENUS_MAX = 15;
const NAME_MAX = 32;
const DESCRIPTION_MAX = 100;
const OPTIONS_MAX = 25;
const ALL_TEXT_MAX = 8000;

const CHAT_INPUT = 1;
const NAME = /^[-_'\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]{1,32}$/u;

/** Finds what is wrong with the whole list of commands that replaces the one before. */
export function commandListProblems(body: unknown): string[] {
  const all = list(body).map(object);
  const chatInputs = all.filter((one) => typeOf(one) === CHAT_INPUT);
  return [
    ...(Array.isArray(body) ? [] : ['commands: needs a list']),
    ...tooMany('chat input commands', chatInputs, CHAT_INPUTS_MAX),
    ...[2, 3].flatMap((type) =>
      tooMany(
        `context menu commands of type ${type}`,
        all.filter((one) => typeOf(one) === type),
        CONTEXT_MENUS_MAX,
      ),
    ),
    ...all.flatMap((command, index) => commandProblems(`[${index}].`, command)),
    ...repeated(
      'command',
      all.map((one) => `${typeOf(one)} ${String(one.name)}`),
    ),
  ];
}

function typeOf({ type }: Json): number {
  return typeof type === 'number' ? type : CHAT_INPUT;
}

/** Finds what is wrong with one command. `path` is put before every place. */
export function commandProblems(path: string, command: Json): string[] {
  return [
    ...(typeOf(command) === CHAT_INPUT ? described(path, command) : contextMenu(path, command)),
    ...tooLong(`${path}name: all names, descriptions and values`, countedTexts(command).join(''), ALL_TEXT_MAX),
  ];
}

function contextMenu(path: string, { name, name_localizations, description, options }: Json): string[] {
  const rule = (place: string, text: unknown) => [...emptyText(place, text), ...tooLong(place, text, NAME_MAX)];
  return [
    ...rule(`${path}name`, name),
    ...localeProblems(`${path}name_localizations`, name_localizations, rule),
    ...(description ? [`${path}description: a context menu command has none`] : []),
    ...(list(options).length === 0 ? [] : [`${path}options: a context menu command has none`]),
  ];
}

/** What a chat input command and every option has: a name, a description, both in other languages, and options. */
function described(path: string, one: Json): string[] {
  return [
    ...named(`${path}name`, one.name),
    ...localeProblems(`${path}name_localizations`, one.name_localizations, named),
    ...description(`${path}description`, one.description),
    ...localeProblems(`${path}description_localizations`, one.description_localizations, description),
    ...optionsOf(path, one.options),
    ...choiceProblems(`${path}choices`, one.choices),
    ...(one.autocomplete === true && list(one.choices).length > 0 ? [`${path}choices: not beside autocomplete`] : []),
  ];
}

function optionsOf(path: string, options: unknown): string[] {
  const all = list(options).map(object);
  const optional = all.findIndex(({ required }) => required !== true);
  const late = optional === -1 ? [] : all.slice(optional).filter(({ required }) => required === true);
  return [
    ...tooMany(`${path}options`, options, OPTIONS_MAX),
    ...all.flatMap((option, index) => described(`${path}options[${index}].`, option)),
    ...late.map(
      ({ name }) => `${path}options: ${String(name)} is required, so it has to come before the optional ones`,
    ),
    ...repeated(
      `${path}options: the name`,
      all.map(({ name }) => name),
    ),
  ];
}

function named(path: string, name: unknown): string[] {
  const isName = typeof name === 'string' && NAME.test(name) && name === name.toLowerCase();
  return isName
    ? []
    : [`${path}: ${JSON.stringify(name)} is not a name, 1 to 32 letters, digits, - or _ in lower case`];
}

function description(path: string, text: unknown): string[] {
  return [...emptyText(path, text), ...tooLong(path, text, DESCRIPTION_MAX)];
}

/** Of each text the longest of all languages, as Discord counts. */
function countedTexts(one: Json): string[] {
  const nested = [...list(one.options), ...list(one.choices)].map(object);
  return [
    longest(one.name, one.name_localizations),
    longest(one.description, one.description_localizations),
    typeof one.value === 'string' ? one.value : '',
    ...nested.flatMap(countedTexts),
  ];
}

function longest(text: unknown, localizations: unknown): string {
  const all = [text, ...Object.values(object(localizations))].filter((one): one is string => typeof one === 'string');
  return all.reduce((best, one) => (one.length > best.length ? one : best), '');
}
