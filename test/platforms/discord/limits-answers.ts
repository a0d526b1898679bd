import { emptyText, type Json, list, object, repeated, tooLong, tooMany } from '../slack/limits-findings.js';
import { allComponents } from './limits-components.js';
import { customId, select } from './limits-controls.js';
import { localeProblems } from './limits-locales.js';

// https://discord.com/developers/docs/interactions/application-commands#application-command-object-application-command-option-choice-structure
const CHOICES_MAX = 25;
const CHOICE_MAX = 100;
// https://discord.com/developers/docs/interactions/receiving-and-responding#interaction-response-object-modal
const MODAL_TITLE_MAX = 45;
const MODAL_COMPONENTS_MAX = 5;
const INPUT_LABEL_MAX = 45;
const INPUT_PLACEHOLDER_MAX = 100;
const INPUT_VALUE_MAX = 4000;

const TEXT_INPUT = 4;
const LABEL = 18;

/** Finds what is wrong with the choices offered while somebody types. */
export function autocompleteProblems({ choices }: Json): string[] {
  return [
    ...(Array.isArray(choices) ? [] : ['data.choices: needs a list']),
    ...choiceProblems('data.choices', choices),
    ...repeated(
      'data.choices: the name',
      list(choices).map((one) => object(one).name),
    ),
  ];
}

/** Finds what is wrong with choices, of a command or offered while somebody types. */
export function choiceProblems(path: string, choices: unknown): string[] {
  const all = list(choices).map(object);
  return [
    ...tooMany(path, choices, CHOICES_MAX),
    ...all.flatMap((choice, index) => oneChoice(`${path}[${index}]`, choice)),
    ...repeated(
      `${path}: the value`,
      all.map(({ value }) => value),
    ),
  ];
}

function oneChoice(path: string, { name, value, name_localizations }: Json): string[] {
  return [
    ...emptyText(`${path}.name`, name),
    ...tooLong(`${path}.name`, name, CHOICE_MAX),
    ...(typeof value === 'number' ? [] : emptyText(`${path}.value`, value)),
    ...tooLong(`${path}.value`, value, CHOICE_MAX),
    ...localeProblems(`${path}.name_localizations`, name_localizations, (place, text) =>
      tooLong(place, text, CHOICE_MAX),
    ),
  ];
}

/** Finds what is wrong with a modal. */
export function modalProblems(data: Json): string[] {
  const all = allComponents('data.components', data.components);
  return [
    ...emptyText('data.title', data.title),
    ...tooLong('data.title', data.title, MODAL_TITLE_MAX),
    ...customId('data', data.custom_id),
    ...(list(data.components).length === 0 ? ['data.components: needs at least one entry'] : []),
    ...tooMany('data.components', data.components, MODAL_COMPONENTS_MAX),
    ...all.flatMap(([path, one]) => modalComponent(path, one)),
    ...repeated(
      'custom_id',
      all.map(([, { custom_id }]) => custom_id),
    ),
  ];
}

function modalComponent(path: string, one: Json): string[] {
  if (one.type === 3) return select(path, one);
  if (one.type === LABEL) return [...emptyText(`${path}.label`, one.label), ...tooLong(`${path}.label`, one.label, 45)];
  if (one.type !== TEXT_INPUT) return [];
  return [
    ...customId(path, one.custom_id),
    ...tooLong(`${path}.label`, one.label, INPUT_LABEL_MAX),
    ...tooLong(`${path}.placeholder`, one.placeholder, INPUT_PLACEHOLDER_MAX),
    ...tooLong(`${path}.value`, one.value, INPUT_VALUE_MAX),
  ];
}
