import { type Delta, deltaBetween } from '../../core/digest/changes/delta.js';
import { History, type Step } from '../../core/digest/changes/history.js';
import type { Knowledge } from '../../core/records/knowledge.js';
import type { Store } from '../ports/store.js';
import { earlierState, type Head, headAfter, headIn } from './head.js';
import { packed, packedState, unpacked } from './packed.js';
import { stateDigest } from './state-text.js';

/** How long a step is kept, in milliseconds: 400 days, so that a year ago can be asked after. */
const KEPT_MS = 400 * 24 * 60 * 60_000;

/** Tries against replicas that write at the same time. */
const TRIES = 20;

/** Records above which states are no longer kept: a state has to be written and read as one text, which has its limits. */
export const JOURNAL_RECORDS_MAX = 250_000;

/**
 * The history of knowledge that is too large to be compared: nothing is known of what changes, and nothing is written. It
 * goes by the number of the last state that was kept, so that digests go on there once the knowledge is smaller.
 */
export async function historyNotKept(store: Pick<Store, 'get'>, knowledge: Knowledge, now: number): Promise<History> {
  const head = headIn(await store.get(JOURNAL_HEAD, now));
  return new History({ knowledge, since: now, first: head?.seq ?? 0, steps: [], isKept: false });
}

/** The key that a journal has as soon as it is begun. */
export const JOURNAL_HEAD = 'journal:head';
const STATE = 'journal:state';
const STEPS = 'journal:step:';

interface KeptStep {
  readonly at: number;
  readonly delta: Delta;
}

/** One of several processes that may write the journal. */
export interface Replica {
  /** The history that it answered from until now; null at its start. */
  readonly before: History | null;
  /** Whether a process that runs answers from the state with this digest. */
  readonly isHeld: (digest: string) => Promise<boolean>;
}

const ALONE: Replica = { before: null, isHeld: async () => false };

/**
 * Compares knowledge that was loaded with the last state that is kept, writes down what changed, and gives the history
 * up to now. The first state of all is what later ones are compared with, and no news. Replicas that load the same at
 * the same time write one step.
 *
 * Replicas read their files at different moments. One that is behind, while another one answers from the last state,
 * writes nothing: its history ends where it is, and says so.
 */
export async function recordHistory(
  store: Store,
  knowledge: Knowledge,
  now: number,
  replica: Replica = ALONE,
): Promise<History> {
  const digest = await stateDigest(knowledge);
  const before = replica.before && { history: replica.before, digest: await stateDigest(replica.before.knowledge) };
  for (let attempt = 0; attempt < TRIES; attempt++) {
    const text = await store.get(JOURNAL_HEAD, now);
    const head = headIn(text);
    if (head?.digest === digest) return historyOf(store, knowledge, head, now);
    if (head && isPerhapsBehind(head, digest, before?.digest) && (await replica.isHeld(head.digest)))
      return historyBehind(store, { knowledge, digest, head, now, last: before?.history.head ?? head.first });
    const present = before && before.digest === head?.digest ? before.history.knowledge : null;
    if (await advance(store, { knowledge, digest, text, head, now, present })) await prune(store, now);
  }
  throw new Error(`the journal of changes could not be written in ${TRIES} tries: other replicas load other knowledge`);
}

/** Only who answered from the last state, or begins with one that nobody knew, is sure to have something newer. */
function isPerhapsBehind(head: Head, digest: string, before: string | undefined): boolean {
  return before === undefined ? earlierState(head, digest) !== undefined : before !== head.digest;
}

interface Behind extends Pick<Advance, 'knowledge' | 'digest' | 'now'> {
  readonly head: Head;
  /** Number of the state that was answered from before. */
  readonly last: number;
}

async function historyBehind(store: Store, { knowledge, digest, head, now, last }: Behind): Promise<History> {
  const state = earlierState(head, digest);
  // What nobody wrote down leads nowhere: its history begins with it, under the number of the state before it.
  if (!state) return new History({ knowledge, since: now, first: last, steps: [], isBehind: true });
  const steps = (await stepsIn(store, now)).filter(({ seq }) => seq > head.first && seq <= state.seq);
  const first = Math.min(head.first, state.seq);
  return new History({ knowledge, since: head.since, first, steps, isBehind: true });
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
  if (head.digest === (await stateDigest(knowledge))) return historyOf(store, knowledge, head, now);
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
  /** The state of the head, where it is at hand; null = it has to be unpacked. */
  readonly present: Knowledge | null;
}

/** Takes one step, or the first; false where somebody else did meanwhile. */
async function advance(store: Store, { knowledge, digest, text, head, now, present }: Advance): Promise<boolean> {
  const before = await store.get(STATE, now);
  const delta = before === null ? null : deltaBetween(present ?? (await unpacked<Knowledge>(before)), knowledge);
  const next = headAfter(head, { digest, now, steps: delta !== null });
  const swaps = [
    { key: JOURNAL_HEAD, from: text, to: JSON.stringify(next) },
    { key: STATE, from: before, to: await packedState(knowledge) },
  ];
  const step: KeptStep | null = delta && { at: now, delta };
  const steps = step ? [{ key: stepKey(next.seq), from: null, to: await packed(step) }] : [];
  return store.swap([...swaps, ...steps], now);
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
