import { type Json, list, object, repeated, tooLong } from '../slack/limits-findings.js';
import { button, select } from './limits-controls.js';
import { markdown } from './limits-markdown.js';

// https://discord.com/developers/docs/components/reference
const ROWS_MAX = 5;
const BUTTONS_MAX = 5;
const ALT_TEXT_MAX = 1024;
const SECTION_TEXTS_MAX = 3;
const GALLERY_MAX = 10;

/** Component types. */
const ROW = 1;
const BUTTON = 2;
const SELECTS = new Set([3, 5, 6, 7, 8]);
const ONLY_V2 = new Set([9, 10, 11, 12, 13, 14, 17]);

const RULES: Readonly<Record<number, (path: string, one: Json) => string[]>> = {
  1: row,
  2: button,
  3: select,
  5: select,
  6: select,
  7: select,
  8: select,
  9: section,
  10: (path, { content }) => markdown(`${path}.content`, content),
  11: (path, { description }) => tooLong(`${path}.description`, description, ALT_TEXT_MAX),
  12: gallery,
  13: () => [],
  14: () => [],
  17: () => [],
};

/** Every component of a message or modal, nested ones too, with the path to it. */
export function allComponents(path: string, components: unknown): (readonly [path: string, one: Json])[] {
  return list(components).flatMap((value, index) => withinComponent(`${path}[${index}]`, object(value)));
}

function withinComponent(path: string, one: Json): (readonly [path: string, one: Json])[] {
  const single = ['accessory', 'component'].filter((name) => typeof one[name] === 'object' && one[name] !== null);
  return [
    [path, one],
    ...allComponents(`${path}.components`, one.components),
    ...single.flatMap((name) => withinComponent(`${path}.${name}`, object(one[name]))),
  ];
}

/** Finds what is wrong with each component of a message, and with all of them together. */
export function componentProblems(path: string, components: readonly unknown[], isV2: boolean): string[] {
  const all = allComponents(path, components);
  const ids = all.map(([, { custom_id }]) => custom_id);
  return [
    ...components.flatMap((one, index) => topLevel(`${path}[${index}]`, object(one), isV2)),
    ...all.flatMap(([place, one]) => oneComponent(place, one)),
    ...repeated('custom_id', ids),
    ...(!isV2 && components.length > ROWS_MAX ? [`${path}: ${components.length} rows, at most ${ROWS_MAX}`] : []),
  ];
}

function topLevel(path: string, { type }: Json, isV2: boolean): string[] {
  if (type === ROW) return [];
  if (ONLY_V2.has(Number(type))) return isV2 ? [] : [`${path}: type ${type} needs the flag of components v2`];
  return [`${path}: type ${String(type)} has to stand in a row`];
}

function oneComponent(path: string, one: Json): string[] {
  const rule = RULES[Number(one.type)];
  return rule === undefined ? [`${path}: no such component, type ${String(one.type)}`] : rule(path, one);
}

function row(path: string, { components }: Json): string[] {
  const types = list(components).map((one) => Number(object(one).type));
  const strange = types.filter((type) => type !== BUTTON && !SELECTS.has(type));
  return [
    ...(types.length === 0 ? [`${path}.components: needs at least one entry`] : []),
    ...(types.length > BUTTONS_MAX ? [`${path}: ${types.length} in a row, at most ${BUTTONS_MAX}`] : []),
    ...(types.some((type) => SELECTS.has(type)) && types.length > 1
      ? [`${path}: a menu has to be alone in its row`]
      : []),
    ...strange.map((type) => `${path}: type ${type} cannot stand in a row`),
  ];
}

function section(path: string, { components, accessory }: Json): string[] {
  const count = list(components).length;
  const isRight = count >= 1 && count <= SECTION_TEXTS_MAX;
  return [
    ...(isRight ? [] : [`${path}.components: ${count} texts, 1 to ${SECTION_TEXTS_MAX} are allowed`]),
    ...(accessory ? [] : [`${path}.accessory: missing`]),
  ];
}

function gallery(path: string, { items }: Json): string[] {
  const count = list(items).length;
  return [
    ...(count >= 1 && count <= GALLERY_MAX ? [] : [`${path}.items: ${count} entries, 1 to ${GALLERY_MAX} are allowed`]),
    ...list(items).flatMap((item, index) =>
      tooLong(`${path}.items[${index}].description`, object(item).description, ALT_TEXT_MAX),
    ),
  ];
}
