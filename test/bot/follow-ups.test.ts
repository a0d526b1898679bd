import { beforeAll, describe, expect, it } from 'vitest';
import { createSideline } from '../../src/bot/create-sideline.js';
import type { Sideline } from '../../src/bot/ports/sideline.js';
import type { Answer } from '../../src/core/answer/answer.js';
import { answerJson } from '../../src/core/answer/json.js';
import { loaded } from '../corpus/loaded.js';

let sideline: Sideline;
let conversation = 0;

beforeAll(async () => {
  sideline = createSideline(await loaded());
});

/** The answer to the last message of a conversation. */
function last(...messages: string[]): Answer {
  const id = `follow-up-${conversation++}`;
  const at = { reader: [], now: '2026-11-24T12:00:00Z', zone: 'UTC' };
  return messages.map((text) => sideline.ask({ text, conversation: id, ...at })).at(-1)!;
}

/** The meetings that an answer rests on. */
function meetingsOf({ records }: Answer): string[] {
  return records.filter((ref) => ref.startsWith('meeting:'));
}

describe('a name alone', () => {
  it.each([
    [
      ['did Hashemi meet Zerrouki in Baku?', 'Saadullo?'],
      /Whether there are meetings of Sattar Hashemi with Isfandiyor Saadullo in Baku/,
    ],
    [['did Hashemi meet Zerrouki in Baku?', 'Saadullo?', 'and Malatsi?'], /Hashemi with Solly Malatsi in Baku/],
    [['Did Zerrouki meet anyone in Cairo?', 'Hashemi?'], /^Whether there are meetings of Sattar Hashemi in Cairo/],
  ])('takes a place in the yes/no question before: %j', (messages, understood) => {
    expect(last(...messages).understood).toMatch(understood);
  });

  it('asks about one of whom a list spoke', () => {
    expect(last('whom did Hashemi meet in Baku', 'Saadullo').understood).toMatch(
      /^All on record of Isfandiyor Saadullo$/,
    );
  });

  it('that nobody bears is said to be on no record, in the place of the one asked about before', () => {
    const { outcome, blocks } = last('did Hashemi meet Zerrouki in Baku?', 'Хэллоран?');
    expect(outcome).toBe('no-record');
    expect(blocks[0]).toMatchObject({ kind: 'gap', text: expect.stringContaining('“Хэллоран” is not on record') });
  });
});

describe('one of several who bear a name', () => {
  it.each([
    [['who are the hajiyevs', 'the ambassador'], 'Posts of Sultan Hajiyev'],
    [['who are the hajiyevs', 'Elvin'], 'Posts of Elvin Hajiyev'],
    [['who are the hajiyevs', 'the ambassador: who has he met?'], 'Meetings of Sultan Hajiyev'],
    [['who are the hajiyevs', 'السفير'], 'Posts of Sultan Hajiyev'],
    [['who are the hajiyevs', 'посол'], 'Posts of Sultan Hajiyev'],
    [['who are the hajiyevs', 'both'], 'Posts of Elvin Hajiyev or Sultan Hajiyev'],
    [['whom did Asadov meet on 21 November 2025?', 'the prime minister'], /Ali Asadov/],
  ])('is chosen in words: %j', (messages, understood) => {
    expect(last(...messages).understood.split('  ')[0]).toMatch(understood);
  });
});

describe('the same of another', () => {
  it.each([
    [["Who is Iran's ICT minister?", "and Malaysia's?"], 'Posts of Fahmi Fadzil'],
    // The list before is another question than the one that stood by itself since.
    [['what was proposed at WTDC-25', "who is Iran's ICT minister?", 'and of Malaysia?'], 'Posts of Fahmi Fadzil'],
    [["Who is Iran's ICT minister?", "and Pakistan's?", "and who is Malaysia's?"], 'Posts of Fahmi Fadzil'],
    [['وزیر ارتباطات ایران کیست؟', 'الجزایر چطور؟'], 'Posts of Sid Ali Zerrouki'],
    [['who did Hashemi meet at WTDC-25', 'only ministers'], 'Meetings of Sattar Hashemi with ministers at WTDC-25'],
    [
      ['who did Hashemi meet at WTDC-25', 'only ministers', 'how many?'],
      'How many meetings of Sattar Hashemi with ministers at WTDC-25',
    ],
  ])('takes post and rank along: %j', (messages, understood) => {
    expect(last(...messages).understood.split('  (')[0]).toBe(understood);
  });

  it('keeps state and year where documents are narrowed by kind, then by country', () => {
    const { understood } = last('agreements signed in 2025', 'only memoranda', 'of Iran');
    expect(understood).toBe('Memoranda of Iran signed in 2025');
  });

  it('counts what was listed', () => {
    expect(last('which countries did Hashemi meet', 'how many is that?').count).toBe(7);
  });

  it('stays at the conference of the line that was chosen', () => {
    const { understood } = last('list meetings in Doha', 'the first one', 'who else was there?');
    expect(understood).toBe('Meetings at GSMA Mobile World Congress Doha, except the one shown before');
  });

  it('asks whom is meant where the answer before named nobody', () => {
    expect(last('who opened WTDC-25?', 'what did he say?').outcome).toBe('ambiguous');
  });
});

