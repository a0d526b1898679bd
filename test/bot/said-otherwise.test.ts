import { describe, expect, it } from 'vitest';
import { answerJson } from '../../src/core/answer/json.js';
import { saidPlainly } from '../../src/core/grammar/said-plainly.js';
import { saidShortly } from '../../src/core/question/follow-up/said-shortly.js';
import { conversing } from './conversing.js';

const { last } = conversing();

const recordsOf = (...messages: string[]) => last(...messages).records;
const textOf = (...messages: string[]) => answerJson(last(...messages)).text;
const understood = (...messages: string[]) => answerJson(last(...messages)).understood;

describe('a question that no reading answers', () => {
  it.each([
    ["For which natural disaster did Sri Lanka's president thank India when he met Modi?", /Cyclone Ditwah/],
    [
      'During which armed conflict had networks of Iran come under attack, as Hashemi told the ITU chief?',
      /12-day war/,
    ],
    ['What proportion of Azerbaijani homes are on fibre, going by the round table in Geneva?', /99\.9/],
    ['What was the length of the Amazon cable that Brazil told Scindia of?', /40,000 km/],
  ])('is answered by the one sentence that says what it says: %s', (text, told) => {
    const answer = last(text);
    expect(answer.outcome).toBe('answered');
    expect(answerJson(answer).text).toMatch(told);
  });

  it('is told with its record, and with the words that it does not say', () => {
    const text = textOf("For which natural disaster did Sri Lanka's president thank India when he met Modi?");
    expect(text).toMatch(/^The sentence on record that tells most of what was asked:|\n.*The sentence on record/);
    expect(text).toMatch(/Not in its words: .*“natural”/);
  });

  it.each([
    'Which bilateral talks were held on the sidelines of the Transform Africa Summit in Conakry?',
    'How many dollars did UAE sovereign funds commit to India at that Modi meeting?',
    'Did Senegal throw a party in Geneva?',
    'What did Macron say to Starmer about cables?',
  ])('is answered by no sentence that only shares its names, a number that is not stated, or a yes: %s', (text) => {
    expect(textOf(text)).not.toMatch(/The sentence on record/);
  });
});

describe('a message of a thread that names nothing', () => {
  const PLAN = 'When was the Baku Action Plan agreed?';

  it('is asked of what was shown', () => {
    expect(recordsOf(PLAN, 'which years does it run')).toContain('agreement:baku-action-plan');
    expect(
      textOf('what did hashemi want from ITU when he saw its chief in Baku?', 'which attacks did he bring up?'),
    ).toMatch(/12-day war/);
    expect(textOf('Somali minister in Geneva, July 2025: which bilaterals?', 'who chaired the whole event?')).toMatch(
      /Malatsi/,
    );
  });

  it.each([
    [['Where did Modi and the Mauritian PM meet during the AI summit?', 'had the two been in touch shortly before?']],
    [['What is ACITI and when was it announced?', 'during whose visit']],
  ])('is answered by no list of everything: %j', (messages) => {
    expect(recordsOf(...messages).length).toBeLessThan(20);
    expect(textOf(...messages)).not.toMatch(/\b(?:1\d\d) meetings are on record/);
  });

  it.each(['list all meetings', 'toutes les réunions', 'how many meetings are there?'])(
    'asks for all there is where it says so: %s',
    (text) => {
      expect(last('who did Hashemi meet in Baku?', text).outcome).toBe('answered');
    },
  );

  it('is told whether that is the latest, who came from a side, and who came along', () => {
    const STATE = 'What is the state of play on the Armenia-US memorandum about AI and semiconductors?';
    expect(textOf(STATE, 'is that the latest?')).toMatch(/implementation urged in June 2026/i);
    expect(textOf('tell me about the lunch zimbabwe gave in baku', 'who came from the ITU')).toMatch(/Maniewicz/);
    expect(textOf('fahmi fadzils meetings in baku', 'who came with him to the Indian one')).toMatch(/Zulkarnain/);
  });
});

