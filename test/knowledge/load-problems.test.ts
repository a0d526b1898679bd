import { execFileSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadKnowledge } from '../../src/knowledge/load.js';
import { openRegular } from '../../src/knowledge/open-regular.js';
import { printProblem } from '../../src/knowledge/problem.js';
import { BASE, folderOf, meetingLine, problemsOf } from './fixtures.js';

/** The problems of one meeting, in line 2 of a file of its own. */
const ofMeeting = (changes: Readonly<Record<string, string>>): Promise<string[]> =>
  problemsOf({ 'base.yaml': BASE, 'm.yaml': `meetings:\n  baku: ${meetingLine(changes)}\n` });

/** The problems of one history entry with these fields, in line 2 of a file of its own. */
const ofEntry = (fields: string): Promise<string[]> =>
  problemsOf({
    'base.yaml': BASE,
    'm.yaml': `agreements:\n  pact: {kind: agreement, title: Pact, parties: [GB, IR], topics: [], history: [{status: signed, date: null, text: It was signed., meeting: null, ${fields}, cites: [times]}]}\n`,
  });

const ofYaml = (text: string): Promise<string[]> => problemsOf({ 'base.yaml': BASE, 'm.yaml': text });

describe('what is wrong with a record', () => {
  it('loads a record that is right', async () => {
    expect(await ofMeeting({})).toEqual([]);
  });

  it('names an unknown key and the key that is meant, and does not call that one missing as well', async () => {
    expect(await ofMeeting({ summary: '', '▸sumary': 'They met.' })).toEqual([
      'm.yaml:▸: unknown key: "sumary". Did you mean "summary"? [unknown-key]',
    ]);
  });

  it('lists the keys where none is near', async () => {
    expect(await problemsOf({ 'm.yaml': 'topics:\n  ai: {name: AI, aliases: [], ▸colour: red}\n' })).toEqual([
      'm.yaml:▸: unknown key: "colour". The keys are id, name, aliases. [unknown-key]',
    ]);
  });

  it('names a missing key at the id, and what to write where no source says', async () => {
    expect(await ofMeeting({ place: '', points: '', summary: '' })).toEqual([
      'm.yaml:2:3: the key "place" is missing. Add it; write null where no source says. [missing-key]',
      'm.yaml:2:3: the key "summary" is missing. Add it. [missing-key]',
      'm.yaml:2:3: the key "points" is missing. Add it; write [] where no source says. [missing-key]',
    ]);
  });

  it('names a missing key of an entry in a list at that entry', async () => {
    expect(await ofMeeting({ participants: '[{official: null, for: GB}, ▸{official: ada-lovelace}]' })).toEqual([
      'm.yaml:▸: the key "for" is missing. Add it. [missing-key]',
    ]);
  });

  it('says what type stands where another is expected', async () => {
    const problems = await ofMeeting({
      date: '▸2025',
      summary: '▸[They met.]',
      topics: '▸ai',
      points: '▸{text: x}',
      participants: '[▸GB]',
      format: '▸null',
      conference: '▸true',
    });
    expect(problems).toEqual([
      'm.yaml:▸: conference is true or false where text is expected: "true". Put it in quotes. [wrong-type]',
      'm.yaml:▸: format is null where text is expected. Write a value; null is not allowed here. [wrong-type]',
      'm.yaml:▸: date is a number where text is expected: "2025". Put it in quotes. [wrong-type]',
      'm.yaml:▸: an entry of participants is text where a mapping is expected: "GB". Write it as a mapping: {key: value}. [wrong-type]',
      'm.yaml:▸: topics is text where a list is expected: "ai". Write it as a list: [first, second]. [wrong-type]',
      'm.yaml:▸: summary is a list where text is expected. Write one text. [wrong-type]',
      'm.yaml:▸: points is a mapping where a list is expected. Write it as a list: [first, second]. [wrong-type]',
    ]);
  });

  it('loads where, at what conference and by whom a document was signed, a role and the date of a proposal', async () => {
    const people = '[{official: ada-lovelace, for: GB}, {name: Bea Arm, for: null}]';
    expect(
      await ofEntry(`place: London, conference: expo-25, signers: ${people}, present: [{name: C, for: IR}]`),
    ).toEqual([]);
    expect(await ofEntry('place: null, conference: null')).toEqual([]);
    expect(await ofMeeting({ participants: '[{official: ada-lovelace, for: GB, as: chair}]' })).toEqual([]);
    const put = 'by: null, by_for: null, to: [], meeting: null, topics: [], text: Build it., cites: [times]';
    expect(await ofYaml(`proposals:\n  p: {${put}, date: "2025-11", dateNote: at the expo}\n`)).toEqual([]);
    expect(await ofYaml(`proposals:\n  p: {${put}, date: ▸"soon"}\n`)).toEqual([
      'm.yaml:▸: date is no EDTF date: "soon". Write "2025", "2025-11", "2025-11-23", "2024-11~" or "2025-11-17/2025-11-28". [date-shape]',
    ]);
  });

  it('names somebody of a document who is nobody, or both on record and named, and a role that is none', async () => {
    expect(await ofEntry('signers: [▸{for: GB}], present: [▸{official: ada-lovelace, name: Ada, for: GB}]')).toEqual([
      'm.yaml:▸: an entry of signers names nobody. Write official: ID, or name: TEXT where the person has no record. [person-shape]',
      'm.yaml:▸: an entry of present has both an official and a name. Keep the official, whose record has the name. [person-shape]',
    ]);
    expect(await ofEntry('signers: ▸[]')).toEqual([
      'm.yaml:▸: signers has no entry. Add at least one, or remove the key if it may be absent. [empty-list]',
    ]);
    expect(await ofEntry('signers: [▸{official: ada-lovelace}, {▸oficial: ada-lovelace, for: GB}]')).toEqual([
      'm.yaml:▸: the key "for" is missing. Add it; write null where no source says. [missing-key]',
      'm.yaml:▸: unknown key: "oficial". Did you mean "official"? [unknown-key]',
    ]);
    expect(await ofMeeting({ participants: '[{official: null, for: GB, as: ▸hots}]' })).toEqual([
      'm.yaml:▸: as is none of the values it can have: "hots". Did you mean "host"? [unknown-value]',
    ]);
  });

  it('names what an entry refers to and is not listed', async () => {
    expect(
      await ofEntry(
        'conference: ▸expo-26, signers: [{official: ▸ada-lovelac, for: GB}], present: [{name: C, for: ▸itus}]',
      ),
    ).toEqual([
      'm.yaml:▸: no conference "expo-26" is listed. Did you mean "expo-25"? [conferences-exist]',
      'm.yaml:▸: no official "ada-lovelac" is listed. Did you mean "ada-lovelace"? [officials-exist]',
      'm.yaml:▸: no organisation "itus" is listed. Did you mean "itu"? [parties-exist]',
    ]);
  });

  it('suggests the value that is meant, or lists all of them', async () => {
    expect(await ofMeeting({ format: '▸bilaterall' })).toEqual([
      'm.yaml:▸: format is none of the values it can have: "bilaterall". Did you mean "bilateral"? [unknown-value]',
    ]);
    expect(await ofMeeting({ format: '▸lunch' })).toEqual([
      'm.yaml:▸: format is none of the values it can have: "lunch". Write one of bilateral, multilateral, visit, call. [unknown-value]',
    ]);
  });

  it.each([['"2025-13"'], ['"2025-02-30"'], ['"23 November 2025"'], ['"2025-11-28/2025-11-17"']])(
    'refuses the date %s',
    async (date) => {
      expect(await ofMeeting({ date: `▸${date}` })).toEqual([
        `m.yaml:▸: date is no EDTF date: ${date}. Write "2025", "2025-11", "2025-11-23", "2024-11~" or "2025-11-17/2025-11-28". [date-shape]`,
      ]);
    },
  );

  it('refuses a cite without a source id, and a list of cites with nothing in it', async () => {
    expect(await ofMeeting({ cites: '[▸The Times]' })).toEqual([
      'm.yaml:▸: an entry of cites is no cite: "The Times". Write "source-id" or "source-id#p4". [cite-shape]',
    ]);
    expect(await ofMeeting({ cites: '▸[]' })).toEqual([
      'm.yaml:▸: cites has no entry. Add the source that says so. [empty-list]',
    ]);
  });

  it('refuses an id that is no slug, and an id inside the record', async () => {
    expect(await ofYaml(`meetings:\n  Baku_1: ${meetingLine()}\n`)).toEqual([
      'm.yaml:2:3: the key is no id: "Baku_1". Use lower-case letters, digits and single hyphens. [id-shape]',
    ]);
    expect(await ofYaml(`meetings:\n  baku: ${meetingLine({ '▸id': 'baku' })}\n`)).toEqual([
      'm.yaml:▸: unknown key: "id". Remove it: the mapping around the record says it already. [unknown-key]',
    ]);
  });

  it('refuses empty text, and text with a space at its end', async () => {
    expect(await ofMeeting({ summary: '▸""' })).toEqual([
      'm.yaml:▸: summary is empty: "". Write 1 to 200 characters, or use null where the format allows it. [text-shape]',
    ]);
    expect(await ofMeeting({ summary: '▸"They met. "' })).toEqual([
      'm.yaml:▸: summary starts or ends with a space: "They met. ". Remove it. [text-shape]',
    ]);
  });

  it('reads ids that look like numbers as they are written', async () => {
    const dir = folderOf({ 'm.yaml': 'topics:\n  5e3: {name: a, aliases: []}\n  007: {name: b, aliases: []}\n' });
    const result = await loadKnowledge(dir, { snapshots: null });
    expect(result.ok && result.knowledge.topics.map(({ id }) => id)).toEqual(['007', '5e3']);
  });

  it('sees "__proto__" as an unknown key', async () => {
    expect(await ofMeeting({ __proto: '', ['__proto__']: '{x: 1}' })).toEqual([
      expect.stringContaining('unknown key: "__proto__"'),
    ]);
  });
});

