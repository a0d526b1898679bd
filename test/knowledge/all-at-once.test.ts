import { expect, it } from 'vitest';
import { loadKnowledge } from '../../src/knowledge/load.js';
import { BASE, folderOf, meetingLine } from './fixtures.js';

/** `«rule»` stands in these files before each fault; it is taken out before they are written. */
const FAULTY: Readonly<Record<string, string>> = {
  'base.yaml': BASE,
  'meetings.yaml': `meetings:
  unknown-key: ${meetingLine({ '«unknown-key»sumary': 'They met.', summary: '' })}
  «missing-key»missing-key: ${meetingLine({ place: '' })}
  wrong-type: ${meetingLine({ date: '«wrong-type»2025' })}
  bad-choice: ${meetingLine({ format: '«unknown-value»bilatral' })}
  bad-date: ${meetingLine({ date: '«date-shape»"2025-02-29"' })}
  bad-cite: ${meetingLine({ cites: '[times, «cite-shape»"times#4"]' })}
  no-cite: ${meetingLine({ cites: '«empty-list»[]' })}
  no-source: ${meetingLine({ cites: '[«cites-exist»"tines#p2"]' })}
  no-official: ${meetingLine({ participants: '[{official: «officials-exist»ada-lovlace, for: GB}]' })}
  no-topic: ${meetingLine({ topics: '[ai, «topics-exist»5g]' })}
  no-conference: ${meetingLine({ conference: '«conferences-exist»expo-26' })}
  no-country: ${meetingLine({ participants: '[{official: null, for: «country-assigned»ZZ}]' })}
  no-party: ${meetingLine({ participants: '[{official: null, for: «parties-exist»itu-d}]' })}
  «id-shape»Bad_Id: ${meetingLine()}
  empty: ${meetingLine({ summary: '«text-shape»""' })}
  twice: ${meetingLine({ '«duplicate-key»place': 'Baku' })}
  «duplicate-id»empty: ${meetingLine()}
  no-record: «record-shape»They met.
«unknown-section»topcs: {}
`,
  'broken.yaml': `meetings:\n  quote: {summary: «yaml-syntax»"They met.}\n`,
  'encoding.yaml': 'topics: {}\n',
  'lines.jsonl': [
    '{"section": "topics", "id": "space", "name": "space", "aliases": []}',
    '{"section": "topics", "id": "cloud" «json-syntax»"name": "cloud"}',
    '{"section": "topics", "id": «duplicate-id»"space", "name": "space", "aliases": []}',
    '{"section": "topics", "id": "health", "name": "health", "aliases": «wrong-type»"care"}',
  ].join('\n'),
  'more.yml': '«file-name»topics: {}\n',
};

it('reports 25 different faults in one go, each at its line and column', async () => {
  const dir = folderOf(Object.fromEntries(Object.entries(FAULTY).map(([name, text]) => [name, bytesOf(name, text)])));
  const result = await loadKnowledge(dir, { snapshots: null });
  const found = result.ok
    ? []
    : result.problems.map(({ path, line, column, rule }) => `${path.slice(dir.length + 1)}:${line}:${column} ${rule}`);
  const marked = Object.entries(FAULTY).flatMap(([name, text]) => faultsIn(name, text));
  const expected = [...marked, 'encoding.yaml:2:4 file-encoding'];
  expect(found.toSorted()).toEqual(expected.toSorted());
  expect(found).toHaveLength(25);
});

const FAULT = /«([a-z-]+)»/g;

function bytesOf(name: string, text: string): Uint8Array {
  const bytes = Buffer.from(text.replaceAll(FAULT, ''));
  return name === 'encoding.yaml' ? Buffer.concat([bytes, Buffer.from('# \xe9'), Buffer.from([0xff])]) : bytes;
}

function faultsIn(name: string, text: string): string[] {
  return text.split('\n').flatMap((line, row) =>
    Array.from(line.matchAll(FAULT), (match) => {
      const before = line.slice(0, match.index).replaceAll(FAULT, '');
      return `${name}:${row + 1}:${before.length + 1} ${match[1]}`;
    }),
  );
}
