import { describe, expect, it } from 'vitest';
import { unframed } from '../../../src/bot/unframed.js';
import { graphFor } from '../../../src/core/graph/graph.js';
import { ASKED_AT } from '../../corpus/asked-at.js';
import { loaded } from '../../corpus/loaded.js';

const graph = graphFor(await loaded(), []);
const read = (text: string, before: readonly string[] = []) => unframed(text, graph, ASKED_AT, before).text;

describe('what only says that something is asked, and by whom', () => {
  it.each([
    [
      'The Permanent Mission of Kenya presents its compliments and would be thankful to know which memoranda were signed in Nairobi.',
      'which memoranda were signed in Nairobi?',
    ],
    [
      'Esteemed colleagues, may we ask what Malaysia and India discussed in Baku? A short answer will suffice; we thank you for your courtesy.',
      'what Malaysia and India discussed in Baku?',
    ],
    [
      'Kindly inform us, at your convenience, of the name of the minister who visited Baku.',
      'Give the name of the minister who visited Baku.',
    ],
    [
      'Our office hereby requests a list of the counterparts of Hashemi. Kind regards, protocol desk.',
      'List the counterparts of Hashemi.',
    ],
    [
      'In preparation for a courtesy call, the Embassy of Germany would welcome information on which agreements Iran signed.',
      'which agreements Iran signed?',
    ],
    [
      'It would be appreciated if you could advise us who accompanied Kabogo in Baku.',
      'who accompanied Kabogo in Baku?',
    ],
    [
      'Grateful for your guidance on whether Kenya has requested anything from Iran.',
      'whether Kenya has requested anything from Iran?',
    ],
    [
      'It is kindly requested that the Omani mission be informed which agreement followed from the talks.',
      'which agreement followed from the talks?',
    ],
    ['Kindly state, for our records, the names of all whom Kabogo met.', 'Give the names of all whom Kabogo met.'],
    ['Most helpful, thank you. Might I ask who met Kabogo?', 'who met Kabogo?'],
    ['I write on behalf of the Omani mission to ask whom Hashemi met.', 'whom Hashemi met?'],
    [
      'The undersigned would be most obliged if you would confirm, for our file, that Iran and Kenya signed a memorandum.',
      'is it true that Iran and Kenya signed a memorandum?',
    ],
    ['Could the secretariat kindly indicate to our office where Hashemi met Kabogo?', 'where Hashemi met Kabogo?'],
    [
      'Our principal travels tomorrow; the Kenyan side would therefore be grateful for a brief account of the talks of Iran and Malaysia.',
      'Tell me about the talks of Iran and Malaysia.',
    ],
  ])('is taken off: %s', (text, question) => {
    expect(read(text)).toBe(question);
  });

  it.each([
    'which delegation requested a memorandum from Iran?',
    'what did the delegation of Kenya request from Iran?',
    'Did Oman seek confirmation of its memorandum?',
    'The delegation of Kenya requested details of the memorandum',
    'The delegation of Kenya requests assistance on cybersecurity from Iran',
    'The delegation of Kenya requests a meeting with Iran',
    'Kenya requests information on the memorandum',
    'Kenya would welcome Iranian know-how',
    'Was Kenya pleased to receive an offer?',
    'Which ministry would be grateful for support?',
    'the mission of Chad to Baku: what did it sign?',
    'The delegation of Kenya asks Iran for a list of start-ups',
    'our delegation met Oman: what did it sign?',
    'who welcomed the request for information',
    'thank you for your courtesy',
    'Kind regards',
    'and our side?',
  ])('is told apart from facts of the records, and from courtesy alone: %s', (text) => {
    expect(read(text)).toBe(text);
  });

  it('stays where the sentence is read with it', () => {
    const text = 'I would like to know which countries Iran met in Baku.';
    expect(read(text)).toBe(text);
    expect(read('Kindly state which countries Iran met in Baku.')).toBe(
      'Kindly state which countries Iran met in Baku.',
    );
  });

  it('leaves what it names beside the question with it', () => {
    const text =
      'With reference to the visit of Raisi to Nairobi, the Kenyan side would be glad to learn what was signed.';
    expect(read(text)).toBe('With reference to the visit of Raisi to Nairobi, what was signed?');
    expect(read('Further to our note of yesterday, the Kenyan side would be glad to learn what Iran signed.')).toBe(
      'what Iran signed?',
    );
  });

  it('takes a hostile message in one step', () => {
    const text = `${'the delegation of Oman kindly requests confirmation of the '.repeat(9)}who`;
    expect(read(text)).toMatch(/who\?*$/);
  });
});

describe('the side in whose name is asked', () => {
  it.each([
    [
      'The delegation of Oman kindly requests the date of the meeting between our minister and Mr Zarepour.',
      "Give the date of the meeting between Oman's minister and Mr Zarepour.",
    ],
    [
      'The Embassy of Tajikistan would be obliged for a recapitulation of the documents it signed with Iran.',
      'Give the documents Tajikistan signed with Iran.',
    ],
    [
      'The Algerian side would welcome an account of what its minister discussed with Hashemi.',
      "what Algeria's minister discussed with Hashemi?",
    ],
    [
      'The delegation of Kenya would be glad to learn on which day the memorandum with Iran was signed.',
      'on which day the memorandum of Kenya with Iran was signed?',
    ],
    ['On behalf of the Kenyan mission, may I ask what was offered to our side?', 'what was offered to Kenya?'],
  ])('has its name in the question: %s', (text, question) => {
    expect(read(text)).toBe(question);
  });

  it('is said to be read so', () => {
    const { readings } = unframed('The Omani side asks to be told whom our minister met.', graph, ASKED_AT);
    expect(readings).toEqual([{ span: 'our minister', as: "Oman's minister", ref: null, how: 'context' }]);
  });

  it.each([
    [
      'The Swiss delegation enquires when Iran and Kenya signed the memorandum, and whether it is in force.',
      'whether it is in force',
    ],
    [
      'The Swiss side would be glad to know what Malaysia offered to Iran and its neighbours.',
      'Iran and its neighbours',
    ],
    ['The Syrian desk at our ministry would value a list of the agreements it signed.', 'the agreements it signed'],
    ['We would be grateful to know, as far as we know, whom Iran met.', 'Iran met'],
  ])('is not who "it" and "its" stand for elsewhere: %s', (text, kept) => {
    expect(read(text)).toContain(kept);
  });

  it('is known from what was asked before, and only there', () => {
    const before = [
      'The delegation of Oman kindly requests the date of the meeting between our minister and Mr Zarepour.',
    ];
    expect(read('And what did our side sign?', before)).toBe('And what did Oman sign?');
    expect(read('And what did it sign?', before)).toBe('And what did it sign?');
    expect(unframed('And what did our side sign?', graph, ASKED_AT, before).leans).toBe(true);
    expect(read('And what did our side sign?', ['meetings of Kenya'])).toBe('And what did our side sign?');
  });
});
