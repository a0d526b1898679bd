import type { Block, NumberedSource, TableRow } from '../../../core/answer/answer.js';
import { markerOf } from '../../../core/answer/sources.js';
import type { Statement } from '../../../core/answer/statement.js';
import type { Graph } from '../../../core/graph/graph.js';
import type { Ref } from '../../../core/records/ref.js';
import { pathOfRef } from '../pages/paths.js';
import { type Html, html, joined, NOTHING, words } from './html.js';
import { linkedWords, namesIn } from './names.js';

/** What blocks are put into HTML with. */
export interface Shown {
  readonly graph: Graph;
  readonly sources: readonly NumberedSource[];
  /** The path of the page that they stand on. */
  readonly here: string;
}

/** Blocks as HTML: sentences as paragraphs, lines below a sentence as a list, tables as tables. */
export function blocksHtml(blocks: readonly Block[], shown: Shown): Html {
  return joined(
    runsOf(blocks).map((run) => (run.isList ? listHtml(run.blocks, shown) : blockHtml(run.blocks[0]!, shown))),
  );
}

interface Run {
  readonly isList: boolean;
  readonly blocks: Block[];
}

/** The lines of a list stay together, each with what follows from it. */
function runsOf(blocks: readonly Block[]): readonly Run[] {
  const runs: Run[] = [];
  for (const block of blocks) {
    const last = runs.at(-1);
    const isLine = block.kind === 'statement' && block.indent === 1;
    const goesOn = last?.isList && (isLine || block.kind === 'derived');
    if (last && goesOn) last.blocks.push(block);
    else runs.push({ isList: isLine, blocks: [block] });
  }
  return runs;
}

function listHtml(blocks: readonly Block[], shown: Shown): Html {
  const items: Html[][] = [];
  for (const block of blocks) {
    if (block.kind === 'statement')
      items.push([html`${sentence(block.statement, shown)}${wayOn(block.statement, shown)}`]);
    else if (block.kind === 'derived') items.at(-1)!.push(derivedHtml(block.statement, shown));
  }
  return html`<ul class="lines">${items.map((parts) => html`<li>${parts}</li>`)}</ul>`;
}

function blockHtml(block: Block, shown: Shown): Html {
  switch (block.kind) {
    case 'heading':
      return html`<h3>${words(block.text)}</h3>`;
    case 'statement':
      return html`<p class="stated">${sentence(block.statement, shown)}</p>`;
    case 'derived':
      return html`<p>${derivedHtml(block.statement, shown)}</p>`;
    case 'note':
      return html`<p class="note"><span class="label">Note</span> ${sentence(block.statement, shown)}</p>`;
    case 'table':
      return tableHtml(block, shown);
    case 'gap':
      return html`<p class="gap">${words(block.text)}</p>`;
    case 'aside':
      return html`<p class="aside">${words(block.text)}</p>`;
  }
}

function derivedHtml(one: Statement, shown: Shown): Html {
  return html`<span class="derived"><span class="label">Derived</span> ${sentence(one, shown)}</span>`;
}

function sentence(one: Statement, shown: Shown): Html {
  const names = namesIn(one.text, one.records, shown.graph, shown.here);
  return html`${linkedWords(one.text, names)} ${markHtml(one, shown)}`;
}

/** The numbers of a sentence's sources, each of which leads to its source on the page. */
function markHtml(one: Statement, { sources }: Shown): Html {
  const { numbers, more } = markerOf(one, sources);
  const links = numbers.map((n) => html`<a href="#s${n}" aria-label="Source ${n}">${n}</a>`);
  const others = more > 0 ? html` <a href="#sources" aria-label="${more} more sources">+${more}</a>` : NOTHING;
  return html`<span class="mark">${links}${others}</span>`;
}

/** The kinds of records whose lines have no name of their own to be a link. */
const WAYS: ReadonlyMap<string, string> = new Map([
  ['meeting', 'meeting'],
  ['proposal', 'proposal'],
]);

/** Where a line of a list leads that tells one record without naming it. */
function wayOn({ records }: Statement, { here }: Shown): Html {
  const own = records.filter((ref) => WAYS.has(kindOf(ref)));
  const [only, ...others] = own[0]?.startsWith('proposal:') ? own.slice(0, 1) : own;
  if (only === undefined || others.length > 0 || pathOfRef(only) === here) return NOTHING;
  return html` <a class="way" href="${pathOfRef(only)}">${WAYS.get(kindOf(only)) ?? ''}</a>`;
}

function kindOf(ref: Ref): string {
  return ref.slice(0, ref.indexOf(':'));
}

function tableHtml({ columns, rows }: Extract<Block, { kind: 'table' }>, shown: Shown): Html {
  const heads = columns.map((column) => html`<th scope="col">${words(column)}</th>`);
  return html`<div class="table" role="region" aria-label="Table" tabindex="0"><table><thead><tr>${heads}<th scope="col">Sources</th></tr></thead><tbody>${rows.map((row) => rowHtml(row, shown))}</tbody></table></div>`;
}

function rowHtml({ cells, statement }: TableRow, shown: Shown): Html {
  const names = namesIn(cells.join(' '), statement.records, shown.graph, shown.here);
  const [first, ...others] = cells.map((cell) => linkedWords(cell, names));
  const rest = others.map((cell) => html`<td>${cell}</td>`);
  return html`<tr><th scope="row">${first ?? NOTHING}</th>${rest}<td>${markHtml(statement, shown)}</td></tr>`;
}
