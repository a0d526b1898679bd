// Ten thousand digests that are due in the same minute, with five hundred different filters: how long they take to be
// composed, and delivered into a store in memory, on one core. Run it by `npm run bench`.
//   node --expose-gc test/bench/digests.mjs [ORDERS] [FILTERS]
import { fileURLToPath } from 'node:url';
import {
  DigestDelivery,
  DigestRunner,
  digestFor,
  freshDelivery,
  KeptOrders,
  latestSlot,
  loadKnowledge,
  memoryStore,
  noMeter,
  normalised,
  recordHistory,
} from '../../.sideline/bench/program.js';

const ORDERS = Number(process.argv[2] ?? 10_000);
const FILTERS = Number(process.argv[3] ?? 500);
const PAGE = { lines: 40, characters: 3_000 };
const QUIET = { debug() {}, info() {}, warn() {}, error() {} };
const [MADE, DUE] = [Date.parse('2026-11-23T12:00:00Z'), Date.parse('2026-11-24T04:30:10Z')];

const loaded = await loadKnowledge(fileURLToPath(new URL('../../knowledge', import.meta.url)));
const { knowledge } = loaded;
const store = memoryStore();
await recordHistory(store, withoutLatest(knowledge), MADE);
const history = await recordHistory(store, knowledge, MADE + 1);
const kept = new KeptOrders(store);
const filters = Array.from({ length: FILTERS }, (_, at) => filterNumber(at));
for (let at = 0; at < ORDERS; at++) await kept.add(orderNumber(at), freshDelivery(0, MADE), MADE);

globalThis.gc?.();
const before = memoryMb();
const composed = compose();
const delivered = await deliver();
console.log('');
console.log(`${ORDERS} digests with ${FILTERS} filters, due in the same minute`);
console.table([
  { what: 'composed', ...composed },
  { what: 'composed, kept in a store in memory and sent', ...delivered },
]);

/** Composes every digest, one after the other, and lets go of each. */
function compose() {
  const startMs = performance.now();
  let parts = 0;
  for (let at = 0; at < ORDERS; at++) {
    const order = orderNumber(at);
    const slot = latestSlot(order.schedule, DUE);
    const delivery = freshDelivery(0, MADE);
    const making = {
      order,
      delivery,
      slot,
      reader: [],
      history,
      page: PAGE,
      now: new Date(DUE).toISOString(),
      isLast: false,
    };
    parts += digestFor(making)?.parts.length ?? 0;
  }
  return figures(startMs, parts);
}

/** Does what the runner does, with a platform that takes everything at once. */
async function deliver() {
  let parts = 0;
  const messenger = {
    platform: 'slack',
    page: PAGE,
    post: async ({ channel }) => ({ channel, message: String(++parts) }),
    find: async () => null,
    company: async () => 'internal',
  };
  const now = () => new Date(DUE).toISOString();
  const delivery = new DigestDelivery({
    kept,
    history: () => history,
    readers: { of: async () => [] },
    messengerOf: () => messenger,
    log: QUIET,
    meter: noMeter,
    now,
    whenUnsure: 'resend',
    process: 'bench',
    isShared: false,
    isStopping: () => false,
  });
  const startMs = performance.now();
  await new DigestRunner({ kept, delivery, log: QUIET, now }).round();
  return figures(startMs, parts);
}

function figures(startMs, parts) {
  const seconds = (performance.now() - startMs) / 1_000;
  globalThis.gc?.();
  const after = memoryMb();
  return {
    seconds: seconds.toFixed(2),
    'a second': Math.round(ORDERS / seconds),
    messages: parts,
    'MB resident': after.rss,
    'MB of heap grown': after.heap - before.heap,
  };
}

function memoryMb() {
  const { rss, heapUsed } = process.memoryUsage();
  return { rss: Math.round(rss / 2 ** 20), heap: Math.round(heapUsed / 2 ** 20) };
}

/** The knowledge before its last additions: a tenth of the records of each kind. */
function withoutLatest(whole) {
  const most = (list) => list.filter((_, at) => at % 10 !== 9);
  return {
    ...whole,
    meetings: most(whole.meetings),
    agreements: most(whole.agreements),
    proposals: most(whole.proposals),
  };
}

/** Filters of one to three clauses over the countries, topics and conferences on record; no two alike. */
function filterNumber(at) {
  const countries = [...new Set(knowledge.meetings.flatMap((one) => one.participants.map((seat) => seat.for)))].filter(
    (party) => /^[A-Z]{2}$/.test(party),
  );
  const topics = knowledge.topics.map((one) => one.id);
  const is = (field, value) => ({ op: 'is', field, value });
  const country = is('country', countries[at % countries.length]);
  const other = is('country', countries[(at * 7 + 3) % countries.length]);
  const topic = is('topic', topics[(at * 5 + Math.floor(at / countries.length)) % topics.length]);
  const shapes = [country, { op: 'or', of: [country, other] }, { op: 'and', of: [country, { op: 'not', of: topic }] }];
  return normalised(at < 3 ? { op: 'everything' } : (shapes[Math.floor(at / countries.length) % 3] ?? country));
}

function orderNumber(at) {
  return {
    id: `dg${at}`,
    target: { platform: 'slack', team: `T${at % 50}`, channel: `C${at}`, thread: null },
    owner: `U${at}`,
    ownerName: `U${at}`,
    filter: filters[at % FILTERS],
    schedule: { days: ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'], time: '08:00', zone: 'Asia/Tehran' },
    whenEmpty: 'line',
    until: null,
    paused: null,
    orderedAt: MADE,
    countsFrom: MADE,
  };
}
