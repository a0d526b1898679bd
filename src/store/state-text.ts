import { z } from 'zod';
import { emptyState, type State } from './state.js';

const Instant = z.number();
const PostedRecord = z.strictObject({ channel: z.string(), message: z.string() });

/*
 * The state file. Lists of records rather than objects by key: they keep their order, and a key such as `__proto__`
 * or `7` is a key like any other.
 */
const StateFile = z.strictObject({
  version: z.literal(1),
  claims: z.array(
    z.discriminatedUnion('state', [
      z.strictObject({ key: z.string(), state: z.literal('posting'), at: Instant }),
      z.strictObject({ key: z.string(), state: z.literal('settled'), at: Instant, posted: PostedRecord.nullable() }),
    ]),
  ),
  values: z.array(z.strictObject({ key: z.string(), value: z.string(), until: Instant.nullable() })),
});
type StateFile = z.infer<typeof StateFile>;

/** The least length of a piece of the text; the whole may be of 10 MB, and is written several times a second. */
const PIECE = 65_536;

/**
 * The text of the state file: one line of JSON with what is durable in a state. Leases are not. It comes piece by piece,
 * so that neither the whole text nor its bytes are ever in memory; the maps of the state must stay as they are meanwhile.
 */
export function* stateText({ marks, values }: State): Generator<string> {
  yield '{"version":1,"claims":[';
  yield* listed(marks, (key, mark): StateFile['claims'][number] => ({ key, ...mark }));
  yield '],"values":[';
  yield* listed(values, (key, kept): StateFile['values'][number] => ({ key, ...kept }));
  yield ']}\n';
}

function* listed<T>(entries: Iterable<[string, T]>, recordOf: (key: string, entry: T) => object): Generator<string> {
  let piece = '';
  let comma = '';
  for (const [key, entry] of entries) {
    piece += comma + JSON.stringify(recordOf(key, entry));
    comma = ',';
    if (piece.length < PIECE) continue;
    yield piece;
    piece = '';
  }
  yield piece;
}

/**
 * The state in the bytes of a state file, or what is wrong with them, to be read after the name of the file: "is
 * empty". It quotes nothing of the contents, which may be secret.
 */
export function readStateText(bytes: Uint8Array): State | string {
  if (bytes.length === 0) return 'is empty';
  const json = parsed(bytes);
  if (json === undefined) return 'is not JSON in UTF-8 without a byte order mark';
  const { success, data, error } = StateFile.safeParse(json);
  return success ? stateOf(data) : `is no state file of version 1 (at ${placeOf(error)})`;
}

function parsed(bytes: Uint8Array): unknown {
  try {
    // The mark is left in place for JSON.parse to refuse.
    return JSON.parse(new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes));
  } catch {
    return undefined;
  }
}

function placeOf(error: z.ZodError): string {
  return error.issues[0]?.path.join('.') || 'the top';
}

function stateOf(file: StateFile): State {
  const state = emptyState();
  for (const { key, ...mark } of file.claims) state.marks.set(key, mark);
  for (const { key, ...kept } of file.values) state.values.set(key, kept);
  return state;
}
