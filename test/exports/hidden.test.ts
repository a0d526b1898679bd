import { describe, expect, it } from 'vitest';
import { EXPORT_FORMATS } from '../../src/bot/ports/exports.js';
import { graphFor } from '../../src/core/graph/graph.js';
import { historyFrom } from '../../src/core/digest/changes/history.js';
import { FEED_FORMATS } from '../../src/bot/ports/feeds.js';
import { makeFeed } from '../../src/exports/feed.js';
import { makeExport } from '../../src/exports/make-export.js';
import { ASKED_AT } from '../corpus/asked-at.js';
import { loaded } from '../corpus/loaded.js';
import { STAFF, withSecrets } from '../properties/hidden.js';
import { bytesOf } from './exported.js';

const QUESTIONS = [
  'list all meetings',
  'pending agreements of Iran',
  'proposals of Iran',
  'list conferences',
  'officials of Kenya',
  'list companies',
  'international organisations that met Iran',
  'meetings about quantum gravity probes',
  'how many meetings did Iran have?',
  'meetings of Zoltan Hashemi',
];

describe('records that a reader may not see', () => {
  it.each(EXPORT_FORMATS)('leave no trace in a file as %s: equal bytes with and without them', async (format) => {
    const knowledge = await loaded();
    const [open, secret] = [graphFor(knowledge, []), graphFor(withSecrets(knowledge), [])];
    for (const question of QUESTIONS) {
      const files = await Promise.all(
        [open, secret].map((graph) => makeExport({ question, format, graph, ...ASKED_AT })),
      );
      const [first, second] = await Promise.all(files.map(async (file) => ('why' in file ? file : told(file))));
      expect(second).toEqual(first);
    }
  });

  it('are in the files of those who may', async () => {
    const graph = graphFor(withSecrets(await loaded()), [STAFF]);
    const file = await makeExport({
      question: 'meetings about quantum gravity probes',
      format: 'csv',
      graph,
      ...ASKED_AT,
    });
    if ('why' in file) throw new Error(file.why);
    expect(String(await bytesOf(file))).toContain('meeting:a-secret-');
  });
});

async function told(file: Exclude<Awaited<ReturnType<typeof makeExport>>, { why: string }>) {
  const { body: _, ...rest } = file;
  return { ...rest, bytes: (await bytesOf(file)).toString('base64') };
}

describe('changes of records that a reader may not see', () => {
  it.each(FEED_FORMATS)('leave no trace in a feed as %s', async (format) => {
    const knowledge = await loaded();
    const texts = await Promise.all(
      [knowledge, withSecrets(knowledge)].map((one) => {
        const history = historyFrom(one, Date.parse('2026-11-20T00:00:00Z'));
        const graph = history.present([]);
        const links = { self: 'https://example.org/feed', home: 'https://example.org/' };
        return makeFeed({ question: '', format, graph, reader: [], history, ...ASKED_AT, links });
      }),
    );
    expect(texts[1]).toEqual(texts[0]);
  });
});
