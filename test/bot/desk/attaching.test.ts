import { describe, expect, it } from 'vitest';
import { ATTACHED_MAX, Attaching } from '../../../src/bot/desk/attaching.js';
import type { AttachedFile, Incoming, Reply } from '../../../src/bot/ports/desk.js';
import type { ExportedFile, MakeExport } from '../../../src/bot/ports/exports.js';
import { EMPTY_ANSWER } from '../../../src/core/answer/empty-answer.js';
import { graphFor } from '../../../src/core/graph/graph.js';
import { EMPTY_KNOWLEDGE } from '../../../src/core/records/knowledge.js';
import { deskWorld } from '../desk-world.js';

const ANSWER = { ...EMPTY_ANSWER, file: { format: 'csv', messages: ['meetings of Iran', 'and of Kenya?'] } } as const;
const ASKED = { text: 'x', conversation: null, reader: [], now: '2026-11-24T12:00:00Z', zone: 'UTC' };

function fileOf(chunks: readonly Uint8Array[]): ExportedFile {
  return {
    name: 'a.csv',
    mediaType: 'text/csv',
    records: 3,
    leftOut: 1,
    restated: 'Meetings of Kenya',
    remarks: [],
    async *body() {
      yield* chunks;
    },
  };
}

/** What is said and attached where a file is made so. */
async function attaching(makeExport: MakeExport | null, files: Incoming['files'] | 'kept' | 'unsaid' = 'kept') {
  const attached: AttachedFile[] = [];
  const said: Reply[] = [];
  const logged: string[] = [];
  const keep = (event: string) => void logged.push(event);
  const log = { debug: keep, info: keep, warn: keep, error: keep };
  const sideline = { graph: () => graphFor(EMPTY_KNOWLEDGE, []) };
  const showing = { tell: async (_: unknown, reply: Reply) => void said.push(reply) };
  const kept = async (file: AttachedFile) => {
    attached.push(file);
    return null;
  };
  const incoming = {
    place: { platform: 'slack', team: 'T1', channel: 'C1' },
    ...(files === 'unsaid' ? {} : { files: files === 'kept' ? { attach: kept } : files }),
  } as Incoming;
  await new Attaching({ makeExport, sideline, showing, log }).attach(ANSWER, ASKED, incoming, async () => null);
  return { attached, said, logged };
}

describe('a file beside an answer', () => {
  it('is made of what the answer leans on, and comes whole', async () => {
    const wishes: unknown[] = [];
    const make: MakeExport = async ({ graph: _, ...wish }) => {
      wishes.push(wish);
      return fileOf([Buffer.from('a,'), Buffer.from('b\r\n')]);
    };
    const { attached, said } = await attaching(make);
    const { now, zone } = ASKED;
    expect(wishes).toEqual([{ question: 'and of Kenya?', after: ['meetings of Iran'], format: 'csv', now, zone }]);
    expect(attached.map(({ bytes, ...rest }) => ({ ...rest, text: String(Buffer.from(bytes)) }))).toEqual([
      {
        name: 'a.csv',
        mediaType: 'text/csv',
        said: 'Meetings of Kenya: 3 records; 1 left out, for which the form has no place.',
        text: 'a,b\r\n',
      },
    ]);
    expect(said).toEqual([]);
  });

  it('is not read further than chats take it', async () => {
    let read = 0;
    const file = fileOf([]);
    const endless: ExportedFile = {
      ...file,
      async *body() {
        for (;;) {
          read++;
          yield new Uint8Array(1024 * 1024);
        }
      },
    };
    const { attached, said } = await attaching(async () => endless);
    expect(attached).toEqual([]);
    expect(said).toEqual([{ kind: 'no-file', why: expect.stringMatching(/^The file is larger than can be put here/) }]);
    expect(read).toBe(ATTACHED_MAX / 1024 / 1024 + 1);
  });

  it.each([
    ['there is none', async () => ({ why: 'Nothing.' }), 'kept', 'Nothing.'],
    ['the place takes none', async () => fileOf([]), { why: 'Not here.' }, 'Not here.'],
    ['the place says nothing of files', async () => fileOf([]), 'unsaid', 'No file can be put here.'],
    ['none are made', null, 'kept', 'No file can be put here.'],
  ] as const)('is said in one line not to be there where %s', async (_, make, files, why) => {
    expect((await attaching(make as MakeExport | null, files)).said).toEqual([{ kind: 'no-file', why }]);
  });

  it('that breaks is said and logged, and breaks nothing else', async () => {
    const { said, logged } = await attaching(async () => {
      throw new Error('disk');
    });
    expect(said).toEqual([{ kind: 'no-file', why: expect.stringMatching(/^The file could not be put here\./) }]);
    expect(logged).toEqual(['file-not-attached']);
  });
});

describe('a message that asks for a form alone', () => {
  it('is a question to Sideline right below its answer, and nowhere else', async () => {
    const { sideline } = await deskWorld();
    expect(sideline.isAddressed({ ...ASKED, text: 'as csv please' }, true)).toBe(true);
    expect(sideline.isAddressed({ ...ASKED, text: 'as csv please' }, false)).toBe(false);
    expect(sideline.lacksContext({ ...ASKED, text: 'export that as ics', conversation: 'c' })).toBe(true);
  });

  it('leaves the conversation as it was', async () => {
    const { sideline } = await deskWorld();
    const say = (text: string) => sideline.ask({ ...ASKED, text, conversation: 'c' });
    say('pending agreements of Iran');
    expect(say('as csv')).toMatchObject({
      file: { format: 'csv', messages: ['pending agreements of Iran'] },
      subjects: [],
    });
    const { trail } = say('and of Kenya?');
    expect(trail).toEqual(['pending agreements of Iran', 'and of Kenya?']);
  });

  it('wants no file of what has no record', async () => {
    const { sideline } = await deskWorld();
    const answer = sideline.ask({ ...ASKED, text: 'what will the weather be tomorrow as csv' });
    expect(answer.file).toBeUndefined();
    expect(answer.question).toBe('what will the weather be tomorrow as csv');
  });
});
