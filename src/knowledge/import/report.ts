import { kindOf, type Section } from '../../core/records/ref.js';
import { visible } from '../../core/records/visible.js';
import type { Merge } from './people/people.js';

/** Something that is said of one line of the file. */
export interface LineNote {
  readonly line: number;
  readonly text: string;
}

/** What an import read, made and left out. */
export interface ImportReport {
  readonly file: string;
  readonly encoding: string;
  /** Rows below the header, empty lines not counted. */
  readonly rows: number;
  readonly made: Readonly<Partial<Record<Section, number>>>;
  /** Rows of which no record was made. */
  readonly skipped: readonly LineNote[];
  /** What of rows that were kept did not go into the records. */
  readonly dropped: readonly LineNote[];
  /** Rows that were kept and may tell of the same stay as an earlier one. */
  readonly overlaps: readonly LineNote[];
  /** Names that stay in the text alone: nothing tells whose they are. */
  readonly leftInText: readonly LineNote[];
  readonly merges: readonly Merge[];
}

/** Whether anything of the file is not in the records. */
export function lostSomething({ skipped, dropped }: ImportReport): boolean {
  return skipped.length > 0 || dropped.length > 0;
}

/** The report in lines: what was left out and why, what was put together, and at the end the figures. */
export function reportLines(report: ImportReport): string[] {
  const { file, skipped, dropped, overlaps, leftInText, merges } = report;
  const at =
    (word: string) =>
    ({ line, text }: LineNote) =>
      `${file}:${line}: ${word}: ${text}`;
  return [
    ...skipped.map(at('skipped')),
    ...dropped.map(at('left out')),
    ...overlaps.map(at('perhaps twice')),
    ...leftInText.map(at('only in the text')),
    ...merges.map(mergeLine),
    ...figures(report),
  ].map(visible);
}

function mergeLine({ spelling, name, party, rows }: Merge): string {
  return `one person: "${spelling}" (${party}) is taken for ${name} in ${counted(rows, 'row')}`;
}

function figures({
  file,
  encoding,
  rows,
  made,
  skipped,
  dropped,
  overlaps,
  leftInText,
  merges,
}: ImportReport): string[] {
  const records = Object.entries(made).flatMap(([section, count]) =>
    count === 0 ? [] : [counted(count, kindOf(section as Section))],
  );
  return [
    `${file}: ${counted(rows, 'row')} read as ${encoding}, ${skipped.length} skipped`,
    `records made: ${records.join(', ') || 'none'}`,
    `left out of rows that were kept: ${dropped.length}; rows that may tell of the same: ${overlaps.length}`,
    `names put together: ${merges.length}; names that stay in the text alone: ${leftInText.length}`,
  ];
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
