import { badUrl, emptyText, type Json, list, nothingIn, object, tooLong, tooMany } from './limits-findings.js';
import { optionalText, textObject } from './limits-text.js';

// The numbers are those of @slack/types 3.2.0, block-kit/{block-elements,composition-objects,extensions}.d.ts.
const ID_MAX = 255;
const BUTTON_TEXT_MAX = 75;
const BUTTON_VALUE_MAX = 2000;
const URL_MAX = 3000;
const OPTION_TEXT_MAX = 75;
// Sources say 75 or 150; the smaller is safe.
const OPTION_VALUE_MAX = 75;
const OPTIONS_MAX = 100;
const FEW_OPTIONS_MAX = 10;
const OVERFLOW_MAX = 5;
const PLACEHOLDER_MAX = 150;
const ALT_TEXT_MAX = 2000;

type Rule = (path: string, element: Json) => string[];

const withoutMore: Rule = () => [];

/** What each element needs, beyond what all of them do. */
const ELEMENTS: Readonly<Record<string, Rule>> = {
  button,
  feedback_buttons: feedbackButtons,
  image: imageSource,
  static_select: menu,
  multi_static_select: menu,
  external_select: external,
  multi_external_select: external,
  users_select: withoutMore,
  multi_users_select: withoutMore,
  conversations_select: withoutMore,
  multi_conversations_select: withoutMore,
  channels_select: withoutMore,
  multi_channels_select: withoutMore,
  overflow: (path, element) => options(path, element, OVERFLOW_MAX),
  radio_buttons: (path, element) => [...options(path, element, FEW_OPTIONS_MAX), ...initialOptions(path, element)],
  checkboxes: (path, element) => [...options(path, element, FEW_OPTIONS_MAX), ...initialOptions(path, element)],
  datepicker: withoutMore,
  timepicker: (path, { initial_time }) =>
    initial_time === undefined || /^(?:[01]\d|2[0-3]):[0-5]\d$/.test(String(initial_time))
      ? []
      : [`${path}.initial_time: needs a time such as 08:00`],
  datetimepicker: withoutMore,
  plain_text_input: withoutMore,
  email_text_input: withoutMore,
  url_text_input: withoutMore,
  number_input: (path, { is_decimal_allowed }) =>
    typeof is_decimal_allowed === 'boolean' ? [] : [`${path}.is_decimal_allowed: needs true or false`],
};

const INPUT_ONLY = new Set(['plain_text_input', 'email_text_input', 'url_text_input', 'number_input']);

/** Where an element stands decides which ones can. */
export type ElementPlace = 'actions' | 'accessory' | 'input' | 'context_actions';

/** Finds what is wrong with an interactive element, or an image beside a section. */
export function element(path: string, value: unknown, place: ElementPlace): string[] {
  const one = object(value);
  const type = String(one.type);
  const rule = ELEMENTS[type];
  if (rule === undefined || !canStand(type, place)) return [`${path}: no ${type} can stand here (${place})`];
  return [...rule(path, one), ...(type === 'image' ? [] : everyElement(path, one))];
}

function canStand(type: string, place: ElementPlace): boolean {
  if (place === 'context_actions' || type === 'feedback_buttons')
    return place === 'context_actions' && type === 'feedback_buttons';
  if (place === 'input') return type !== 'button' && type !== 'overflow' && type !== 'image';
  return !INPUT_ONLY.has(type) && (type !== 'image' || place === 'accessory');
}

function everyElement(path: string, one: Json): string[] {
  return [
    ...emptyText(`${path}.action_id`, one.action_id),
    ...tooLong(`${path}.action_id`, one.action_id, ID_MAX),
    ...optionalText(`${path}.placeholder`, one.placeholder, PLACEHOLDER_MAX, 'plain_text'),
    ...(one.confirm === undefined ? [] : confirmation(`${path}.confirm`, object(one.confirm))),
  ];
}

function button(path: string, one: Json): string[] {
  const isStyled = one.style === undefined || one.style === 'primary' || one.style === 'danger';
  return [
    ...textObject(`${path}.text`, one.text, BUTTON_TEXT_MAX, 'plain_text'),
    ...tooLong(`${path}.value`, one.value, BUTTON_VALUE_MAX),
    ...(one.url === undefined ? [] : badUrl(`${path}.url`, one.url, URL_MAX)),
    ...tooLong(`${path}.accessibility_label`, one.accessibility_label, BUTTON_TEXT_MAX),
    ...(isStyled ? [] : [`${path}.style: needs primary or danger`]),
  ];
}

