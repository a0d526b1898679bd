import { element, imageSource } from './limits-elements.js';
import { emptyText, type Json, list, nothingIn, object, repeated, tooLong, tooMany } from './limits-findings.js';
import { richText } from './limits-rich-text.js';
import { objects, optionalText, textObject, unsafeMarkup } from './limits-text.js';

// The numbers are those of @slack/types 3.2.0, block-kit/blocks.d.ts, and
// https://docs.slack.dev/reference/block-kit/blocks.
const ID_MAX = 255;
const SECTION_TEXT_MAX = 3000;
const FIELDS_MAX = 10;
const FIELD_TEXT_MAX = 2000;
const HEADER_MAX = 150;
const CONTEXT_MAX = 10;
const CONTEXT_TEXT_MAX = 3000;
const ACTIONS_MAX = 25;
const CONTEXT_ACTIONS_MAX = 5;
const TITLE_MAX = 2000;
const MARKDOWN_MAX = 12_000;
const TABLE_ROWS_MAX = 100;
const TABLE_CELLS_MAX = 20;

/** Where the blocks are shown. */
export type Surface = 'message' | 'view';

const BLOCKS: Readonly<Record<string, (path: string, block: Json) => string[]>> = {
  section,
  context,
  actions,
  context_actions: contextActions,
  table,
  markdown,
  divider: () => [],
  rich_text: richText,
  header: (path, { text }) => textObject(`${path}.text`, text, HEADER_MAX, 'plain_text'),
  image: (path, block) => [
    ...imageSource(path, block),
    ...optionalText(`${path}.title`, block.title, TITLE_MAX, 'plain_text'),
  ],
  input: (path, block) => [
    ...textObject(`${path}.label`, block.label, TITLE_MAX, 'plain_text'),
    ...optionalText(`${path}.hint`, block.hint, TITLE_MAX, 'plain_text'),
    ...element(`${path}.element`, block.element, 'input'),
  ],
};

/** Finds what is wrong with each block, and with all of them together. */
export function blockProblems(path: string, blocks: unknown, surface: Surface): string[] {
  const all = list(blocks).map(object);
  return [
    ...(Array.isArray(blocks) ? [] : [`${path}: needs a list of blocks`]),
    ...all.flatMap((block, index) => oneBlock(`${path}[${index}]`, block)),
    ...repeated(
      'block_id',
      all.map(({ block_id }) => block_id),
    ),
    ...repeated('action_id', actionIdsIn(blocks)),
    ...tables(path, all, surface),
    // https://docs.slack.dev/reference/block-kit/blocks/context-actions-block shows them in messages alone.
    ...(surface === 'view' && all.some(({ type }) => type === 'context_actions')
      ? [`${path}: a view cannot show context_actions`]
      : []),
    ...markdownTogether(path, all),
  ];
}

function actionIdsIn(blocks: unknown): unknown[] {
  return [...objects(blocks)].map(([, one]) => one.action_id);
}

function oneBlock(path: string, block: Json): string[] {
  const rule = BLOCKS[String(block.type)];
  if (rule === undefined) return [`${path}: no such block, ${String(block.type)}`];
  return [...rule(path, block), ...tooLong(`${path}.block_id`, block.block_id, ID_MAX)];
}

function section(path: string, { text, fields, accessory }: Json): string[] {
  return [
    ...(text === undefined && fields === undefined ? [`${path}: a section needs text or fields`] : []),
    ...optionalText(`${path}.text`, text, SECTION_TEXT_MAX),
    ...(fields === undefined ? [] : nothingIn(`${path}.fields`, fields)),
    ...tooMany(`${path}.fields`, fields, FIELDS_MAX),
    ...list(fields).flatMap((field, index) => textObject(`${path}.fields[${index}]`, field, FIELD_TEXT_MAX)),
    ...(accessory === undefined ? [] : element(`${path}.accessory`, accessory, 'accessory')),
  ];
}

function context(path: string, { elements }: Json): string[] {
  return [
    ...nothingIn(`${path}.elements`, elements),
    ...tooMany(`${path}.elements`, elements, CONTEXT_MAX),
    ...list(elements).flatMap((one, index) => contextElement(`${path}.elements[${index}]`, object(one))),
  ];
}

function contextElement(path: string, one: Json): string[] {
  return one.type === 'image' ? imageSource(path, one) : textObject(path, one, CONTEXT_TEXT_MAX);
}

function actions(path: string, { elements }: Json): string[] {
  return [
    ...nothingIn(`${path}.elements`, elements),
    ...tooMany(`${path}.elements`, elements, ACTIONS_MAX),
    ...list(elements).flatMap((one, index) => element(`${path}.elements[${index}]`, one, 'actions')),
  ];
}

function contextActions(path: string, { elements }: Json): string[] {
  return [
    ...nothingIn(`${path}.elements`, elements),
    ...tooMany(`${path}.elements`, elements, CONTEXT_ACTIONS_MAX),
    ...list(elements).flatMap((one, index) => element(`${path}.elements[${index}]`, one, 'context_actions')),
  ];
}

function markdown(path: string, { text }: Json): string[] {
  return [...emptyText(`${path}.text`, text), ...unsafeMarkup(`${path}.text`, String(text))];
}

function markdownTogether(path: string, blocks: readonly Json[]): string[] {
  const all = blocks.map(({ type, text }) => (type === 'markdown' ? String(text) : '')).join('');
  return tooLong(`${path}: the markdown blocks together`, all, MARKDOWN_MAX);
}

function table(path: string, { rows, column_settings }: Json): string[] {
  return [
    ...nothingIn(`${path}.rows`, rows),
    ...tooMany(`${path}.rows`, rows, TABLE_ROWS_MAX),
    ...tooMany(`${path}.column_settings`, column_settings, TABLE_CELLS_MAX),
    ...list(rows).flatMap((row, index) => tableRow(`${path}.rows[${index}]`, row)),
  ];
}

function tableRow(path: string, row: unknown): string[] {
  return [
    ...nothingIn(path, row),
    ...tooMany(path, row, TABLE_CELLS_MAX),
    ...list(row).flatMap((cell, index) => tableCell(`${path}[${index}]`, object(cell))),
  ];
}

function tableCell(path: string, cell: Json): string[] {
  if (cell.type === 'rich_text') return richText(path, cell);
  if (cell.type === 'raw_text') return emptyText(`${path}.text`, cell.text);
  if (cell.type === 'raw_number') return typeof cell.value === 'number' ? [] : [`${path}.value: needs a number`];
  return [`${path}: no ${String(cell.type)} can stand in a table`];
}

function tables(path: string, blocks: readonly Json[], surface: Surface): string[] {
  const count = blocks.filter(({ type }) => type === 'table').length;
  if (surface === 'view' && count > 0) return [`${path}: a view cannot show a table`];
  return count > 1 ? [`${path}: ${count} tables, a message can show one`] : [];
}
