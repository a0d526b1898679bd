import { describe, expect, it } from 'vitest';
import { answerJson } from '../../../../src/core/answer/json.js';
import { conversing } from '../../../bot/conversing.js';

const { last } = conversing();
const asked = (text: string) => answerJson(last(text));
const said = (text: string) =>
  asked(text)
    .statements.map((one) => one.text)
    .join('\n');

describe('what somebody said on a topic', () => {
  it('is told by the sentences of that side, and of no other', () => {
    const text = said('What did Iran say about data transit?');
    expect(text).toMatch(/data routes along the North-South/);
    expect(text).not.toMatch(/The Turkmen side|separate meeting/);
  });

  it('stands wherever it is on record: in a conference and in what was put forward', () => {
    const text = said('What did Dissanayake say about AI?');
    expect(text).toMatch(/AI for global good/);
    expect(text).toMatch(/regional AI cooperation/);
    expect(text).not.toMatch(/Ditwah/);
  });

  it('is said not to name the topic where it does not', () => {
    const { text } = asked('What did the ITU say about the digital divide?');
    expect(text).toMatch(/^No statement of .* names digital divide/);
    expect(text).toMatch(/offline population/);
    expect(text).not.toMatch(/Sudan thanked|Sall announced/);
  });

  it('is no record where that side said nothing on it', () => {
    expect(asked('What does Pakistan think of 5G?')).toMatchObject({ outcome: 'no-record', statements: [] });
  });

  it('is limited to a place or a conference that is named', () => {
    expect(said('What did Hashemi say about data transit at WTDC-25?')).toMatch(/North-South/);
    expect(asked('What did Hashemi say about data transit in Tokyo?').outcome).toBe('no-record');
  });

  it.each([
    ["What is Kenya's view on AI?", 'What did Kenya say about AI?'],
    ['where does azerbaijan stand on space', 'What did Azerbaijan say about space?'],
    ['What has Malaysia said about online safety?', 'What did Malaysia say about online safety?'],
    ["Malaysia's position on online safety?", 'What did Malaysia say about online safety?'],
  ])('may be asked as what that side holds: %s', (text, plainly) => {
    expect(said(text)).toBe(said(plainly));
    expect(said(text)).not.toBe('');
  });
});
