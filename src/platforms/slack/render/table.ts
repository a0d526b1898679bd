import type { types } from '@slack/bolt';
import type { Answer, Block } from '../../../core/answer/answer.js';
import { markerOf } from '../../../core/answer/sources.js';
import { TABLE_ROWS_MAX } from '../limits.js';
import { literal } from './literal.js';
import { type LinkBudget, markerPieces, plain } from './rich-text.js';

type Table = Extract<Block, { kind: 'table' }>;

/** A table as Slack's own block: a header of column names, the sources of each row in a last column. */
export function tableBlock(table: Table, answer: Pick<Answer, 'sources'>, links: LinkBudget): types.TableBlock {
  const header = [...table.columns, 'Sources'].map(cell);
  const rows = table.rows
    .slice(0, TABLE_ROWS_MAX - 1)
    .map((row) => [
      ...row.cells.map(cell),
      linked(markerPieces(markerOf(row.statement, answer.sources), answer.sources, links)),
    ]);
  return { type: 'table', rows: [header, ...rows], column_settings: table.columns.map(() => ({ is_wrapped: true })) };
}

/** A table as a list, for the places that take no table: a line a row, its cells one after the other. */
export function tableList(table: Table, answer: Pick<Answer, 'sources'>, links: LinkBudget): types.RichTextBlock {
  const elements = table.rows.map(
    (row): types.RichTextSection => ({
      type: 'rich_text_section',
      elements: [
        plain(`${literal(row.cells.filter((one) => one !== '').join(' · '))} `),
        ...markerPieces(markerOf(row.statement, answer.sources), answer.sources, links),
      ],
    }),
  );
  return { type: 'rich_text', elements: [{ type: 'rich_text_list', style: 'bullet', elements }] };
}

function cell(text: string): types.RawTextElement {
  return { type: 'raw_text', text: literal(text) || ' ' };
}

function linked(elements: types.RichTextSection['elements']): types.RichTextBlock {
  return { type: 'rich_text', elements: [{ type: 'rich_text_section', elements }] };
}