describe('what a record refers to', () => {
  it('suggests the source that is meant', async () => {
    expect(await ofMeeting({ cites: '[▸"tmies#p4"]' })).toEqual([
      'm.yaml:▸: no source "tmies" is listed. Did you mean "times"? [cites-exist]',
    ]);
  });

  it('says where to add what is like nothing else', async () => {
    expect(await ofMeeting({ conference: '▸wtdc-25' })).toEqual([
      'm.yaml:▸: no conference "wtdc-25" is listed. Add it under conferences, or correct the id. [conferences-exist]',
    ]);
  });

  it.each([
    [
      'participants',
      '[{official: ada-lovelac, for: GB}]',
      'no official "ada-lovelac" is listed. Did you mean "ada-lovelace"? [officials-exist]',
    ],
    [
      'participants',
      '[{official: null, for: itus}]',
      'no organisation "itus" is listed. Did you mean "itu"? [parties-exist]',
    ],
    [
      'participants',
      '[{official: null, for: gb}]',
      'no organisation "gb" is listed. Did you mean "GB"? [parties-exist]',
    ],
    [
      'participants',
      '[{official: null, for: UK}]',
      'no country has the code "UK". Did you mean "GB"? [country-assigned]',
    ],
    ['topics', '[quantum]', 'no topic "quantum" is listed. Add it under topics, or correct the id. [topics-exist]'],
    [
      'points',
      '[{text: They met., by: ada, cites: [times]}]',
      'no official "ada" is listed. Add it under officials, or correct the id. [officials-exist]',
    ],
  ])('checks %s: %s', async (key, value, sentence) => {
    expect((await ofMeeting({ [key]: value })).map((line) => line.replace(/^\S+ /, ''))).toEqual([sentence]);
  });

  it('checks parties, organisations, meetings and countries wherever they stand', async () => {
    const problems = await ofYaml(`organisations:
  pta: {name: PTA, aliases: [], kind: regulator, country: ▸ZZ, cites: [times]}
officials:
  bob:
    name: Bob
    aliases: []
    posts:
      - {title: Chair, country: ▸XX, organisation: ▸utu, from: null, to: "2025", cites: [times]}
agreements:
  mou:
    kind: agreement
    title: MoU
    parties: [GB, ▸ptaa]
    topics: []
    history:
      - {status: signed, date: null, text: Signed., meeting: ▸baku, cites: [times]}
proposals:
  p: {by: null, by_for: ▸itx, to: [▸QQ], meeting: null, topics: [], text: Go., cites: [times]}
`);
    expect(problems).toEqual([
      'm.yaml:▸: no country has the code "ZZ". Write the ISO 3166-1 alpha-2 code, such as GB, or an organisation id. [country-assigned]',
      'm.yaml:▸: no country has the code "XX". Write the ISO 3166-1 alpha-2 code, such as GB, or an organisation id. [country-assigned]',
      'm.yaml:▸: no organisation "utu" is listed. Did you mean "itu"? [organisations-exist]',
      'm.yaml:▸: no organisation "ptaa" is listed. Did you mean "pta"? [parties-exist]',
      'm.yaml:▸: no meeting "baku" is listed. Add it under meetings, or correct the id. [meetings-exist]',
      'm.yaml:▸: no organisation "itx" is listed. Did you mean "itu"? [parties-exist]',
      'm.yaml:▸: no country has the code "QQ". Write the ISO 3166-1 alpha-2 code, such as GB, or an organisation id. [country-assigned]',
    ]);
  });

  it('counts a record that has another fault as listed', async () => {
    const problems = await ofYaml(`meetings:\n  baku: ${meetingLine({ summary: '' })}
proposals:
  p: {by: null, by_for: null, to: [], meeting: baku, topics: [], text: Go., cites: [times]}\n`);
    expect(problems).toEqual(['m.yaml:2:3: the key "summary" is missing. Add it. [missing-key]']);
  });

  it('does not call missing what a file that cannot be read may hold', async () => {
    const broken = `sources:\n  guardian: {title: ▸"x, publisher: The Guardian}\n`;
    const meetings = `meetings:\n  baku: ${meetingLine({ cites: '[guardian, ▸observer]' })}\n`;
    expect(await problemsOf({ 'base.yaml': BASE, 'm.yaml': meetings, 'z.yaml': broken })).toEqual([
      'z.yaml:▸: a quote or bracket that opens here is not closed. Close it. [yaml-syntax]',
      'm.yaml:▸: no source "observer" is listed. Add it under sources, or correct the id. [cites-exist]',
    ]);
  });

  it('does not call missing what stands below a misspelt section or is no record', async () => {
    const sources = 'surces:\n  guardian: {}\nsources:\n  observer: x\n';
    const jsonl = Buffer.concat([
      Buffer.from('{"section": "sources", "id": "metro", "title": "'),
      Buffer.from([0xff, 0x22, 0x7d]),
    ]);
    const meetings = `meetings:\n  baku: ${meetingLine({ cites: '[guardian, observer, metro, latin]' })}\n`;
    const latin = Buffer.concat([Buffer.from('sources:\n  latin: {title: '), Buffer.from([0xe9, 0x7d])]);
    const files = { 'base.yaml': BASE, 'm.yaml': meetings, 's.yaml': sources, 's.jsonl': jsonl, 'l.yaml': latin };
    expect((await problemsOf(files)).map((line) => line.replace(/^.*\[/, '['))).toEqual([
      '[file-encoding]',
      '[file-encoding]',
      '[unknown-section]',
      '[record-shape]',
    ]);
  });
});

describe('what stands twice', () => {
  it('names both places of an id that two files record', async () => {
    const again = BASE.replace('  ai: {', '  ▸ai: {');
    expect(await problemsOf({ 'base.yaml': again, 'b.yaml': 'topics:\n  ai: {name: AI, aliases: []}\n' })).toEqual([
      'base.yaml:▸: the topic "ai" is recorded already at b.yaml:2:3. Merge the two records, or give this one another id. [duplicate-id]',
    ]);
  });

  it('names a key that stands twice in a record, a section that stands twice, and an id', async () => {
    const text = `topics:
  a: {name: x, ▸name: y, aliases: []}
  ▸a: {name: z, aliases: []}
▸topics:
  b: {name: x, aliases: []}
`;
    expect(await problemsOf({ 'm.yaml': text })).toEqual([
      'm.yaml:▸: the key "topics" stands here already, in line 1. Keep one of the two. [duplicate-key]',
      'm.yaml:▸: the key "name" stands here already, in line 2. Keep one of the two. [duplicate-key]',
      'm.yaml:▸: the topic "a" is recorded already at m.yaml:2:3. Merge the two records, or give this one another id. [duplicate-id]',
    ]);
  });
});

describe('what is wrong with a YAML file', () => {
  it.each([
    [
      'a colon in unquoted text',
      'topics:\n  a: {name: x, aliases: []}\n  b: ▸c: d\n',
      '▸: a colon stands inside an unquoted text. Put the text in double quotes.',
    ],
    [
      'a quote that is not closed',
      'topics:\n  a: {name: ▸"x, aliases: []}\n  b: {name: y, aliases: []}\n',
      '▸: a quote or bracket that opens here is not closed. Close it.',
    ],
    [
      'a bracket that is not closed',
      'topics:\n  a: {name: x, aliases: ▸[}\n',
      '▸: a quote or bracket that opens here is not closed. Close it.',
    ],
    [
      'a mapping that is not closed',
      'topics:\n  a: ▸{name: x, aliases: []\n  b: {name: y, aliases: []}\n',
      '▸: a quote or bracket that opens here is not closed. Close it.',
    ],
    ['a tab', 'topics:\n▸\ta: {name: x, aliases: []}\n', '▸: a tab indents this line. Indent with spaces.'],
    [
      'a reserved character',
      'topics:\n  a: {name: ▸@x, aliases: []}\n',
      '▸: an unquoted text starts with a reserved character. Put the text in double quotes.',
    ],
    [
      'a second document',
      'topics:\n  a: {name: x, aliases: []}\n▸---\ntopics: {}\n',
      '▸: a second document starts here. Remove the "---" line.',
    ],
    [
      'an unknown tag',
      'topics:\n  a: {name: ▸!x y, aliases: []}\n',
      '▸: the YAML cannot be read: Unresolved tag: !x. Check the indentation, quotes, brackets and colons around here.',
    ],
    [
      'a dangling alias',
      'topics:\n  a: {name: ▸*x, aliases: []}\n',
      '▸: no anchor is called "x". Write the value out, or set the anchor "&x" before it.',
    ],
    [
      'a key that is a list',
      'topics:\n  ? ▸[a]\n  : {name: x, aliases: []}\n',
      '▸: a key is no plain text. Write the key as one word before a colon.',
    ],
    [
      'a key over two lines',
      'topics:\n  ai: {name: AI, aliases: []}\n▸t{\n\nopics:\n  a: {name: x, aliases: []}\n',
      '▸: the YAML cannot be read: Implicit keys need to be on a single line. Check the indentation, quotes, brackets and colons around here.',
    ],
    ['endless nesting', `topics: ${'['.repeat(50_000)}`, 'the values are nested too deeply. Close the brackets.'],
  ])('says where %s stands', async (_, text, sentence) => {
    const problems = await problemsOf({ 'm.yaml': text });
    expect(problems).toEqual([expect.stringContaining(`${sentence} [yaml-syntax]`)]);
  });

  it('reports every line with a fault, once each', async () => {
    const problems = await problemsOf({ 'm.yaml': 'topics:\n  a: @x\n  b: `y\n  c: %z\n' });
    expect(problems.map((line) => line.split(': ')[0])).toEqual(['m.yaml:2:6', 'm.yaml:3:6', 'm.yaml:4:6']);
  });

  it.each([
    ['an empty file', '', '1:1'],
    ['comments alone', '# nothing\n', '1:1'],
    ['a list', '- a\n', '1:1'],
    ['a text', '\n hello\n', '2:2'],
  ])('wants a mapping of sections instead of %s', async (_, text, place) => {
    expect(await ofYaml(text)).toEqual([
      `m.yaml:${place}: the file is no mapping of sections. Start it with a section, such as "meetings:", and indent the records below it. [file-shape]`,
    ]);
  });

  it('names unknown sections, sections that are no mapping and records that are none', async () => {
    expect(await ofYaml('meting: {}\nweather: {}\nmeetings: []\nagreements:\nproposals:\n  p: Go.\n  q:\n')).toEqual([
      'm.yaml:1:1: unknown section: "meting". Did you mean "meetings"? [unknown-section]',
      'm.yaml:2:1: unknown section: "weather". The sections are sources, organisations, officials, conferences, meetings, agreements, proposals, topics. [unknown-section]',
      'm.yaml:3:11: the section meetings is no mapping of ids to records. Indent the records below it, or remove the section. [section-shape]',
      'm.yaml:4:12: the section agreements is no mapping of ids to records. Indent the records below it, or remove the section. [section-shape]',
      'm.yaml:6:6: the record "p" is no mapping of keys to values. Write its keys below it, such as "cites: [source-id]". [record-shape]',
      'm.yaml:7:5: the record "q" is no mapping of keys to values. Write its keys below it, such as "cites: [source-id]". [record-shape]',
    ]);
  });

  it('allows an alias, and refuses a file that multiplies itself through them', async () => {
    expect(await ofYaml('topics:\n  a: {name: x, aliases: &a [y]}\n  b: {name: z, aliases: *a}\n')).toEqual([]);
    const levels = ['l0: &l0 [x, x, x, x, x, x, x, x, x]'];
    for (let level = 1; level < 9; level++)
      levels.push(
        `l${level}: &l${level} [${Array(9)
          .fill(`*l${level - 1}`)
          .join(', ')}]`,
      );
    const problems = await ofYaml(`topics:\n  bomb:\n    ${levels.join('\n    ')}\n`);
    expect(problems).toEqual([
      'm.yaml:2:3: the record "bomb" cannot be put together from its aliases. Write the values out. [yaml-aliases]',
    ]);
  });

  it('survives a value that contains itself', async () => {
    expect(await ofYaml('topics:\n  a: &a {name: x, aliases: [], more: *a}\n')).toEqual([
      'm.yaml:2:32: unknown key: "more". The keys are id, name, aliases. [unknown-key]',
    ]);
  });

  it('finds the same places with CRLF line ends and a byte order mark', async () => {
    const text = `\ufeffmeetings:\n  baku: ${meetingLine({ format: '▸lunch' })}\n`.replaceAll('\n', '\r\n');
    expect(await ofYaml(text)).toEqual([expect.stringMatching(/^m\.yaml:▸: format is none/)]);
    expect(await ofYaml(`\ufeffmetings: {}\r\n`)).toEqual([expect.stringMatching(/^m\.yaml:1:1: unknown section/)]);
  });

  it('says where the bytes are no UTF-8', async () => {
    const bytes = Buffer.concat([Buffer.from('topics:\n  a: {name: caf'), Buffer.from([0xe9]), Buffer.from('}\n')]);
    expect(await problemsOf({ 'base.yaml': BASE, 'm.yaml': bytes })).toEqual([
      'm.yaml:2:16: the bytes here are no UTF-8. Save the file as UTF-8. [file-encoding]',
    ]);
  });

  it('refuses a YAML file that is too big to be curated by hand', async () => {
    expect(await problemsOf({ 'm.yaml': `# ${'x'.repeat(16 * 1024 * 1024)}` })).toEqual([
      'm.yaml:1:1: the file has 16777218 bytes, more than the 16777216 that YAML is read up to. Split it, or write it as JSONL. [file-size]',
    ]);
  });
});

describe('what is wrong with a JSONL file', () => {
  const topic = '{"section": "topics", "id": "a", "name": "x", "aliases": []}';
  const ofLines = (...lines: string[]): Promise<string[]> => problemsOf({ 'm.jsonl': lines.join('\n') });

  it('reads lines, also with CRLF, a byte order mark and blank lines', async () => {
    expect(await ofLines(topic)).toEqual([]);
    expect(await problemsOf({ 'm.jsonl': `\ufeff${topic}\r\n\r\n${topic.replace('"a"', '"b"')}\r\n` })).toEqual([]);
  });

  it('reports each malformed line and reads the others', async () => {
    expect(
      await ofLines('{"section": "topics",', '[1]', topic, '{"section": "topics", "id": "b" "name": "x"}'),
    ).toEqual([
      'm.jsonl:1:22: the JSON cannot be read: a key in double quotes is expected here. Write one complete JSON object a line. [json-syntax]',
      'm.jsonl:2:1: the line is no JSON object. Write {"section": "meetings", "id": "…", …}. [record-shape]',
      'm.jsonl:4:33: the JSON cannot be read: a comma or "}" is expected here. Write one complete JSON object a line. [json-syntax]',
    ]);
  });

  it('wants a section and an id in every line', async () => {
    expect(
      await ofLines(
        '{"id": "a"}',
        '{"section": "topic", "id": "b"}',
        '{"section": "topics"}',
        '{"section": 5, "id": 7}',
      ),
    ).toEqual([
      'm.jsonl:1:1: the key "section" is missing. Add "section": "…", one of the eight sections. [missing-key]',
      'm.jsonl:2:13: unknown section: "topic". Did you mean "topics"? [unknown-section]',
      'm.jsonl:3:1: the key "id" is missing. Add "id": "…", a slug. [missing-key]',
      'm.jsonl:4:13: section is no text. Put it in double quotes. [wrong-type]',
      'm.jsonl:4:22: id is no text. Put it in double quotes. [wrong-type]',
    ]);
  });

  it('finds the column of what is wrong in a record', async () => {
    expect(
      await ofLines(
        '{"section": "topics", "id": "a", "name": ▸"", "aliases": ["b", ▸5], ▸"note": "x"}',
        '{"section": "topics", "id": ▸"B", "name": "x", ▸"name": "y"}',
      ),
    ).toEqual([
      'm.jsonl:▸: name is empty: "". Write 1 to 200 characters, or use null where the format allows it. [text-shape]',
      'm.jsonl:▸: an entry of aliases is a number where text is expected: "5". Put it in quotes. [wrong-type]',
      'm.jsonl:▸: unknown key: "note". The keys are id, name, aliases. [unknown-key]',
      'm.jsonl:▸: the key is no id: "B". Use lower-case letters, digits and single hyphens. [id-shape]',
      'm.jsonl:▸: the key "aliases" is missing. Add it; write [] where no source says. [missing-key]',
      'm.jsonl:▸: the key "name" stands in this object already. Keep one of the two. [duplicate-key]',
    ]);
  });

  it('says in which line the bytes are no UTF-8', async () => {
    const bytes = Buffer.concat([Buffer.from(`${topic}\n{"x": "`), Buffer.from([0xe9]), Buffer.from('"}\n')]);
    expect(await problemsOf({ 'm.jsonl': bytes })).toEqual([
      'm.jsonl:2:8: the bytes here are no UTF-8. Save the file as UTF-8. [file-encoding]',
    ]);
  });

  it('passes over a line that is too long, and reads on', async () => {
    const long = `{"section": "topics", "id": "b", "name": "${'x'.repeat(3 * 1024 * 1024)}"}`;
    expect(await ofLines(long, topic, '{')).toEqual([
      'm.jsonl:1:1: the line is longer than 1048576 bytes. Write one record a line. [line-length]',
      'm.jsonl:3:2: the JSON cannot be read: a key in double quotes is expected here. Write one complete JSON object a line. [json-syntax]',
    ]);
  });
});

describe('what is wrong with a folder', () => {
  it('says that it is missing, a file, or empty', async () => {
    const dir = folderOf({ 'README.md': 'Read me.', 'empty/README.md': '', 'braces/a.yaml': '{}' });
    const sentences = async (path: string) => {
      const result = await loadKnowledge(join(dir, path), { snapshots: null });
      return result.ok
        ? []
        : result.problems.map(({ line, column, message, rule }) => [line, column, message, rule].join(' '));
    };
    expect(await sentences('nowhere')).toEqual(['1 1 there is no such folder folder-readable']);
    expect(await sentences('README.md')).toEqual(['1 1 this is a file, not a folder folder-readable']);
    expect(await sentences('empty')).toEqual(['1 1 the folder holds no record folder-empty']);
    expect(await sentences('braces')).toEqual(['1 1 the folder holds no record folder-empty']);
  });

  it('reads subfolders and links, and passes over README.md, LICENSE and names with a dot', async () => {
    const topic = (id: string) => `topics:\n  ${id}: {name: ${id}, aliases: []}\n`;
    const dir = folderOf({
      'README.md': '# :::',
      LICENSE: 'x',
      '.hidden.yaml': '{{{',
      '.git/a.yaml': '{{{',
      'b.yaml': topic('b'),
      'sub/deeper/a.yaml': topic('a'),
    });
    symlinkSync(join(dir, '.git'), join(dir, 'sub', '.loop'));
    symlinkSync(dir, join(dir, 'sub', 'loop'));
    mkdirSync(join(dir, '..data'));
    writeFileSync(join(dir, '..data', 'c.yaml'), topic('c'));
    symlinkSync(join('..data', 'c.yaml'), join(dir, 'linked.yaml'));
    const result = await loadKnowledge(dir, { snapshots: null });
    expect(result.ok && result.knowledge.topics.map(({ id }) => id)).toEqual(['a', 'b', 'c']);
  });

  it('refuses links that lead out of the folder, to files, folders and devices, and never looks behind them', async () => {
    const elsewhere = folderOf({ 'c.yaml': BASE, 'words.txt': 'x' });
    const dir = folderOf({ 'base.yaml': BASE });
    const links = { 'c.yaml': join(elsewhere, 'c.yaml'), sub: elsewhere, whole: '/', 'zero.jsonl': '/dev/zero' };
    for (const [name, target] of Object.entries(links)) symlinkSync(target, join(dir, name));
    symlinkSync(join(elsewhere, 'words.txt'), join(dir, 'README.md'));
    const result = await loadKnowledge(dir, { snapshots: null });
    expect(!result.ok && result.problems.map((one) => printProblem(one).replaceAll(`${dir}/`, ''))).toEqual(
      Object.entries(links).map(
        ([name, target]) =>
          `${name}:1:1: the link leads out of the folder: "${target}". Put what it leads to into the folder itself. [link-inside]`,
      ),
    );
  });

  it('refuses pipes and sockets where files of knowledge are meant, and passes over others', async () => {
    const dir = folderOf({ 'base.yaml': BASE });
    for (const name of ['pipe.yaml', 'pipe.txt', 'pipe.yml']) execFileSync('mkfifo', [join(dir, name)]);
    symlinkSync('pipe.txt', join(dir, 'linked.jsonl'));
    const server = createServer().listen(join(dir, 'socket.jsonl'));
    await once(server, 'listening');
    const result = await loadKnowledge(dir, { snapshots: null });
    server.close();
    const told = (name: string, what: string) =>
      `${name}:1:1: this is ${what}, which never ends. Put a file in its place, or take it out. [regular-file]`;
    expect(!result.ok && result.problems.map((one) => printProblem(one).replaceAll(`${dir}/`, ''))).toEqual([
      told('linked.jsonl', 'a pipe'),
      told('pipe.yaml', 'a pipe'),
      told('pipe.yml', 'a pipe'),
      told('socket.jsonl', 'a socket'),
    ]);
  });

  it('does not wait for a pipe that took the place of a file after it was listed', async () => {
    const path = join(folderOf({}), 'pipe');
    execFileSync('mkfifo', [path]);
    await expect(openRegular(path)).rejects.toThrow('it is no regular file');
  });

  it('does not pass over a file whose ending is a slip', async () => {
    expect(await problemsOf({ 'base.yaml': BASE, 'more.yml': 'topics: {}', 'x.NDJSON': '' })).toEqual([
      'more.yml:1:1: files with this ending are not read: ".yml". Rename it so that it ends in ".yaml". [file-name]',
      'x.NDJSON:1:1: files with this ending are not read: ".NDJSON". Rename it so that it ends in ".jsonl". [file-name]',
    ]);
  });

  it('names a file that cannot be read', async () => {
    const dir = folderOf({ 'a.yaml': BASE });
    symlinkSync(join(dir, 'gone'), join(dir, 'b.yaml'));
    const result = await loadKnowledge(dir, { snapshots: null });
    expect(!result.ok && result.problems).toEqual([
      {
        path: join(dir, 'b.yaml'),
        line: 1,
        column: 1,
        message: 'the file cannot be read (ENOENT)',
        fix: 'Check that it is there and its permissions.',
        rule: 'file-readable',
      },
    ]);
  });
});