describe('a name that nobody on record bears', () => {
  it.each([
    'did elon musk get a sit-down with modi at the delhi summit or nah',
    'any Iran–Pakistan ICT paper signed in Karachi?',
    'Did Nabiyev and Halloran meet?',
  ])('is part of no yes: %s', (text) => {
    const answer = last(text);
    expect(answer.outcome).toBe('no-record');
    expect(answerJson(answer).text).not.toMatch(/^Yes/m);
  });

  it('leaves another answered that is offered beside it', () => {
    expect(last('Did Vaishnaw talk chips with Gor or with Garcetti?').outcome).toBe('answered');
    expect(last('whom did Nabiyev and Halloran meet?').outcome).toBe('answered');
  });
});

describe('initials', () => {
  it('are a country only where no office is meant, and nobody’s first name', () => {
    expect(understood('TJ-origin proposals to IR at WTDC-25')).toMatch(
      /from Tajikistan · to Iran|from Tajikistan to Iran/,
    );
    expect(understood('who met with HR?')).not.toMatch(/Croatia/);
    expect(understood('was the LEO (low Earth orbit) resolution adopted at WTDC-25?')).not.toMatch(/Magno/);
    expect(last('KZ–AZ trans-Caspian FOC (fibre-optic cable): state of play, per Tokayev?').outcome).toBe('answered');
  });
});

describe('what is dropped unsaid', () => {
  it.each([
    ['What agreements does Malaysia have, signed or pending?', /^Agreements · Malaysia|^Agreements of Malaysia/],
    [
      'Which meetings did Zerrouki hold at the Cape Town summit on digital public infrastructure?',
      /^Meetings of Sid Ali Zerrouki at (?!.*about)/,
    ],
    ['azerbaijan prime minister with itu chief - when', /^(?:Dates of m|M)eetings/],
  ])('is nothing of %s', (text, line) => {
    expect(understood(text)).toMatch(line);
  });

  it('is no lack: conferences without meetings are not those with some', () => {
    expect(textOf('At which conferences has no meeting been recorded?')).toMatch(/No meeting is on record here for: /);
  });

  it('is nobody who signed by the words of a document', () => {
    expect(textOf('chad azerbaijan memoranda of january 2026, names of signatories')).toMatch(/Osmanov/);
  });
});

describe('a sentence in many words', () => {
  it.each([
    ['Which memoranda of Iran have never been signed?', 'Which memoranda of Iran are not signed?'],
    ['Which signed memoranda have never been put into operation?', 'Which signed memoranda are not operational?'],
    ['At which conferences has no meeting been recorded?', 'which conferences have no meeting on record?'],
    ['List the conferences without any meeting.', 'which conferences have no meeting.'],
    [
      "I'd like to know which ministers Sattar Hashemi saw at WTDC-25.",
      'which ministers did Sattar Hashemi see at WTDC-25.',
    ],
    [
      'Who was in a minimum of three meetings at WTDC-25?',
      'which officials attended at least three meetings at WTDC-25?',
    ],
    ['How many meetings were held at each conference?', 'number of meetings per conference?'],
    ['Which country tops the list of meetings?', 'Which country has the most meetings?'],
    ['What accords were signed in 2022 or earlier?', 'What accords were signed until the end of 2022?'],
    ['How many Indo-Finnish agreements are there?', 'How many India-Finnish agreements are there?'],
    ['By whom was the Algerian delegation to MWC26 led?', 'who led the Algerian delegation at MWC26?'],
    ['what has been requested of the ITU?', 'what requests were made to the ITU?'],
    ['Where was the Kenya-Iran meeting at WTDC-25 reported?', 'which outlets reported Kenya-Iran meeting at WTDC-25?'],
    ['At WTDC-25, who met Iran?', 'who met Iran At WTDC-25?'],
    ['Which people inked the India-Germany AI Pact?', 'who signed the India-Germany AI Pact?'],
    ['iran → algeria: proposals?', 'proposals from iran to algeria'],
    ['How many meetings were held by Modi at WTDC-25?', 'how many meetings did Modi have at WTDC-25?'],
    ['list of regulators', 'list regulators'],
    [
      'What did Malaysia suggest to Azerbaijan that had nothing to do with telecoms?',
      'What did Malaysia suggest to Azerbaijan not about telecoms?',
    ],
  ])('%s is %s', (said, plainly) => {
    expect(saidPlainly(said)).toBe(plainly);
  });

  it.each([
    'Which memoranda of Iran are not signed?',
    'Who did Hashemi meet in Baku?',
    'When did Iran and Pakistan last meet?',
    'pending agreements of Iran',
  ])('stays as it is where it is plain: %s', (text) => {
    expect(saidPlainly(text)).toBe(text);
  });

  it.each([
    ['Which of the memoranda of Iran have yet to get a signature?', 'Which memoranda of Iran are not signed?'],
    ['At WTDC-25, what country held more meetings than any other?', 'Which country had the most meetings at WTDC-25?'],
    ['Conference with the lowest number of meetings', 'Which conference had the fewest meetings?'],
    [
      'Iran was met by which countries that never met Azerbaijan?',
      'Which countries met Iran but did not meet Azerbaijan?',
    ],
    ['For every conference, how many meetings were there?', 'number of meetings per conference'],
    ["What's the total of Brazil's agreements with India?", "How many of Brazil's agreements with India are there?"],
    [
      'Compare Iran and Malaysia by number of meetings at WTDC-25: who is ahead?',
      'Who had more meetings at WTDC-25, Iran or Malaysia?',
    ],
  ])('is answered as the plain one is: %s', (said, plainly) => {
    expect(new Set(recordsOf(said))).toEqual(new Set(recordsOf(plainly)));
    expect(recordsOf(said).length).toBeGreaterThan(0);
  });
});