/** Both halves: https://docs.slack.dev/reference/block-kit/block-elements/feedback-buttons-element */
function feedbackButtons(path: string, one: Json): string[] {
  return ['positive_button', 'negative_button'].flatMap((name) => {
    const half = object(one[name]);
    return [
      ...textObject(`${path}.${name}.text`, half.text, BUTTON_TEXT_MAX, 'plain_text'),
      ...emptyText(`${path}.${name}.value`, half.value),
      ...tooLong(`${path}.${name}.value`, half.value, BUTTON_VALUE_MAX),
      ...tooLong(`${path}.${name}.accessibility_label`, half.accessibility_label, BUTTON_TEXT_MAX),
    ];
  });
}

/** Finds what is wrong with an image, as an element or as a block: where it is, and what it shows. */
export function imageSource(path: string, { image_url, slack_file, alt_text }: Json): string[] {
  return [
    ...(slack_file === undefined ? badUrl(`${path}.image_url`, image_url, URL_MAX) : []),
    ...emptyText(`${path}.alt_text`, alt_text),
    ...tooLong(`${path}.alt_text`, alt_text, ALT_TEXT_MAX),
  ];
}

/** Finds what is wrong with what a menu is given in an acknowledgement: options, or groups of them. It may be nothing. */
export function offeredOptions(body: Json): string[] {
  if (Array.isArray(body.options) && body.options.length === 0) return [];
  return menu('', body);
}

/** A menu whose options are asked for, with those that are chosen from the start. */
function external(path: string, one: Json): string[] {
  const chosen = [one.initial_option ?? [], one.initial_options ?? []].flat();
  return [
    ...(one.initial_options === undefined ? [] : nothingIn(`${path}.initial_options`, one.initial_options)),
    ...tooMany(`${path}.initial_options`, one.initial_options, OPTIONS_MAX),
    ...chosen.flatMap((option, index) => optionOf(`${path}.initial_options[${index}]`, object(option))),
  ];
}

function menu(path: string, one: Json): string[] {
  if (one.option_groups === undefined) return [...options(path, one, OPTIONS_MAX), ...initialOptions(path, one)];
  return [
    ...(one.options === undefined ? [] : [`${path}: has both options and option_groups`]),
    ...tooMany(`${path}.option_groups`, one.option_groups, OPTIONS_MAX),
    ...list(one.option_groups).flatMap((group, index) => optionGroup(`${path}.option_groups[${index}]`, object(group))),
  ];
}

function optionGroup(path: string, group: Json): string[] {
  return [
    ...textObject(`${path}.label`, group.label, OPTION_TEXT_MAX, 'plain_text'),
    ...options(path, group, OPTIONS_MAX),
  ];
}

/** What is chosen from the start has to be one of the options, as it is. */
function initialOptions(path: string, one: Json): string[] {
  const known = list(one.options).map((option) => JSON.stringify(option));
  const chosen = [one.initial_option ?? [], one.initial_options ?? []].flat();
  return [
    ...(one.initial_options === undefined ? [] : nothingIn(`${path}.initial_options`, one.initial_options)),
    ...chosen
      .filter((option) => !known.includes(JSON.stringify(option)))
      .map(() => `${path}: starts with no option of it`),
  ];
}

function options(path: string, one: Json, max: number): string[] {
  return [
    ...nothingIn(`${path}.options`, one.options),
    ...tooMany(`${path}.options`, one.options, max),
    ...list(one.options).flatMap((option, index) => optionOf(`${path}.options[${index}]`, object(option))),
  ];
}

function optionOf(path: string, option: Json): string[] {
  return [
    ...textObject(`${path}.text`, option.text, OPTION_TEXT_MAX),
    ...emptyText(`${path}.value`, option.value),
    ...tooLong(`${path}.value`, option.value, OPTION_VALUE_MAX),
    ...optionalText(`${path}.description`, option.description, OPTION_TEXT_MAX),
  ];
}

function confirmation(path: string, { title, text, confirm, deny }: Json): string[] {
  return [
    ...textObject(`${path}.title`, title, 100, 'plain_text'),
    ...textObject(`${path}.text`, text, 300),
    ...textObject(`${path}.confirm`, confirm, 30, 'plain_text'),
    ...textObject(`${path}.deny`, deny, 30, 'plain_text'),
  ];
}
