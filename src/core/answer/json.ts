import { QUERY_VERSION } from '../query/query.js';
import { type Answer, type Block, gapsOf, statementsOf } from './answer.js';
import { plainText } from './plain.js';
import { citeNumbers } from './sources.js';

/** An answer as README.md says that it is printed as JSON, less `id` and `tookMs`, which the caller knows. */
export function answerJson(answer: Answer) {
  return {
    question: answer.question,
    outcome: answer.outcome,
    understood: answer.understood,
    restated: answer.query ? answer.understood : null,
    query: answer.query ? { version: QUERY_VERSION, ...answer.query } : null,
    ...(answer.readAs ? { readAs: answer.readAs } : {}),
    readings: answer.readings,
    text: plainText(answer),
    statements: statementsOf(answer).map((one) => ({
      text: one.text,
      cites: citeNumbers(one, answer.sources),
      records: one.records,
    })),
    tables: answer.blocks.flatMap((block) => (block.kind === 'table' ? [tableJson(block, answer)] : [])),
    gaps: gapsOf(answer),
    ...(answer.count === null ? {} : { count: answer.count }),
    sources: answer.sources,
    records: answer.records,
    choices: answer.choices,
    followUps: answer.followUps,
  };
}

/** A table by its columns, each row with its cells, the numbers of its sources and its records. */
function tableJson({ columns, rows }: Extract<Block, { kind: 'table' }>, { sources }: Answer) {
  return {
    columns,
    rows: rows.map(({ cells, statement }) => ({
      cells,
      cites: citeNumbers(statement, sources),
      records: statement.records,
    })),
  };
}
