import { beforeAll, describe, expect, it } from 'vitest';
import { type Graph, graphFor } from '../../../src/core/graph/graph.js';
import { orderAsked } from '../../../src/core/in-time/order-asked.js';
import { restate } from '../../../src/core/query/restate/restate.js';
import { linked } from '../../../src/core/question/understand.js';
import { loaded } from '../../corpus/loaded.js';
import { ASKED_AT } from '../../corpus/questions.js';

let graph: Graph;
beforeAll(async () => {
  graph = graphFor(await loaded(), ['public']);
});

/** What a question of an order asks, in plain English; the words that mean nothing on record; null where it is none. */
function read(text: string): string | null {
  const found = orderAsked(text, { graph, link: (words) => linked(words, graph, ASKED_AT) });
  return found && ('query' in found ? restate(found.query) : `open: ${found.open}`);
}

describe('which of two came first', () => {
  it.each([
    [
      'Did the AI pact with Germany come before the Indian accession to Pax Silica?',
      "whether before in time of each of (agreements with Germany about artificial intelligence) and India's accession to the Pax Silica Declaration",
    ],
    [
      'Was the Algiers Declaration on digital platforms adopted earlier or later than the Baku Declaration?',
      'before or after in time of each of Algiers Declaration on fair, safe and responsible digital platforms in Africa and Baku Declaration',
    ],
    [
      'Whom did Modi meet earlier in New Delhi, the prime minister of Finland or that of Mauritius?',
      'first in time of each of (meetings of Narendra Modi with Petteri Orpo in New Delhi) and meetings of Narendra Modi with Navinchandra Ramgoolam in New Delhi',
    ],
    [
      "Was Modi's meeting with the president of Estonia earlier or later than the one with the president of Slovakia?",
      'before or after in time of each of (meetings of Narendra Modi with Alar Karis) and meetings of Narendra Modi with Peter Pellegrini',
    ],
    [
      'Was the Kuwait Declaration or the Baku Declaration adopted first?',
      'first in time of each of Kuwait Declaration on Responsible AI for Global Digital Prosperity and Baku Declaration',
    ],
    [
      'When Modi met Macron in Mumbai, had he already seen Anwar Ibrahim?',
      'whether before in time of each of (meetings of Narendra Modi with Anwar Ibrahim) and meetings of Narendra Modi with Emmanuel Macron in Mumbai',
    ],
    ['WSIS+20 or GITEX Africa 2025: which was held first?', 'first in time of each of WSIS+20 and GITEX Africa'],
  ])('is asked of both: %s', (text, asked) => {
    expect(read(text)).toBe(asked);
  });

  it('is not answered with something else where one of them is on no record', () => {
    expect(read('Which came first, the Lisbon Declaration of Portugal or the Baku Declaration?')).toMatch(/^open: /);
    expect(read('Did the meeting of Iran with Kenya take place before that with Russia?')).toMatch(/^open: /);
  });
});

describe('in what order several things were', () => {
  it('is asked of each of them', () => {
    expect(
      read(
        'In what order did Narendra Modi see the prime ministers of Mauritius, Bhutan and the Netherlands at the AI summit?',
      ),
    ).toBe(
      'order in time of each of (meetings of Narendra Modi with Navinchandra Ramgoolam at AI Impact Summit), (meetings of Narendra Modi with Tshering Tobgay at AI Impact Summit) and meetings of Narendra Modi with Dick Schoof at AI Impact Summit',
    );
    expect(
      read('Put the Kuwait Declaration, the Algiers Declaration and the Baku Declaration in chronological order.'),
    ).toMatch(/^order in time of each of Kuwait Declaration/);
  });

  it('is that of the records where nothing is listed', () => {
    expect(read('In what order did Zerrouki have his meetings in Cape Town?')).toBe(
      'meetings of Sid Ali Zerrouki in Cape Town, oldest first',
    );
  });
});

describe('how far apart two things were', () => {
  it('is asked of both', () => {
    expect(read('How many days lay between the AI Pact with Germany and the Pax Silica signing?')).toMatch(
      /^distance in time of each of /,
    );
  });
});

describe('what asks for no order', () => {
  it.each([
    'Who met Hashemi in Baku?',
    'Do the reports agree on the name of the ambassador whom Vaishnaw met before the AI summit?',
    'What was the first meeting between Iran and Pakistan?',
  ])('is left alone: %s', (text) => {
    expect(read(text)).toBeNull();
  });
});
