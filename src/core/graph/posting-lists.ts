/** Ascending positions by key, all lists in one typed array: four bytes a posting, whatever the number of keys. */
export interface PostingLists {
  /** The positions that have a key; a view, none for an unknown key. */
  list(key: string): Uint32Array;
}

/** Collects postings, positions in ascending order; the same key twice at a position counts once. */
export class PostingCollector {
  readonly #numbers = new Map<string, number>();
  readonly #keys = numberList();
  readonly #positions = numberList();
  /** By key, the last position that has it, plus one. */
  readonly #last = numberList();

  add(key: string, position: number): void {
    const number = this.#numberOf(key);
    if (this.#last.values[number] === position + 1) return;
    this.#last.values[number] = position + 1;
    this.#keys.push(number);
    this.#positions.push(position);
  }

  #numberOf(key: string): number {
    const known = this.#numbers.get(key);
    if (known !== undefined) return known;
    this.#numbers.set(key, this.#numbers.size);
    this.#last.push(0);
    return this.#numbers.size - 1;
  }

  /** The lists of what was added: a counting sort, in which the positions of each key stay in order. */
  lists(): PostingLists {
    const numbers = this.#numbers;
    const starts = startsOf(this.#keys, numbers.size);
    const next = starts.slice();
    const positions = new Uint32Array(this.#keys.length);
    for (let at = 0; at < positions.length; at++) {
      positions[next[this.#keys.values[at]!]!++] = this.#positions.values[at]!;
    }
    return {
      list: (key) => {
        const number = numbers.get(key);
        return number === undefined ? NONE : positions.subarray(starts[number], starts[number + 1]);
      },
    };
  }
}

const NONE = new Uint32Array(0);

/** Where the members of each of `count` groups begin, once they are sorted by group; one more number says where they end. */
export function startsOf(groups: NumberList, count: number): Uint32Array {
  const starts = new Uint32Array(count + 1);
  for (let at = 0; at < groups.length; at++) starts[groups.values[at]! + 1]!++;
  for (let group = 0; group < count; group++) starts[group + 1]! += starts[group]!;
  return starts;
}

/** A list of whole numbers that grows: below 2^32, or 2^8 as bytes. `values` is longer than `length`. */
export class NumberList<Values extends Uint32Array | Uint8Array = Uint32Array> {
  values: Values;
  length = 0;

  constructor(empty: Values) {
    this.values = empty;
  }

  push(value: number): void {
    if (this.length === this.values.length) this.#grow();
    this.values[this.length++] = value;
  }

  #grow(): void {
    const { values } = this;
    const longer = new (values.constructor as new (length: number) => Values)(Math.max(64, values.length * 2));
    longer.set(values);
    this.values = longer;
  }
}

/** A list for whole numbers below 2^32. */
export function numberList(): NumberList {
  return new NumberList(new Uint32Array(64));
}

/** The positions that are in every list, ascending; the work is bounded by the shortest. Null where no list is given. */
export function intersection(lists: readonly Uint32Array[]): Uint32Array | null {
  const [shortest, ...rest] = [...lists].sort((a, b) => a.length - b.length);
  return shortest ? rest.reduce(inBoth, shortest) : null;
}

function inBoth(short: Uint32Array, long: Uint32Array): Uint32Array {
  const result = new Uint32Array(short.length);
  let length = 0;
  let at = 0;
  for (const position of short) {
    at = firstFrom(long, at, position);
    if (long[at] === position) result[length++] = position;
  }
  return result.subarray(0, length);
}

/** The index of the first value that is `least` or more, sought in growing steps from `from`: next to it costs least. */
export function firstFrom(list: Uint32Array, from: number, least: number): number {
  let step = 1;
  while (from + step < list.length && list[from + step]! < least) step *= 2;
  let low = step === 1 ? from : from + step / 2;
  let high = Math.min(from + step, list.length);
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (list[middle]! < least) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Up to one in so many positions it is faster to sort those on the lists than to mark them among all. */
const FEW = 100;

/** The positions below `size` that are in any of the lists, ascending, each once. */
export function union(lists: readonly Uint32Array[], size: number): Uint32Array {
  if (lists.length <= 1) return lists[0] ?? NONE;
  const count = lists.reduce((sum, list) => sum + list.length, 0);
  if (count * FEW < size) return Uint32Array.from(new Set(lists.flatMap((list) => [...list]))).sort();
  const marks = new Uint8Array(size);
  for (const list of lists) for (const position of list) marks[position] = 1;
  return positionsOf(marks);
}

/** The positions of `list` that are not in `gone`. */
export function without(list: Uint32Array, gone: Uint32Array, size: number): Uint32Array {
  if (gone.length === 0) return list;
  const marks = new Uint8Array(size);
  for (const position of gone) marks[position] = 1;
  return list.filter((position) => marks[position] === 0);
}

/** The positions of the marks that are set, ascending. */
export function positionsOf(marks: Uint8Array): Uint32Array {
  const found = new Uint32Array(marks.length);
  let length = 0;
  for (let at = 0; at < marks.length; at++) if (marks[at] !== 0) found[length++] = at;
  return found.slice(0, length);
}
