import { describe, expect, it } from 'vitest';
import { answerJson } from '../../src/core/answer/json.js';
import { plainText } from '../../src/core/answer/plain.js';
import { conversing } from './conversing.js';

const { last } = conversing();
const asked = (...messages: string[]) => {
  const answer = last(...messages);
  return { ...answerJson(answer), understood: answer.understood, text: plainText(answer) };
};

describe('what was answered to proposals, and what came of them', () => {
  it.each([
    "What became of Pakistan's proposals to Azerbaijan?",
    "Has anything come of Pakistan's proposals to Azerbaijan?",
    "How did Azerbaijan respond to Pakistan's proposals?",
  ])('is told by the meetings and agreements that followed, and is no yes: %s', (text) => {
    const { text: told, understood } = asked(text);
    expect(told).toMatch(/agreed to (?:set up|form) a joint working group/);
    expect(told).toMatch(/Not stated/);
    expect(told).not.toMatch(/^Yes/m);
    expect(understood).toMatch(/^What (?:came of|was answered to) proposals from Pakistan to Azerbaijan$/);
  });

  it.each(["How did Iran react to Tajikistan's academic request?", 'Did Hashemi welcome the Tajik request?'])(
    'is told by the sentence that says so: %s',
    (text) => {
      expect(asked(text).text).toMatch(/Hashemi welcomed a Tajik request to cooperate academically/);
    },
  );

  it('is asked of those that were shown', () => {
    const thread = ['What did Pakistan propose to Azerbaijan?', 'and what did Azerbaijan answer?'];
    expect(asked(...thread).understood).toBe('What was answered to proposals from Pakistan to Azerbaijan');
    expect(asked(...thread, 'which of them in Baku?').understood).toBe('Proposals from Pakistan to Azerbaijan in Baku');
  });

  it('is asked of the side that is named, and is no record where nothing was put to it', () => {
    const list = 'What did Pakistan propose to Azerbaijan?';
    expect(asked(list, "and Azerbaijan's reply?").understood).toMatch(/^What was answered to /);
    const other = asked(list, 'and what did Kenya answer?');
    expect(other.outcome).toBe('no-record');
    expect(other.text).toMatch(/^No record: nothing of what was shown before was put to “Kenya”\./);
  });

  it('says first what no sentence states, and nothing of what the proposing side answered', () => {
    const { text } = asked("Which of Iran's offers were taken up?");
    expect(text).toMatch(/^Not stated: what was answered/m);
    expect(text).not.toMatch(/Hashemi welcomed a Tajik request/);
    expect(asked('Did Hashemi welcome the Tajik request?').text).not.toMatch(/Not stated: what was answered/);
  });

  it('is read again as it is said back', () => {
    const line = 'What was answered to proposals from Pakistan to Azerbaijan';
    expect(asked(line).understood).toBe(line);
  });

  it('is not what two sides agreed to', () => {
    const list = 'What did Pakistan propose to Azerbaijan?';
    expect(asked(list, 'what did they agree to?').understood).not.toMatch(/^What was answered/);
  });

  it('is asked of proposals alone', () => {
    expect(asked('What became of the memorandum between Iran and Kenya?').understood).not.toMatch(/^What came of/);
  });
});

describe('a second question in a sentence', () => {
  it.each([
    ['When was the Iran-Tajikistan memorandum signed and is it in force?', /is in force/],
    ['When was the memorandum between Iran and Kenya signed and is it still pending?', /in force, in November 2025/],
    ['When did Nabiyev meet Fadzil and which topics came up?', /what it was about/],
    ['What did Pakistan propose to Azerbaijan, and has anything come of it?', /Not stated: whether it was carried out/],
    ['Where did the Turkish minister meet Nabiyev and who else was there?', /No record: no other meeting/],
  ])('is answered as well: %s', (text, second) => {
    const { text: told } = asked(text);
    expect(told).toMatch(second);
    expect(told).toMatch(/\b(?:2022|2023|2025)\b/);
  });

  it('is no clause that says whom the first one means', () => {
    expect(asked('Which countries met Iran in Baku and have signed a memorandum with it?').text).not.toMatch(
      /^have signed/m,
    );
  });
});

describe('what somebody put forward', () => {
  it.each([
    ['Who proposed a memorandum to Iran?', /^Officials who made proposals to Iran that mention “memorandum”$/],
    ['Which proposals mention "working group"?', /^Proposals that mention “working group”$/],
    ['Which countries proposed a working group to Iran?', /^Countries that made proposals to Iran that mention/],
  ])('is found by its words, and is no document on record: %s', (text, understood) => {
    expect(asked(text).understood).toMatch(understood);
  });

  it.each([
    ['Who propsed a memornadum to Iran?', 'Who proposed a memorandum to Iran?'],
    ['Which proposals mention a working gruop?', 'Which proposals mention a working group?'],
    ['who propsed drones', 'who proposed drones'],
  ])('is read through a slip like the right word: %s', (slip, right) => {
    const [mended, plain] = [asked(slip), asked(right)];
    expect(mended).toMatchObject({ outcome: plain.outcome, records: plain.records, restated: plain.restated });
  });

  it('is on no record where nobody put it', () => {
    const { outcome, text } = asked('Who asked for a joint working group?');
    expect(outcome).toBe('no-record');
    expect(text).not.toMatch(/programmes on record/);
  });

  it('leaves proposed documents what they are', () => {
    expect(asked('Which proposed agreements are there with Iran?').understood).toBe('Proposed agreements with Iran');
  });
});

describe('whether anybody put something forward', () => {
  it('is answered by who did', () => {
    const { understood, text } = asked('Did anyone propose a roadmap?');
    expect(understood).toBe('Officials who made proposals that mention “roadmap”');
    expect(text).not.toMatch(/programmes are on record/);
  });
});

describe('words for the same', () => {
  it('ask which of those shown came first', () => {
    const list = 'What agreements has Azercosmos signed in 2022?';
    expect(asked(list, 'Which came first?').text).toMatch(/Azercosmos-Turkish Space Agency memorandum/);
    expect(asked('Whom did Scindia meet at the AI summit?', 'which talks were earlier?').text).toMatch(/Chambers/);
  });

  it('leave out who is named, and nobody who was shown', () => {
    const list = 'Whom did Zerrouki meet in Cape Town?';
    expect(asked(list, 'Apart from Malatsi, how many others did he meet there?').count).toBe(4);
  });

  it('ask for two years in one', () => {
    expect(asked('azercosmos deals signed in 2022 & 23').count).toBe(4);
    expect(asked('Which conferences took place between 1 July 2025 and 31 January 2026?').text).toMatch(
      /^9 conferences/,
    );
  });

  it.each([
    ['Who has made Syria an offer?', /^Offers to Syria$/],
    [
      'Leaving Malaysia itself aside, which countries did Hashemi meet at WTDC-25 that Fahmi Fadzil is not recorded as having met there?',
      /^\(countries except Malaysia\) that met Sattar Hashemi at WTDC-25 but did not meet Fahmi Fadzil/,
    ],
    [
      'Which ministers met both Hashemi and Fahmi, in separate bilaterals, during the Baku conference?',
      /^Ministers who met Sattar Hashemi at WTDC-25 and met Fahmi Fadzil at WTDC-25$/,
    ],
  ])('are read as the plain ones: %s', (text, understood) => {
    expect(asked(text).understood).toMatch(understood);
  });
});
