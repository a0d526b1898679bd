import { describe, expect, it } from 'vitest';
import { answerJson } from '../../src/core/answer/json.js';
import { actReader, type ShownSort } from '../../src/core/question/follow-up/acts/act.js';
import { ACTS } from '../../src/core/question/follow-up/acts/acts.js';
import { conversing } from './conversing.js';

const { last } = conversing();

const json = (...messages: string[]) => answerJson(last(...messages));
const understood = (...messages: string[]) => json(...messages).understood;

const readAct = actReader(ACTS);
const EVERY: ReadonlySet<ShownSort> = new Set<ShownSort>(['any', 'several', 'conference', 'person']);
const usual = (text: string, sorts = EVERY) => readAct(text, sorts)?.usual ?? null;

describe('what is asked of what was shown', () => {
  it.each([
    ['Please share the web address of the report', 'what is the source?'],
    ['where does this information come from', 'what is the source?'],
    ['Give me the date the report carries', 'when was it published?'],
    ['are the reports consistent with each other?', 'do the sources agree on that?'],
    ['whose figure is that', 'who said so?'],
    ['Rearrange please: the latest signature first, the oldest at the bottom', 'newest first'],
    ['Start with the last one signed and go backwards', 'newest first'],
    ['Which of these came before all the others?', 'which one was first?'],
    ['names of the people who put pen to it', 'who signed it?'],
    ['Did the talks end with a signed deal', 'did they sign anything?'],
    ['Is the thing being implemented?', 'is it being carried out?'],
    ['Name the man he took over from', "who was {person}'s predecessor?"],
    ['organiser?', 'who organised {conference}?'],
    ['what number does that come to in all', 'how many is that?'],
    ['Can you expand on that?', 'tell me more'],
  ])('is read by its words, whatever their order: %s', (said, act) => {
    expect(usual(said)).toBe(act);
  });

  it.each([
    'what is the source of the meeting with Kenya?',
    'who else?',
    'more',
    'more please',
    'sources for memoranda',
    'how many meetings?',
    'which agreements were signed first in 2024?',
    'who holds that post now?',
    'not the newest first',
    'any signed?',
    'which of them have been implemented?',
    'dates?',
    'by country',
    'forget everything',
    'what is its title?',
  ])('is none of them where another word is said: %s', (said) => {
    expect(usual(said)).toBeNull();
  });

  it('is said in usual words that ask for nothing else', () => {
    const others = ACTS.filter((act) => ![null, act.usual].includes(usual(act.usual.replace(/\{\w+\}/, 'Hashemi'))));
    expect(others.map((act) => act.usual)).toEqual([]);
  });

  it('is asked of a person where one was spoken of, and of a conference where one was', () => {
    expect(usual('theme?', new Set<ShownSort>(['any']))).toBeNull();
    expect(usual('his predecessor?', new Set<ShownSort>(['any', 'conference']))).toBeNull();
  });

  it.each([
    [
      "Who is Iran's ICT minister?",
      'The one that was minister right before him: who was it?',
      'Predecessor of Sattar Hashemi',
    ],
    [
      'Where did the India AI Impact Summit 2026 take place?',
      'By whom was the summit put on?',
      'Organisers of India AI Impact Summit 2026',
    ],
    [
      'Which memoranda has Iran signed with Pakistan?',
      'most recent on top pls',
      'Signed memoranda of Iran with Pakistan, newest first',
    ],
  ])('is answered as in the usual words: %s – %s', (first, then, said) => {
    expect(understood(first, then)).toBe(said);
  });
});

