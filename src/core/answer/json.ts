import { type Answer, gapsOf, statementsOf } from './answer.js';
import { plainText } from './plain.js';
import { citeNumbers } from './sources.js';

/** An answer as README.md says that it is printed as JSON, less `id` and `tookMs`, which the caller knows. */
export function answerJson(answer: Answer) {
  return {
    question: answer.question,
    outcome: answer.outcome,
    understood: answer.understood,
    readings: answer.readings,
    text: plainText(answer),
    statements: statementsOf(answer).map((one) => ({
      text: one.text,
      cites: citeNumbers(one, answer.sources),
      records: one.records,
    })),
    gaps: gapsOf(answer),
    ...(answer.count === null ? {} : { count: answer.count }),
    sources: answer.sources,
    records: answer.records,
    choices: answer.choices,
    followUps: answer.followUps,
  };
}
