import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { fileAsked } from '../../../src/core/export/file-asked.js';

describe('a file that is asked for', () => {
  it.each([
    ['pending agreements of Iran as csv', 'csv', 'pending agreements of Iran'],
    ['pending agreements of Iran, as a CSV file please', 'csv', 'pending agreements of Iran'],
    ['who did Hashemi meet? as a spreadsheet', 'xlsx', 'who did Hashemi meet?'],
    ['meetings of Kenya in 2025 as an Excel sheet', 'xlsx', 'meetings of Kenya in 2025'],
    ['export pending agreements of Iran as bibtex', 'bibtex', 'pending agreements of Iran'],
    ['export the memoranda of Kenya to excel', 'xlsx', 'the memoranda of Kenya'],
    ['please download meetings in Baku in csv format', 'csv', 'meetings in Baku'],
    ['give me pending agreements of Iran as json', 'json', 'give me pending agreements of Iran'],
    ['conferences of 2025 as a calendar', 'ics', 'conferences of 2025'],
    ['list meetings by country as a table as markdown', 'md', 'list meetings by country as a table'],
    ['agreements signed as csv', 'csv', 'agreements signed'],
  ])('is read behind its question: %j', (message, format, rest) => {
    expect(fileAsked(message)).toEqual({ format, rest });
  });

  it.each([
    ['as csv', 'csv'],
    ['As a spreadsheet, please.', 'xlsx'],
    ['export that as ics', 'ics'],
    ['can I have that as a csv?', 'csv'],
    ['could you export it to Excel please', 'xlsx'],
    ['and now all of them as json lines', 'jsonl'],
    ['give me the list as a calendar', 'ics'],
    ['save these as ris', 'ris'],
    ['the same as markdown', 'md'],
  ])('is of what was answered last where it names nothing: %j', (message, format) => {
    expect(fileAsked(message)).toEqual({ format, rest: '' });
  });

  it.each([
    'who met Hashemi in Baku?',
    'which meetings mentioned excel?',
    'was the data presented as a spreadsheet?',
    'list meetings by country as a table',
    'Which agreements were signed in Ris?',
    'what did they say to Excel',
    'is Huawei known as CSV',
    'csv',
    'as csv there was nothing',
    'who acted as calendar secretary?',
    '',
  ])('is not read into other words: %j', (message) => {
    expect(fileAsked(message)).toBeNull();
  });

  it('is in no question that people asked, of all that are kept here', () => {
    const files = [
      'people',
      'thread-talk',
      'dossier-forms',
      'fresh-dossier',
      'fresh-people',
      'fresh-seed',
      'seed-forms',
    ];
    const lines = files.flatMap((name) => readFileSync(`test/corpus/${name}.jsonl`, 'utf8').trim().split('\n'));
    const asked = lines.map((line) => (JSON.parse(line) as { question?: string }).question ?? '');
    expect(asked.filter((question) => question !== '').length).toBeGreaterThan(500);
    expect(asked.filter((question) => fileAsked(question) !== null)).toEqual([]);
  });
});