describe('a correction', () => {
  it.each([
    [['who is Samaddin Asadov', 'sorry, I meant the prime minister'], 'Posts of Ali Asadov'],
    [['кто такой Набиев', 'нет, я имел в виду президента'], 'Posts of Ilham Aliyev'],
    [['من هو نبييف', 'لا، أقصد الرئيس'], 'Posts of Ilham Aliyev'],
    [['what did Iran propose to Kenya', 'no, Pakistan'], 'Proposals from Iran to Pakistan'],
    [['iran-pakistan mou status', 'not Pakistan, Tajikistan'], 'Status of memoranda of Iran with Tajikistan'],
    [['what did Hashemi say at WTDC-25', 'no, what did Nabiyev say'], 'What records say of Rashad Nabiyev'],
  ])('puts what was meant in the place of what was understood: %j', (messages, understood) => {
    expect(last(...messages).understood.split('  (')[0]).toBe(understood);
  });

  it('is a question of its own where nothing was asked before', () => {
    expect(last('not signed, pending agreements of Iran').understood).toBe(
      'Agreements of Iran that are merely proposed or negotiating',
    );
  });
});

describe('a time said by the one before', () => {
  const ASKED = 'modi meetings on 19 feb 2026';
  it.each([
    [[ASKED, 'a day earlier?'], '18 February 2026'],
    [[ASKED, 'the following day'], '20 February 2026'],
    [[ASKED, 'and the day after?', 'and the day before that?'], '19 February 2026'],
    [[ASKED, 'و روز قبل؟'], '18 February 2026'],
    [[ASKED, 'а накануне?'], '18 February 2026'],
    [[ASKED, 'وفي اليوم السابق؟'], '18 February 2026'],
    [['modi meetings in february 2026', 'the month before'], 'January 2026'],
    [['agreements of Iran in 2024', 'and the following year?'], '2025'],
  ])('counts from the date asked about: %j', (messages, label) => {
    expect(last(...messages).understood).toContain(label);
  });
});

describe('a step from a date', () => {
  it('is asked back where no one date was asked about', () => {
    expect(last('whom did Hashemi meet in Baku', 'and the day after?').outcome).toBe('ambiguous');
  });
});

describe('a state that narrows', () => {
  it.each([
    [['pending agreements of Iran', 'just the signed ones']],
    [['تفاهم‌نامه‌های معلق ایران', 'فقط امضا شده‌ها']],
    [['какие меморандумы Ирана ждут исполнения?', 'только подписанные']],
    [['ما هي اتفاقيات إيران المعلقة؟', 'الموقعة فقط']],
  ])('limits the pending ones to those: %j', (messages) => {
    const { understood, count, records } = last(...messages);
    expect(understood).toMatch(/that are signed$/);
    expect(count === null ? records.length : count).toBeGreaterThan(0);
    expect(records).not.toContain('agreement:quadrilateral-it-consortium');
  });
});

describe('"why not?"', () => {
  it.each([
    [['is the Iran-Tajikistan memorandum in force?', 'why not?']],
    [['status of the iran malaysia MoU', 'and why is that?']],
    [['did Hashemi meet Malatsi?', 'but why?']],
    [['وضعیت تفاهم‌نامه ایران و تاجیکستان', 'چرا؟']],
    [['هل التقى هاشمي زروقي؟', 'ولماذا؟']],
  ])('is told that no reason is stated: %j', (messages) => {
    const { blocks } = last(...messages);
    const gaps = blocks.flatMap((block) => (block.kind === 'gap' ? [block.text] : []));
    expect(gaps.join('\n')).toMatch(/Not stated(?: either)?: (?:the|any) reason/);
  });
});