describe('a message of a thread in other words than the usual', () => {
  it.each([
    ['Narrow that down to the signed ones', 'only the signed ones'],
    ["drop everything that hasn't been signed yet", 'which of them are signed?'],
    ['order them by when they were signed', 'sort them by date'],
    ['Could you give more details on the first meeting in the list?', 'tell me more about the first one'],
    ['oops wrong name, Dissanayake', 'no, I meant Dissanayake'],
    ['I was referring to Ali Asadov, not to Samaddin.', 'no, I meant Ali Asadov'],
    ['no no, ali asadov', 'no, I meant ali asadov'],
    ['Could you tell me who Dahirou Thiam is?', 'who is Dahirou Thiam?'],
    ['Were there previous meetings between them?', 'did they meet before that?'],
    ['On what source is this based?', 'what is the source for that?'],
    ['Now the proposals in the opposite direction, please.', 'and the other way round?'],
    ['what has become of it since then?', 'what happened with it after that?'],
    ["Pakistan I don't need, so give me all the others", 'without Pakistan'],
    ['Can you show this again with Pakistan taken out?', 'without Pakistan'],
    ['Leave out everything that was not held in Baku', 'only in Baku'],
    ['Keep those on artificial intelligence and drop the rest', 'only those on artificial intelligence'],
    ['Could you run that list again with India in place of Malaysia?', 'and India?'],
    ['Please check the same thing for Kenya', 'and Kenya?'],
    ['Correction: my question was on GITEX Africa', 'no, I meant GITEX Africa'],
  ])('%s is %s', (said, usual) => {
    expect(saidShortly(said)).toBe(usual);
  });

  it.each([
    'only the signed ones',
    "no no that's not it",
    'no, no thanks',
    'where was that?',
    'without the proposals',
    'who led their side?',
    'and Kenya?',
    'when was it signed?',
  ])('stays as it is where it is usual: %s', (text) => {
    expect(saidShortly(text)).toBe(text);
  });

  it.each([
    "Let's go back to my first question.",
    'Please return to my initial question.',
    'what I asked first, again',
  ])('asks what the conversation began with once more: %s', (text) => {
    const first = 'Which agreements between Iran and Azerbaijan are still pending?';
    expect(recordsOf(first, 'who proposed it?', text)).toEqual(recordsOf(first));
  });

  it('leaves a list answered that a word of manner is said beside', () => {
    const STATE = "What's the state of play with the comprehensive memorandum between Iran and Tajikistan?";
    expect(last(STATE, 'when was it signed, roughly?').outcome).toBe('answered');
  });
});
