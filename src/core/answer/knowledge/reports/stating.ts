import { sourceOf } from '../../../records/cite.js';
import { answered, type Draft, gap, say } from '../../draft.js';
import { listed } from '../../phrases.js';
import type { CitedRecord } from '../cited-records.js';
import type { ReportsAnswering } from './answering.js';
import { notesNaming, wordsHeld } from './notes-said.js';
import { refsOf } from './outlets.js';
import { evidenceOfReport } from './report-facts.js';
import { type Sentence, sentencesOf } from './sentences.js';

/** What a number of the question weighs beside a word. */
const NUMBER_WEIGHT = 2;

/** The least that a sentence must hold of the question. */
const HELD_MIN = 3;

/** Tells which outlets say something: those on whose reports the sentence rests that holds most of the question. */
export function composeStating({ asked, meant, graph }: ReportsAnswering): Draft {
  const records = [...new Set(meant.reports.flatMap((one) => [...one.records]))];
  const words = [...new Set([...asked.words, ...asked.named])];
  const all = records.flatMap((record) => [
    ...notesNaming([record], null, graph).map(({ text }) => ({
      record,
      one: { text, cites: record.cites },
      isNote: true,
    })),
    ...sentencesOf(record.kind, record.id, graph).map((one) => ({ record, one, isNote: false })),
  ]);
  const held = all.map((each) => ({ ...each, held: heldBy(each.one, words, asked.figures) }));
  const most = Math.max(0, ...held.map((each) => each.held));
  const best = most >= HELD_MIN ? held.filter((each) => each.held === most) : [];
  if (best.length) {
    const outlets = (one: Sentence) =>
      listed([...new Set(one.cites.flatMap((cite) => graph.source(sourceOf(cite))?.publisher ?? []))]);
    const lines = best
      .slice(0, 3)
      .flatMap(({ record, one, isNote }) =>
        say(isNote ? one.text : `${outlets(one)}: ${one.text}`, [evidence(record, one)]),
      );
    return answered(lines, [...new Set(best.map(({ record }) => record.ref))]);
  }
  const publishers = [...new Set(meant.reports.map(({ source }) => source.publisher))];
  const named =
    publishers.length <= 8 ? say(`Reported on by ${listed(publishers)}.`, meant.reports.flatMap(evidenceOfReport)) : [];
  const told = answered([gap('Not stated: which outlet says that.', 'part'), ...named], refsOf(meant.reports));
  return { ...told, outcome: 'no-record' };
}

function evidence({ ref }: CitedRecord, { cites }: Sentence) {
  return { ref, cites };
}

function heldBy({ text }: Sentence, words: readonly string[], numbers: readonly string[]): number {
  return wordsHeld(text, words) + NUMBER_WEIGHT * numbers.filter((one) => isIn(one, text)).length;
}

function numbersIn(text: string): readonly string[] {
  return text.match(/\d[\d.,]*\d|\d/g) ?? [];
}

/** Whether a number stands in a sentence by itself: "40" is not in "140". */
function isIn(number: string, text: string): boolean {
  return numbersIn(text).includes(number);
}