describe('whom words point at', () => {
  it.each([
    [
      ['من هو وزير الاتصالات الجزائري؟', 'هل التقى هاشمي؟'],
      'Whether there are meetings of Sid Ali Zerrouki with Sattar Hashemi',
    ],
    [
      ['وزیر ارتباطات ایران کیست؟', 'با زروقی دیدار کرد؟'],
      'Whether there are meetings of Sattar Hashemi with Sid Ali Zerrouki',
    ],
    [
      ['кто министр связи Алжира?', 'встречался с Хашеми?'],
      'Whether there are meetings of Sid Ali Zerrouki with Sattar Hashemi',
    ],
    [
      ["who is Kenya's ICT minister", 'ever met Hashemi?'],
      'Whether there are meetings of William Kabogo Githau with Sattar Hashemi',
    ],
    [
      ['when is WSIS+20', 'who chaired it?', 'whom did he meet in Cape Town?'],
      'Meetings of Solly Malatsi in Cape Town',
    ],
    [['pending mous with oman', 'who is their minister?'], 'Posts of Said bin Hamoud Al Maawali'],
    [['ما هي مذكرات التفاهم مع عمان؟', 'من هو وزير ذلك البلد؟'], 'Posts of Said bin Hamoud Al Maawali'],
    [['status of the iran malaysia MoU', 'when was it signed?'], 'Dates of memoranda of Iran with Malaysia'],
  ])('is who or what was just spoken of: %j', (messages, understood) => {
    expect(last(...messages).understood.split('  (')[0]).toBe(understood);
  });

  it("asks that country's minister for others than those of the answer", () => {
    const { records } = last(
      'what did Hashemi propose to Algeria at WTDC-25?',
      "whom else did that country's minister meet there?",
    );
    expect(records).toContain('meeting:wtdc-25-malaysia-algeria');
    expect(records).not.toContain('meeting:wtdc-25-iran-algeria');
  });

  it('is the one who put a proposal, for what he said', () => {
    const { text } = answerJson(
      last("iran's proposals to the ITU", 'the one on wartime', 'what did he say about attacks?'),
    );
    expect(text).toMatch(/12-day war/);
  });

  it('finds who was at the meeting that an agreement came of', () => {
    const { records } = last('the oldest agreement of Iran', 'who took part in that meeting');
    expect(records).toContain('meeting:baku-quadrilateral-2018');
  });

  it('never takes a namesake for a relative', () => {
    const { outcome, records } = last('who is Sultan Hajiyev', 'and his brother?');
    expect(outcome).toBe('no-record');
    expect(records).toEqual([]);
  });
});

describe('who else', () => {
  const at = { reader: [], now: '2026-11-24T12:00:00Z', zone: 'UTC', page: { lines: 3, characters: 3000 } };

  it('shows the rest of a list of which a part was shown', () => {
    const ask = (text: string) => sideline.ask({ text, conversation: 'rest', ...at });
    const [first, rest] = [ask('who did Hashemi meet in Baku?'), ask('who else?')];
    expect(first.hidden).toBeGreaterThan(0);
    expect(rest.outcome).toBe('answered');
    expect(answerJson(rest).text).not.toMatch(/other than those shown/);
  });

  it('asks for others where all was shown', () => {
    expect(last('Did Shaza Fatima meet GSMA?', 'who else?').records).toContain('meeting:wtdc-25-iran-pakistan');
  });
});

describe('a step of time', () => {
  it.each([
    ['that day', 'Meetings of Narendra Modi on 18 February 2026, except the one shown before'],
    ['the same month', 'Meetings of Narendra Modi in February 2026, except the one shown before'],
    ['that year', 'Meetings of Narendra Modi in 2026, except the one shown before'],
  ])('that takes the day, month or year of the meeting shown: %s', (when, understood) => {
    const answer = last('who met Google?', `who else did Modi meet ${when}?`);
    expect(answer.understood.split('  (')[0]).toBe(understood);
    expect(answer.records).not.toContain('meeting:ai-summit-india-google');
  });

  it('asks back where the meetings shown are of several days', () => {
    expect(last('who did Modi meet in Delhi?', 'what did he sign that day?').outcome).toBe('ambiguous');
  });
});

