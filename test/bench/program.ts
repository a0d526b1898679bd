/** What the benches measure from within, bundled as what is started is: `build-program.mjs`. */
export { createSideline } from '../../src/bot/create-sideline.js';
export { DigestDelivery } from '../../src/bot/digests/deliver.js';
export { KeptOrders } from '../../src/bot/digests/kept.js';
export { freshDelivery } from '../../src/bot/digests/ledger.js';
export { digestFor } from '../../src/bot/digests/make.js';
export { DigestRunner } from '../../src/bot/digests/runner.js';
export { recordHistory } from '../../src/bot/journal/journal.js';
export { noMeter } from '../../src/bot/ports/meter.js';
export { findMeetings } from '../../src/core/answer/meetings/search-meetings.js';
export { normalised } from '../../src/core/digest/filter/normalised.js';
export { latestSlot } from '../../src/core/digest/schedule/slots.js';
export { graphFor } from '../../src/core/graph/graph.js';
export { withinWork } from '../../src/core/graph/work.js';
export { understand } from '../../src/core/question/understand.js';
export { loadKnowledge } from '../../src/knowledge/load.js';
export { memoryStore } from '../../src/store/memory.js';
export { DATES, KNOWN_WORDS, namesOf, randomMessages, repeated } from '../properties/costly-messages.js';
