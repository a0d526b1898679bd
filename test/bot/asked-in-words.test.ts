import { describe, expect, it } from 'vitest';
import { answerJson } from '../../src/core/answer/json.js';
import { conversing } from './conversing.js';

const { last } = conversing();

const understood = (...messages: string[]) => answerJson(last(...messages)).understood;

const CARD = 'Who is Zerrouki?';
const CONFERENCE = 'What is WTDC-25?';
const MET = 'Did Iran meet Algeria at WTDC-25?';
const AGREEMENTS = 'Which agreements has Iran signed since 2023?';

describe('who holds a post, held it before or ever did', () => {
  it.each([
    ["Whom did Iran's former ICT minister meet?", 'Meetings of Issa Zarepour or Mohammad Javad Azari-Jahromi'],
    ['When did Oman meet the former Iranian ICT minister?', /^Dates of meetings of Oman with Issa Zarepour/],
    ["Iran's current ICT minister", 'Posts of Sattar Hashemi'],
    ['former ICT ministers of Iran', 'Former officials of ICT ministers of Iran'],
    ['Which officials have held more than one post?', 'Officials, with more than one post'],
    ['Which Iranian president visited Nairobi, and when?', /^Presidents of Iran who made visits to Nairobi/],
  ])('is told apart: %s', (text, line) => {
    expect(understood(text)).toMatch(line instanceof RegExp ? line : new RegExp(`^${line}$`));
  });

  it('is told of all who ever were, where that is asked', () => {
    expect(last('Who have been the ICT ministers of Iran?').records).toContain('official:issa-zarepour');
    expect(last('Who was Kenya’s former ICT minister?').outcome).toBe('no-record');
  });
});

describe('a rank that is asked for', () => {
  it.each([
    ['List the ambassadors who met Vaishnaw.', 'Meetings of Ashwini Vaishnaw by ambassadors'],
    ['Which tech CEOs did Modi meet?', 'Meetings of Narendra Modi with chief executives'],
    ['With which ambassadors did Vaishnaw speak?', 'Meetings of Ashwini Vaishnaw with ambassadors'],
    ['Who are the ambassadors that Vaishnaw met?', 'Meetings of Ashwini Vaishnaw with ambassadors'],
  ])('limits whom is told of: %s', (text, line) => {
    expect(understood(text)).toBe(line);
  });

  it('decides a yes', () => {
    expect(answerJson(last('Has Pezeshkian met any prime minister?')).text).toMatch(/^Yes: 1 visit/);
    expect(last('Did Modi meet any king?').outcome).toBe('no-record');
  });
});

describe('words that turn what is asked', () => {
  it.each([
    ['memoranda of Iran that are in force today', 'Memoranda of Iran that are in force'],
    ['Which memorandum between Iran and Tajikistan was said not to be operational yet?', /not operational$/],
    ['Which agreements of Malaysia still await implementation?', 'Status of pending agreements of Malaysia'],
    ['What did Russia and Iran agree years ago?', 'Agreements of Russia with Iran'],
    ['Which agreements or declarations were signed or adopted in January 2026?', /signed or adopted in January 2026$/],
    ['How many memoranda (letters of intent excluded) did the DCO sign in 2025?', /, except letters of intent$/],
    [
      'What position did Algeria take on spectrum pricing?',
      /^What records say of Algeria about spectrum and frequency coordination, with the word “pricing”/,
    ],
    ["Whom did Kenya's communications regulator meet?", 'Officials who met regulators of Kenya'],
    ["What has Azerbaijan's space agency Azercosmos signed?", 'Signed agreements of Azercosmos'],
    ['agreements on digital public infrastucture', /^Agreements about digital public infrastructure/],
    ['Which agreements were signed within two weeks of the AI summit?', /signed 2 February to 6 March 2026$/],
    ['When does the memorandum between Iran and Kenya expire?', 'Deadlines of memoranda of Iran with Kenya'],
  ])('are read: %s', (text, line) => {
    expect(understood(text)).toMatch(line instanceof RegExp ? line : new RegExp(`^${line}$`));
  });

  it('that no reading holds are said not to be read, and what records tell of nobody is not looked for', () => {
    expect(last("Which of Iran's neighbours met Hashemi in Baku?").outcome).toBe('ambiguous');
    expect(last('Who is the youngest minister?').outcome).toBe('no-record');
    expect(last('What is the phone number of the Kenyan ministry?').outcome).toBe('no-record');
    expect(last("What did India's telecom regulator TRAI sign?").outcome).toBe('no-record');
  });
});

