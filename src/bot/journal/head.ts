/** What is kept of the present state of the journal, and of which states there were. */
export interface Head {
  readonly version: 1;
  /** Number of the present state. */
  readonly seq: number;
  /** Number of the oldest state that the steps lead back to, and when it became known (epoch milliseconds). */
  readonly first: number;
  readonly since: number;
  /** SHA-256 of the state, to see without unpacking whether another one is the same. */
  readonly digest: string;
  /** The states before it, the latest last; heads of older versions have none. */
  readonly earlier?: readonly EarlierState[];
}

/** A state that was the present one once. */
export interface EarlierState {
  readonly seq: number;
  readonly digest: string;
}

/** Earlier states by which a replica is known to be behind. */
const EARLIER_MAX = 50;

/** Reads a head; null where none is kept. */
export function headIn(text: string | null): Head | null {
  return text === null ? null : (JSON.parse(text) as Head);
}

/** The head after a state with this digest took the place of the present one; `steps` = it holds other records. */
export function headAfter(
  head: Head | null,
  { digest, now, steps }: { readonly digest: string; readonly now: number; readonly steps: boolean },
): Head {
  if (head === null) return { version: 1, seq: 0, first: 0, since: now, digest, earlier: [] };
  if (!steps) return { ...head, digest };
  const { seq, earlier = [] } = head;
  return { ...head, seq: seq + 1, digest, earlier: [...earlier, { seq, digest: head.digest }].slice(-EARLIER_MAX) };
}

/** The latest of the earlier states that has this digest. */
export function earlierState({ earlier = [] }: Head, digest: string): EarlierState | undefined {
  return earlier.findLast((state) => state.digest === digest);
}