describe('a country behind "and"', () => {
  it.each([
    [['who did Hashemi meet in Baku?', 'and Kenya?'], 'meeting:wtdc-25-iran-kenya'],
    [['who did Hashemi meet in Baku?', 'and Kenya?', 'and Pakistan?'], 'meeting:wtdc-25-iran-pakistan'],
    [['whom did Hashemi meet at WTDC-25?', 'Pakistan?'], 'meeting:wtdc-25-iran-pakistan'],
    [['who did Hashemi meet in Baku?', 'what of Pakistan?'], 'meeting:wtdc-25-iran-pakistan'],
    [['who did Modi meet in New Delhi?', 'and Estonia?'], 'meeting:ai-summit-india-estonia'],
  ])('is whom somebody met, at the place asked about before: %j', (messages, meeting) => {
    const answer = last(...messages);
    expect(answer.outcome).toBe('answered');
    expect(meetingsOf(answer)).toEqual([meeting]);
  });

  it('that was not met is where somebody was, which is said', () => {
    const answer = last('who did Pezeshkian meet in Islamabad?', 'and Tajikistan?');
    expect(answer.outcome).toBe('answered');
    expect(answer.blocks[0]).toMatchObject({ text: 'No record of that with Tajikistan; in Tajikistan:' });
    expect(meetingsOf(answer)).toEqual(['meeting:dushanbe-iran-tajikistan-2025-01']);
  });

  it('is said to be on no record there, where it was neither met nor visited', () => {
    const { outcome, understood } = last('who did Hashemi meet in Baku?', 'and Kazakhstan?');
    expect([outcome, understood]).toEqual(['no-record', 'Meetings of Sattar Hashemi with Kazakhstan in Baku']);
  });

  it.each([
    [['who did Hashemi meet in Baku?', 'and in Pakistan?'], 'Meetings of Sattar Hashemi in Pakistan'],
    [['who did Hashemi meet in Baku?', 'and Islamabad?'], 'Meetings of Sattar Hashemi in Islamabad'],
  ])('is a place behind "in": %j', (messages, understood) => {
    expect(last(...messages).understood).toBe(understood);
  });

  it.each([
    [
      ['who did Hashemi meet in Baku?', 'and Kenya and Algeria?'],
      'Meetings of Sattar Hashemi with Kenya or Algeria in Baku',
    ],
    [['meetings between Iran and Kenya', 'and Pakistan and Malaysia?'], 'Meetings of Iran with Pakistan or Malaysia'],
    [['meetings between Iran and Kenya', 'and between Pakistan and Malaysia?'], 'Meetings of Pakistan with Malaysia'],
  ])('stands beside another one, and not in its place: %j', (messages, understood) => {
    expect(last(...messages).understood).toBe(understood);
  });
});

describe('"all" before a kind of records', () => {
  it.each([
    ['list all meetings', 'Meetings'],
    ['give me every meeting on record', 'Meetings'],
    ['list all meetings in November 2025', 'Meetings in November 2025'],
    ['list all bilateral meetings', 'Bilateral meetings'],
    ['all signed memoranda', 'Signed memoranda'],
    ['toutes les réunions', 'Meetings'],
    ['все встречи', 'Meetings'],
    ['همه دیدارها', 'Meetings'],
  ])('asks for all of them, and not for those listed before: %s', (question, understood) => {
    expect(last('who did Hashemi meet in Baku?', question).understood).toBe(understood);
  });

  it.each([
    ['list all his meetings', 'Meetings of Sattar Hashemi'],
    ['all his meetings there', 'Meetings of Sattar Hashemi in Baku'],
    ['list all of them', 'Meetings of Sattar Hashemi in Baku'],
    ['list all those meetings', 'List the 8 shown before'],
  ])('means what was said before where it says so: %s', (question, understood) => {
    expect(last('who did Hashemi meet in Baku?', question).understood).toBe(understood);
  });
});

describe('what is still to come', () => {
  it('is asked anew, and not of the conference before', () => {
    expect(last('when was MWC Doha?', 'upcoming conferences').understood).toBe(
      'Conferences from today (24 November 2026) on',
    );
  });
});

describe('a question outside of every conversation', () => {
  it('leans on nothing that was asked before it, whatever that was', () => {
    last('whom did Hashemi meet in Baku');
    const alone = sideline.ask({
      text: 'list all meetings',
      conversation: null,
      reader: [],
      now: '2026-11-24T12:00:00Z',
      zone: 'UTC',
    });
    expect(alone.understood).not.toContain('named before');
    expect(alone.count).toBe(sideline.knowledge.meetings.length);
  });
});

describe('a side after whether two people met', () => {
  it('stands in the place of the second of them', () => {
    const next = last('did Fahmi meet the Indian minister in Baku', 'and Azerbaijan?');
    expect(next.outcome).toBe('answered');
    expect(meetingsOf(next)).toEqual(['meeting:wtdc-25-malaysia-azerbaijan']);
  });
});

describe('a word that was not read', () => {
  const texts = (answer: Answer) => answer.blocks.flatMap((block) => ('text' in block ? [block.text] : []));

  it('is told of the message that it stands in, and not of the next one', () => {
    const first = 'whom did Hashemi meet in Baku stil';
    expect(texts(last(first)).join('\n')).toContain('Not read: “stil”');
    expect(texts(last(first, 'and in Cairo?')).join('\n')).not.toContain('stil');
  });
});