describe('what two agreed on', () => {
  it('is what their meetings tell where no document is on record, and says so first', () => {
    const { text, outcome } = answerJson(last('What did Hashemi and Zerrouki agree on?'));
    expect(outcome).toBe('answered');
    expect(text).toMatch(/^No document is on record for .*; what was said at their meetings follows\./);
  });

  it('is asked of documents alone where documents are named', () => {
    expect(last('What agreement did Hashemi and Zerrouki sign?').outcome).toBe('no-record');
  });
});

describe('other languages', () => {
  it.each([
    ['С кем встретился Моди на саммите по ИИ?', 'Meetings of Narendra Modi at India AI Impact Summit 2026'],
    ['من التقى مودي في قمة الذكاء الاصطناعي؟', 'Meetings of Narendra Modi at India AI Impact Summit 2026'],
    ['من التقى هاشمي غير كينيا في باكو؟', 'Meetings of Sattar Hashemi without Kenya in Baku'],
    ['كم لقاء عقد مودي في فبراير 2026؟', 'How many meetings of Narendra Modi in February 2026'],
    ['Кто встречался и с Хашеми, и с Набиевым?', /^Officials in common in meetings of each of/],
    ['چه کسانی هم با هاشمی و هم با نبی‌اف دیدار کردند؟', /^Officials in common in meetings of each of/],
    ['وزير ارتباطات عراق كيست', 'Posts of Hiyam al-Yasiri'],
    ['فحوى المحادثات بين زروقي وستار هاشمي', 'Topics of meetings of Sid Ali Zerrouki with Sattar Hashemi'],
    ['اسرد مذكرات عمان', 'Memoranda of Oman'],
    ['خروجی نشست زارع‌پور با هیام الیاسری چی شد؟', /^Meetings of Issa Zarepour with Hiyam al-Yasiri$/],
  ])('are read as English is: %s', (text, line) => {
    expect(understood(text).replace(/ {2}\(read .*/, '')).toMatch(
      line instanceof RegExp ? line : new RegExp(`^${line}$`),
    );
  });

  it.each([
    '¿Quién representó a Kenia en Bakú?',
    'Qui a représenté le Kenya à Bakou ?',
    'Кто представлял Кению в Баку?',
  ])('ask who was there for a side: %s', (text) => {
    expect(answerJson(last(text)).text).toContain('William Kabogo Githau');
  });
});

describe('what follows a card or a list', () => {
  it.each([
    [[CARD, 'and the ones with Malaysia?'], 'Meetings of Sid Ali Zerrouki with Malaysia'],
    [[CARD, 'any in 2026?'], 'Meetings of Sid Ali Zerrouki in 2026'],
    [[CONFERENCE, 'list them by country'], 'Table of meetings at WTDC-25 by country'],
    [[AGREEMENTS, 'and its status today?'], 'Status of agreements of Iran signed since 2023'],
    [[AGREEMENTS, 'and after that?'], 'Agreements of Iran signed after 31 December 2025'],
    [[AGREEMENTS, 'are you sure?'], 'Sources for agreements of Iran signed since 2023'],
    [[AGREEMENTS, 'and after 2024?'], 'Agreements of Iran signed after 2024'],
  ])('asks the records of it: %j', (messages, line) => {
    expect(understood(...messages)).toBe(line);
  });

  it.each([
    [[MET, 'what did Zerrouki say in it?'], 'Topics of the one shown before'],
    [[MET, 'and on the Algerian side?'], 'Participants in the one shown before'],
    [
      [MET, 'and Kenya with the ITU?'],
      /^Whether there are meetings of Kenya with International Telecommunication Union at WTDC-25/,
    ],
    [[CONFERENCE, 'who is in charge of it?'], 'Organisers of World Telecommunication Development Conference 2025'],
    [
      ['Tell me about the Kenya-Iran ICT memorandum', 'who else is a party to it?'],
      'Participants in the one shown before',
    ],
  ])('is of the one that was shown: %j', (messages, line) => {
    expect(understood(...messages)).toMatch(line instanceof RegExp ? line : new RegExp(`^${line}$`));
  });

  it('is of nobody who was not at the meeting shown', () => {
    expect(understood(MET, 'and on the Kenyan side?')).not.toBe('Participants in the one shown before');
    expect(understood(MET, 'what did Kabogo say in it?')).not.toBe('Topics of the one shown before');
    expect(understood(MET, 'what did Blorp say in it?')).not.toBe('Topics of the one shown before');
    expect(understood(MET, 'and on the Ruritanian side?')).not.toBe('Participants in the one shown before');
  });

  it('is asked back where it limits what has no such thing', () => {
    expect(last(AGREEMENTS, 'were any of them multilateral?').outcome).toBe('ambiguous');
  });
});
