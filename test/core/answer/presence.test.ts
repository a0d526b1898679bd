import { beforeAll, describe, expect, it } from 'vitest';
import { createSideline } from '../../../src/bot/create-sideline.js';
import type { Sideline } from '../../../src/bot/ports/sideline.js';
import { answerJson } from '../../../src/core/answer/json.js';
import { loaded } from '../../corpus/loaded.js';
import { ASKED_AT } from '../../corpus/questions.js';

let sideline: Sideline;
beforeAll(async () => {
  sideline = createSideline(await loaded());
});
const asked = (text: string) => answerJson(sideline.ask({ text, conversation: text, reader: [], ...ASKED_AT }));

describe('who came along with somebody', () => {
  it.each([
    'Which Kenyan officials sat next to Edward Kisiang’ani when he negotiated with ITU in Dubai?',
    'Who accompanied Kisiang’ani at his talks with ITU in Dubai?',
    'By whom was Kisiang’ani flanked when he met Bogdan-Martin in Dubai?',
    'Who else from Kenya was in the room when Kisiang’ani met Bogdan-Martin in Dubai?',
  ])('names those who were there for the same side: %s', (question) => {
    const { text, outcome } = asked(question);
    expect(outcome).toBe('answered');
    expect(text).toMatch(/Also there for Kenya: Christopher Wambua.* and Vincent Adul/);
  });

  it.each([
    'Which officials attended alongside Fahmi when he talked with Pemmasani in Baku?',
    'Which three Malaysian officials were also present when Fahmi met Pemmasani in Baku?',
    'Who else was present when Fahmi met Pemmasani in Baku?',
  ])('tells it in the words of the record where no field names them: %s', (question) => {
    const { text } = asked(question);
    expect(text).toContain('Three Malaysian officials also attended');
  });

  it('says that it is not stated where nobody is named', () => {
    const { text } = asked('Was Al Mannai accompanied by anybody when he met Zerrouki in Doha?');
    expect(text).toContain('Not stated: who came along.');
    expect(text).not.toContain('Also there');
  });
});

describe('who was there for a side', () => {
  it('says that nobody is named, and of which meeting', () => {
    const { text } = asked('Who spoke for the Dominican Republic when Ghana asked for its support in Baku?');
    expect(text).toContain('Not stated: who spoke for Dominican Republic; no source names the person.');
    expect(text).not.toContain('The record that tells most');
  });
});

describe('whether people are named', () => {
  it('tells the sides without a name first, and never a yes', () => {
    const { text, outcome } = asked(
      'Are the Turkish and Russian participants of the Baku talks on the IT consortium named?',
    );
    expect(outcome).toBe('answered');
    expect(text).toMatch(/^Not named: who was there for Türkiye and Russia\./m);
    expect(text).not.toContain('Yes');
  });

  it('says of which sides they are, where each has one', () => {
    const { text } = asked('Is a name given for each side of the ACITI partnership meeting in New Delhi?');
    expect(text).toMatch(/Named for each side: Ashwini Vaishnaw.*Evan Solomon.*Andrew Charlton/);
  });
});

describe('a meeting of several of one side', () => {
  it('met the other side, and not each other', () => {
    const { text } = asked('What happened when Kisiang’ani met Bogdan-Martin in Dubai?');
    expect(text).toMatch(/Vincent Adul.*, met Doreen Bogdan-Martin/);
  });
});

describe('what a meeting was about', () => {
  it('is said not to be stated where no record has it', () => {
    const { text } = asked("What was discussed when the Malaysian minister met Uganda's state minister for ICT?");
    expect(text).toContain('Not stated: what it was about.');
  });
});

describe('the title of a document', () => {
  it('is told of the country of a ministry, and that it was otherwise asked for', () => {
    const { text } = asked(
      "What is the exact title of the memorandum that India's IT ministry concluded with Armenia?",
    );
    expect(text).toContain('“India” in place of');
    expect(text).toContain('Population Scale');
  });
});
