import { badUrl, emptyText, type Json, list, object, repeated, tooLong } from '../slack/limits-findings.js';

// https://discord.com/developers/docs/components/reference
const LABEL_MAX = 80;
const CUSTOM_ID_MAX = 100;
const URL_MAX = 512;
const OPTIONS_MAX = 25;
const OPTION_TEXT_MAX = 100;
const PLACEHOLDER_MAX = 150;

const STRING_SELECT = 3;
const LINK_STYLE = 5;
const PREMIUM_STYLE = 6;

/** Finds what is wrong with a button. */
export function button(path: string, one: Json): string[] {
  return [
    ...(one.label || one.emoji || one.style === PREMIUM_STYLE ? [] : [`${path}: needs a label or an emoji`]),
    ...tooLong(`${path}.label`, one.label, LABEL_MAX),
    ...(one.style === LINK_STYLE ? linkButton(path, one) : actionButton(path, one)),
  ];
}

function linkButton(path: string, { url, custom_id }: Json): string[] {
  return [
    ...badUrl(`${path}.url`, url, URL_MAX),
    ...(custom_id === undefined ? [] : [`${path}.custom_id: a button with a link has none`]),
  ];
}

function actionButton(path: string, { url, custom_id, style }: Json): string[] {
  if (style === PREMIUM_STYLE) return [];
  return [
    ...customId(path, custom_id),
    ...(url === undefined ? [] : [`${path}.url: only a button with the style of a link has one`]),
    ...([1, 2, 3, 4].includes(Number(style)) ? [] : [`${path}.style: no such style, ${String(style)}`]),
  ];
}

/** Finds what is wrong with a custom_id, which must be there. */
export function customId(path: string, value: unknown): string[] {
  return [...emptyText(`${path}.custom_id`, value), ...tooLong(`${path}.custom_id`, value, CUSTOM_ID_MAX)];
}

/** Finds what is wrong with a menu. */
export function select(path: string, one: Json): string[] {
  return [
    ...customId(path, one.custom_id),
    ...tooLong(`${path}.placeholder`, one.placeholder, PLACEHOLDER_MAX),
    ...(one.type === STRING_SELECT ? optionsOf(path, one) : []),
  ];
}

function optionsOf(path: string, { options, min_values = 1, max_values = 1 }: Json): string[] {
  const all = list(options).map(object);
  const isRight = all.length >= 1 && all.length <= OPTIONS_MAX;
  return [
    ...(isRight ? [] : [`${path}.options: ${all.length} entries, 1 to ${OPTIONS_MAX} are allowed`]),
    ...all.flatMap((option, index) => oneOption(`${path}.options[${index}]`, option)),
    ...repeated(
      `${path}.options: the value`,
      all.map(({ value }) => value),
    ),
    ...(Number(max_values) > all.length ? [`${path}.max_values: ${max_values}, but ${all.length} options`] : []),
    ...(Number(min_values) > Number(max_values) ? [`${path}.min_values: more than max_values`] : []),
  ];
}

function oneOption(path: string, { label, value, description }: Json): string[] {
  return [
    ...emptyText(`${path}.label`, label),
    ...tooLong(`${path}.label`, label, OPTION_TEXT_MAX),
    ...emptyText(`${path}.value`, value),
    ...tooLong(`${path}.value`, value, OPTION_TEXT_MAX),
    ...tooLong(`${path}.description`, description, OPTION_TEXT_MAX),
  ];
}
