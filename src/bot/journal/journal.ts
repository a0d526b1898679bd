import { createHash } from 'node:crypto';
import { type Delta, deltaBetween } from '../../core/digest/changes/delta.js';
import { History, type Step } from '../../core/digest/changes/history.js';
import type { Knowledge } from '../../core/records/knowledge.js';
import type { Store } from '../ports/store.js';
import { packed, unpacked } from './packed.js';

/** How long a step is kept, in milliseconds: 400 days, so that a year ago can be asked after. */
const KEPT_MS = 400 * 24 * 60 * 60_000;

/** Tries against replicas that write at the same time. */
const TRIES = 20;

/** Records above which states are no longer kept: a state has to be written and read as one text. */
export const JOURNAL_RECORDS_MAX = 250_000;

/** The key that a journal has as soon as it is begun. */
export const JOURNAL_HEAD = 'journal:head';
const STATE = 'journal:state';
const STEPS = 'journal:step:';

/** What is kept of the present state. */
interface Head {
  readonly version: 1;
  readonly seq: number;
  /** Number of the oldest state that the steps lead back to, and when it became known (epoch milliseconds). */
  readonly first: number;
  readonly since: number;
  /** SHA-256 of the state, to see without unpacking whether another one is the same. */
  readonly digest: string;
}

interface KeptStep {
  readonly at: number;
  readonly delta: Delta;
}

/**
 * Compares knowledge that was loaded with the last state that is kept, writes down what changed, and gives the history
 * up to now. The first state of all is what later ones are compared with, and no news. Replicas that load the same at
 * the same time write one step.
 */
export async function recordHistory(store: Store, knowledge: Knowledge, now: number): Promise<History> {
  const digest = digestOf(knowledge);
  for (let attempt = 0; attempt < TRIES; attempt++) {
    const text = await store.get(JOURNAL_HEAD, now);
    const head = headIn(text);
    if (head?.digest === digest) return historyOf(store, knowledge, head, now);
    if (await advance(store, { knowledge, digest, text, head, now })) await prune(store, now);
  }
  throw new Error(`the journal of changes could not be written in ${TRIES} tries: other replicas load other knowledge`);
}

/**
 * The history up to some knowledge as far as it is kept, without writing anything: what was never written down counts as
 * known from `now` on. Null where nothing is kept.
 */
export async function readHistory(
  store: Pick<Store, 'get' | 'list'>,
  knowledge: Knowledge,
  now: number,
): Promise<History | null> {
  const head = headIn(await store.get(JOURNAL_HEAD, now));
  if (head === null) return null;
  if (head.digest === digestOf(knowledge)) return historyOf(store, knowledge, head, now);
  const delta = deltaBetween(await stateIn(store, now), knowledge);
  return historyOf(store, knowledge, head, now, delta ? [{ seq: head.seq + 1, at: now, delta }] : []);
}

/**
 * The history as it was written down, whatever knowledge is at hand: the same windows give the same changes for as long
 * as their steps are kept. Null where nothing is.
 */
export async function keptHistory(store: Pick<Store, 'get' | 'list'>, now: number): Promise<History | null> {
  const text = await store.get(JOURNAL_HEAD, now);
  const head = headIn(text);
  if (head === null) return null;
  const history = await historyOf(store, await stateIn(store, now), head, now);
  // Where somebody wrote meanwhile, state and steps may be of two moments.
  return (await store.get(JOURNAL_HEAD, now)) === text ? history : keptHistory(store, now);
}

interface Advance {
  readonly knowledge: Knowledge;
  readonly digest: string;
  /** The head as it was read. */
  readonly text: string | null;
  readonly head: Head | null;
  readonly now: number;
}

/** Takes one step, or the first; false where somebody else did meanwhile. */
async function advance(store: Store, { knowledge, digest, text, head, now }: Advance): Promise<boolean> {
  const before = await store.get(STATE, now);
  const delta = before === null ? null : deltaBetween(await unpacked<Knowledge>(before), knowledge);
  const next = headAfter(head, { digest, now, steps: delta !== null });
  const swaps = [
    { key: JOURNAL_HEAD, from: text, to: JSON.stringify(next) },
    { key: STATE, from: before, to: await packed(knowledge) },
  ];
  const step: KeptStep | null = delta && { at: now, delta };
  const steps = step ? [{ key: stepKey(next.seq), from: null, to: await packed(step) }] : [];
  return store.swap([...swaps, ...steps], now);
}

function headAfter(
  head: Head | null,
  { digest, now, steps }: { readonly digest: string; readonly now: number; readonly steps: boolean },
): Head {
  if (head === null) return { version: 1, seq: 0, first: 0, since: now, digest };
  return { ...head, seq: head.seq + (steps ? 1 : 0), digest };
}

/** Lets go of steps that are too old; the state before the oldest one that stays is the oldest known from then on. */
async function prune(store: Store, now: number): Promise<void> {
  const text = await store.get(JOURNAL_HEAD, now);
  const head = headIn(text);
  const kept = await stepsIn(store, now);
  const old = kept.filter((step) => step.at + KEPT_MS < now);
  const last = old.at(-1);
  if (!head || !last) return;
  const next: Head = { ...head, first: last.seq, since: last.at };
  if (!(await store.swap([{ key: JOURNAL_HEAD, from: text, to: JSON.stringify(next) }], now))) return;
  for (const step of old) await store.drop(stepKey(step.seq));
}

async function historyOf(
  store: Pick<Store, 'list'>,
  knowledge: Knowledge,
  head: Head,
  now: number,
  more: readonly Step[] = [],
): Promise<History> {
  const kept = (await stepsIn(store, now)).filter((step) => step.seq > head.first && step.seq <= head.seq);
  return new History({ knowledge, since: head.since, first: head.first, steps: [...kept, ...more] });
}

async function stepsIn(store: Pick<Store, 'list'>, now: number): Promise<readonly Step[]> {
  const entries = await store.list(STEPS, now);
  const steps = entries.map(async ({ key, value }) => ({
    seq: Number(key.slice(STEPS.length)),
    ...(await unpacked<KeptStep>(value)),
  }));
  return Promise.all(steps);
}

async function stateIn(store: Pick<Store, 'get'>, now: number): Promise<Knowledge> {
  const text = await store.get(STATE, now);
  if (text === null) throw new Error(`the journal of changes has no ${STATE}: copy the store again from its source`);
  return unpacked<Knowledge>(text);
}

/** Padded, so that the order of the keys is that of the numbers. */
function stepKey(seq: number): string {
  return `${STEPS}${String(seq).padStart(10, '0')}`;
}

function headIn(text: string | null): Head | null {
  return text === null ? null : (JSON.parse(text) as Head);
}

function digestOf(knowledge: Knowledge): string {
  return createHash('sha256').update(JSON.stringify(knowledge)).digest('hex');
}
