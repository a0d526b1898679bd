import { describe, expect, it } from 'vitest';
import { conversing } from './conversing.js';

const { last, textOf } = conversing();

describe('what many words say in few', () => {
  it.each([
    ['which counterparts did Fahmi see in Baku', 'Meetings of Fahmi Fadzil in Baku'],
    [
      'Which memoranda involving Malaysia were still being negotiated when they were last reported on?',
      'Memoranda of Malaysia that are negotiating',
    ],
    [
      'What has been proposed to or requested of Iran by either Turkmenistan or Tajikistan?',
      'Proposals from Turkmenistan or Tajikistan to Iran',
    ],
    [
      'Which of the proposals made by Pakistan to Azerbaijan concern neither start-ups nor air links?',
      /except those about start-ups or air links$/,
    ],
    [
      'What percentage of the bilateral meetings at WTDC-25 had Malaysia as one of the two sides?',
      'How many of the bilateral meetings at WTDC-25 are of Malaysia',
    ],
    [
      'Which bilateral meetings at the AI Impact Summit involved no Indian participant at all?',
      /^Bilateral meetings at AI Impact Summit except those of officials of India$/,
    ],
    [
      'Which business figures, rather than government leaders, did Narendra Modi meet?',
      'Companies that met Narendra Modi',
    ],
    ['How many separate meetings has Hashemi had in Baku?', /^How many meetings of Sattar Hashemi in Baku/],
    [
      'Was it Hashemi or Nabiyev who proposed a specialised ICT committee?',
      /^\(Sattar Hashemi or Rashad Nabiyev\) who made proposals/,
    ],
    [
      'Apart from his counterparts from Tajikistan and Pakistan, with whom did Hashemi hold bilateral meetings at WTDC-25?',
      /except officials of Tajikistan or Pakistan$/,
    ],
    ['agreement of Azerbaijan, Iran, Russia and Türkiye', 'Agreements of Azerbaijan with Iran, Russia and Türkiye'],
    ["Cuba's visit to the ITU", 'Meetings of Cuba with International Telecommunication Union'],
    ["al mannai's talks after the doha congress", /since GSMA Mobile World Congress Doha$/],
    ['REQ DATES WTDC25 STOP URGENT STOP', 'Dates of the conference WTDC-25'],
  ])('is read so: %s', (text, understood) => {
    if (typeof understood === 'string') expect(last(text).understood).toBe(understood);
    else expect(last(text).understood).toMatch(understood);
  });

  it.each([
    [
      "In which building was Sweden's deputy prime minister received by Scindia, and in which did Pemmasani meet Kanishka Narayan?",
      /Sanchar Bhawan/,
      /Dak Bhawan/,
    ],
    [
      'Does any source describe Saadullo as a minister, and if not, what post does he hold?',
      /No source calls him minister/,
      /Head of the Communications Service/,
    ],
    [
      "Who presided over the Arab communications ministers' session in Cairo in January 2026, and by whom was Qatar represented?",
      /Talaat/,
      /Shammari/,
    ],
  ])('is asked of each: %s', (text, ...told) => {
    for (const one of told) expect(textOf(text)).toMatch(one);
  });
});

describe('how sources speak of something', () => {
  it.each([
    [
      'Under which two names do the reports introduce the American ambassador whom Vaishnaw met in February 2026?',
      /Eric Garcetti/,
    ],
    ['Do the sources give Kabogo different titles?', /Principal Secretary/],
  ])('is told by what is noted of them, first of all: %s', (text, told) => {
    const answer = textOf(text);
    expect(answer).toMatch(/What is noted of the sources:/);
    expect(answer).toMatch(told);
  });

  it('is not told where nothing of the sources is asked', () => {
    expect(textOf('whom did Kabogo meet in Baku?')).not.toMatch(/What is noted of the sources/);
  });
});

describe('a sentence that tells the kind of thing that is asked for', () => {
  it.each([
    ["What share of the world's digital transactions passes through UPI?", /46%/],
    [
      "What share of GDP did Hashemi, in his talks with Algeria's minister, say that the digital economy of Iran is meant to reach?",
      /10 percent of GDP/,
    ],
    ["in which conversation did 'silk link' come up?", /Silk Link project/],
  ])('is the answer: %s', (text, told) => {
    expect(textOf(text)).toMatch(told);
  });

  it('is none where what is asked is never told of anybody', () => {
    expect(last("what is Rashad Nabiyev's mobile number").outcome).toBe('no-record');
  });
});

describe('a thread', () => {
  it.each([
    [['which proposals did Nabiyev make', 'and Hashemi?'], 'Proposals from Sattar Hashemi to Rashad Nabiyev'],
    [['what did Chakyev want on AI', "and iran's own ideas?"], 'Proposals from Iran to Mammethan Chakyev'],
    [
      ['status of the indonesia india memorandum on digital development', 'and the telecom one?'],
      'Status of memoranda of Indonesia with India about telecommunications',
    ],
    [
      ['gitex africa marrakech: who did the moroccan minister receive', "what's the german minister's post?"],
      'Posts of Stefan Schnorr',
    ],
    [['kagame @ mwc kigali, his meetings', 'same event: the ugandans?'], /Uganda at MWC Kigali 2025$/],
  ] as const)('goes on from what was shown: %j', (messages, understood) => {
    const said = last(...messages).understood;
    if (typeof understood === 'string') expect(said).toBe(understood);
    else expect(said).toMatch(understood);
  });
});
