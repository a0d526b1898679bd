// One start in a process of its own, so that nothing is warm and memory is this start's alone. Prints one JSON line.
//   node --expose-gc load-once.mjs KNOWLEDGE_DIR SNAPSHOT_DIR|none
const [, , dir, snapshots] = process.argv;
const before = memoryMb();

const startMs = performance.now();
const { createSideline, loadKnowledge } = await import('../../.sideline/bench/program.js');
const importedMs = performance.now();
const loaded = await loadKnowledge(dir, { snapshots: snapshots === 'none' ? null : snapshots });
const loadedMs = performance.now();
const sideline = createSideline(loaded.knowledge);
sideline.ask({
  text: 'who did Hashemi meet in Baku',
  conversation: null,
  reader: [],
  now: '2026-11-24T12:00:00Z',
  zone: 'UTC',
});
const answeredMs = performance.now();

const after = memoryMb();
console.log(
  JSON.stringify({
    fromSnapshot: loaded.fromSnapshot,
    importMs: importedMs - startMs,
    loadMs: loadedMs - importedMs,
    firstAnswerMs: answeredMs - loadedMs,
    rssMb: after.rss,
    heapMb: after.heap - before.heap,
  }),
);

function memoryMb() {
  globalThis.gc?.();
  const { rss, heapUsed } = process.memoryUsage();
  return { rss: rss / 2 ** 20, heap: heapUsed / 2 ** 20 };
}
