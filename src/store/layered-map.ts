/** What a state needs of a map; a `Map` is one. */
export interface Entries<V> extends Iterable<[string, V]> {
  readonly size: number;
  get(key: string): V | undefined;
  has(key: string): boolean;
  set(key: string, value: V): unknown;
  delete(key: string): boolean;
  keys(): Iterable<string>;
}

/**
 * Changes to a map that leave it as it is until `keep`. Read through, it is what a changed copy of the map would be, in
 * the same order, and costs as much as was changed. The map must not change meanwhile.
 */
export class LayeredMap<V extends object> implements Entries<V> {
  readonly #base: Entries<V>;
  /** Keys of the base that are gone from their place; what is set anew comes after all others. */
  readonly #gone = new Set<string>();
  /** Other values in the place that the base has for them. */
  readonly #replaced = new Map<string, V>();
  /** What comes after the entries of the base. */
  readonly #added = new Map<string, V>();

  constructor(base: Entries<V>) {
    this.#base = base;
  }

  get size(): number {
    return this.#base.size - this.#gone.size + this.#added.size;
  }

  get(key: string): V | undefined {
    return this.#added.get(key) ?? this.#replaced.get(key) ?? (this.#gone.has(key) ? undefined : this.#base.get(key));
  }

  has(key: string): boolean {
    return this.#added.has(key) || this.#isInPlace(key);
  }

  set(key: string, value: V): this {
    (this.#isInPlace(key) ? this.#replaced : this.#added).set(key, value);
    return this;
  }

  delete(key: string): boolean {
    if (!this.#isInPlace(key)) return this.#added.delete(key);
    this.#replaced.delete(key);
    this.#gone.add(key);
    return true;
  }

  *keys(): Generator<string> {
    for (const [key] of this) yield key;
  }

  *[Symbol.iterator](): Generator<[string, V]> {
    for (const [key, value] of this.#base) {
      if (!this.#gone.has(key)) yield [key, this.#replaced.get(key) ?? value];
    }
    yield* this.#added;
  }

  /** Makes the changes to the map itself. The layer is of no use any more. */
  keep(): void {
    for (const key of this.#gone) this.#base.delete(key);
    for (const changes of [this.#replaced, this.#added]) {
      for (const [key, value] of changes) this.#base.set(key, value);
    }
  }

  #isInPlace(key: string): boolean {
    return this.#base.has(key) && !this.#gone.has(key);
  }
}
