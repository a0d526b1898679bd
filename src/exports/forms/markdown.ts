import type { ColumnName } from '../../core/export/columns.js';
import type { RecordList } from '../../core/export/record-list.js';
import type { Row } from '../../core/export/row.js';
import { uncalled } from '../../core/records/visible.js';
import { aboutLines } from '../about-lines.js';
import { cellText } from '../cell-text.js';
import type { Form } from '../form.js';
import { inChunks } from '../in-chunks.js';

/** Markdown: what was asked, then a table with a row a record, its sources as links. */
export const markdown: Form = async (list) => ({
  ending: 'md',
  mediaType: 'text/markdown; charset=utf-8',
  records: list.records,
  body: () => inChunks(lines(list)),
});

function* lines(list: RecordList): Generator<string> {
  const [restated, ...about] = aboutLines(list);
  const columns = list.columns.filter((name) => name !== 'source_urls');
  yield `# ${escaped(restated)}\n\n${about.map((line) => `${paragraph(line)}\n\n`).join('')}`;
  yield rowLine(columns.map(escaped));
  yield rowLine(columns.map(() => '---'));
  for (const row of list.rows()) yield rowLine(columns.map((name) => cellOf(row, name)));
}

function rowLine(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |\n`;
}

function cellOf({ cells, sources }: Row, name: ColumnName): string {
  if (name !== 'sources') return escaped(cellText(cells[name]));
  const names = cells.sources as readonly string[];
  return sources.map(({ url }, at) => `[${escaped(names[at] ?? '')}](<${address(url)}>)`).join('; ');
}

/** Text within a line in which nothing is markup, HTML, a link or a mention. https://spec.commonmark.org/0.31.2/#backslash-escapes */
function escaped(text: string): string {
  return uncalled(text)
    .replace(/[\r\n]+/g, ' ')
    .replace(/[\\`*[\]<>|~&@$]|(?<![A-Za-z0-9])_|_(?![A-Za-z0-9])/g, '\\$&')
    .replaceAll('://', ':\\//')
    .replace(/\bwww\./gi, 'www\\.');
}

/** A line by itself, which a sign at its beginning would make something else. */
function paragraph(text: string): string {
  return escaped(text).replace(/^(\d*)([#+\-.)=:])/, '$1\\$2');
}

/** An address that ends neither its link nor its cell. */
function address(url: string): string {
  return encodeURI(url.toWellFormed())
    .replaceAll('%25', '%')
    .replace(/[|<>\\]/g, encodeURIComponent);
}