describe('a table of records', () => {
  it.each([
    ['table of agreements of Iran with Pakistan', ['Document', 'Parties', 'Latest status', 'Date']],
    ['Meetings of Sid Ali Zerrouki at the DPI Summit in Cape Town as a table', ['Date', 'Who met', 'Where', 'Topics']],
    ['make me a table of what Iran proposed to Tajikistan', ['From', 'Act', 'To', 'What', 'Date']],
    ['officials who met Fahmi Fadzil at WTDC-25 as a table', ['Name', 'Posts', 'For']],
  ])('has a row each, cited: %s', (text, columns) => {
    const { tables, query, outcome } = json(text);
    expect({ outcome, columns: tables[0]?.columns, shape: query && 'shape' in query && query.shape }).toEqual({
      outcome: 'answered',
      columns,
      shape: 'table',
    });
    expect(tables[0]!.rows.every(({ cites, records }) => cites.length > 0 && records.length > 0)).toBe(true);
  });

  it('is made of what was shown, and keeps what is then asked of its order', () => {
    const first = 'Who did Narendra Modi meet on 18 February 2026?';
    const table = json(first, 'Could I have that laid out in rows and columns?').tables[0]!;
    const newest = json(first, 'as a table', 'newest first');
    expect(table.rows).toHaveLength(9);
    expect(newest.tables[0]!.rows.map(({ cells }) => cells)).toEqual(
      [...table.rows].reverse().map(({ cells }) => cells),
    );
  });

  it('says what a record does not', () => {
    const { tables } = json('meetings of Meutya Hafid as a table');
    expect(tables[0]!.rows.flatMap(({ cells }) => cells)).not.toContain('');
  });
});

describe('an answer in short', () => {
  it('keeps its first lines, says how many it leaves out, and comes back whole', () => {
    const first = 'Who did Narendra Modi meet on 18 February 2026?';
    const short = json(first, 'shorter, please');
    expect(short.text).toMatch(/In short: 8 more lines are left out/);
    expect(short.statements).toHaveLength(2);
    expect(json(first, 'shorter, please', 'tell me more').statements).toEqual(json(first).statements);
  });
});

describe('a day of a thread without a year', () => {
  it.each(['Only those after 18 November', 'only those after the 18th'])(
    'is of the year and month that were shown: %s',
    (text) => {
      expect(understood('Which meetings took place at WTDC-25 in Baku?', text)).toMatch(/after 18 November 2025/);
    },
  );

  it('stays as it is where several years were shown', () => {
    expect(understood('meetings of Sattar Hashemi', 'only those after 18 November')).not.toMatch(/2025/);
  });
});

describe('what somebody put', () => {
  it('is what was put in the meetings that were shown, whoever is asked about next', () => {
    const thread = ['On what date did Hashemi and Nabiyev meet in Baku?', 'what did nabiyev propose'];
    expect(json(...thread).records.every((ref) => !ref.includes('pakistan'))).toBe(true);
    expect(understood(...thread)).toMatch(/^Proposals from Rashad Nabiyev from the 2 shown before$/);
    expect(understood(...thread, 'And Hashemi?')).toMatch(/^Proposals from Sattar Hashemi from the 2 shown before$/);
  });

  it('is whatever was put, where nothing was in those', () => {
    expect(understood('When did Fahmi Fadzil meet Chandra Sekhar Pemmasani?', 'what did India want')).toBe(
      'Requests or appeals from India',
    );
  });
});

describe('what is added to what was shown', () => {
  it('stands with it in one list', () => {
    const first = 'What proposals did Kenya make at WTDC-25?';
    const both = json(first, "Add Ghana's as well.");
    const apart = [...json(first).records, ...json('What proposals did Ghana make at WTDC-25?').records];
    expect(both.records.filter((ref) => ref.startsWith('proposal:')).sort()).toEqual(
      apart.filter((ref) => ref.startsWith('proposal:')).sort(),
    );
  });

  it('may be of another form', () => {
    const thread = [
      'Which bilateral meetings did Sattar Hashemi hold at WTDC-25?',
      'Include the multilateral ones too',
    ];
    expect(json(...thread).count).toBe((json(thread[0]!).count ?? 0) + 1);
  });

  it('is none where something is wanted of it', () => {
    expect(understood('meetings of Iran in Baku', 'add who led the Kenyan side')).not.toMatch(/^Either/);
  });
});

describe('what was shown before', () => {
  it('comes back after it was narrowed', () => {
    const thread = ['Which agreements has Pakistan signed?', 'only those with Iran', 'Go back to the full list.'];
    expect(json(...thread).records).toEqual(json(thread[0]!).records);
  });
});

describe('somebody of what was shown', () => {
  it('is of a country', () => {
    expect(json('Who called on middle powers to lead responsible AI?', "what's his country?").text).toMatch(
      /Netherlands/,
    );
    expect(json('Which country does Amal Seghrouchni come from?').statements[0]?.text).toMatch(/Morocco/);
  });

  it('may be the one of a line', () => {
    expect(json('Who did Sattar Hashemi meet in Baku?', '#2, details please').count).toBe(1);
  });
});
