import { describe, expect, it } from 'vitest';
import { answerJson } from '../../../src/core/answer/json.js';
import { conversing } from '../../bot/conversing.js';

const { last } = conversing();
const asked = (text: string) => {
  const answer = last(text);
  return { ...answerJson(answer), understood: answer.understood };
};

describe('the next one of a series', () => {
  it.each([
    'Where will the next ITU Plenipotentiary Conference be held?',
    'when is the next PP',
    'when is the upcoming plenipot',
  ])('is the one that has not begun: %s', (text) => {
    expect(asked(text).text).toMatch(/9-27 November 2026, Doha/);
  });

  it('is on no record where the last one on record is over', () => {
    expect(asked('Who hosts the next WTDC?').outcome).toBe('no-record');
  });
});

describe('how a document stands', () => {
  it.each([
    ['malaysia iran telecom mou.. signed yet or still with kl', /under negotiation/],
    ['tajik-india ai document signed or nah', /under negotiation/],
    ['pak-az ict working grp is it up n running or what', /proposed/],
    ['Where does the memorandum of Armenia and the United States on AI stand, and since when?', /urged in June 2026/],
  ])('is told whichever way it stands: %s', (text, state) => {
    const { outcome, text: said } = asked(text);
    expect(outcome).toBe('answered');
    expect(said).toMatch(state);
  });
});

describe('a question of who', () => {
  it('is not answered with yes, though it says when something was done', () => {
    const { text, understood } = asked('Who signed for Pakistan when the memorandum with Iran was concluded?');
    expect(text).not.toMatch(/^Yes/m);
    expect(understood).toMatch(/^Signers of /);
  });

  it.each(["Who headed Iran's ICT ministry in July 2023?", "Who ran Iran's ICT ministry in July 2023?"])(
    'headed a ministry is of its minister: %s',
    (text) => {
      expect(asked(text).text).toMatch(/Issa Zarepour/);
    },
  );

  it('represents a country as ambassador is of its ambassador there', () => {
    expect(asked('Who represents Azerbaijan as ambassador in Kenya?').text).toMatch(/Sultan Hajiyev/);
  });
});
