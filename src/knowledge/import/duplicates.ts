import { createHash } from 'node:crypto';
import { type DayRange, dayRange } from '../../core/records/edtf.js';
import { folded } from './fold.js';
import { columnsIn, type Mapping } from './mapping.js';
import type { RowReading } from './read-row.js';

/** A row that stands there before. */
export interface EarlierRow {
  readonly line: number;
  readonly id: string;
}

/** So many rows of one person in one place are held against a new one. */
const STAYS_MAX = 200;

/** Finds rows that repeat an earlier one of the same file. Keeps a few dozen bytes of each row. */
export class Duplicates {
  readonly #idColumns: ReadonlySet<string>;
  readonly #ids = new Map<string, number>();
  readonly #rows = new Map<string, EarlierRow>();
  readonly #stays = new Map<string, (EarlierRow & { readonly days: DayRange })[]>();

  /** The columns that make the id are those in which two copies of a row may differ. */
  constructor(mapping: Mapping) {
    this.#idColumns = new Set(columnsIn(mapping.id));
  }

  /** Why a row repeats an earlier one, which is then all that is made of both; null where it does not. */
  repeats({ id, line }: EarlierRow, cells: ReadonlyMap<string, string>): string | null {
    const taken = this.#ids.get(id);
    if (taken !== undefined) return `the id ${id} is that of line ${taken}`;
    this.#ids.set(id, line);
    const hash = createHash('md5');
    for (const [column, cell] of cells) if (!this.#idColumns.has(column)) hash.update(`${cell}\u0000`);
    const key = hash.digest('base64');
    const twin = this.#rows.get(key);
    if (twin) return `it repeats line ${twin.line} (${twin.id}) in everything but the id`;
    this.#rows.set(key, { id, line });
    return null;
  }

  /** An earlier row with the same people in the same place on one of the same days. */
  overlap({ id, line, people, place, country, date }: RowReading): EarlierRow | null {
    const days = dayRange(date);
    if (days === null) return null;
    const key = [...people.map(({ name }) => folded(name)), country.party, folded(place ?? '')].join('|');
    const stays = this.#stays.get(key) ?? [];
    this.#stays.set(key, [...stays.slice(1 - STAYS_MAX), { id, line, days }]);
    return stays.find((stay) => stay.days.from <= days.to && days.from <= stay.days.to) ?? null;
  }
}
