import { answered, type Draft, gap, say } from '../../draft.js';
import { noRecord } from '../../no-record.js';
import { listed } from '../../phrases.js';
import { evidenceOfRecord } from '../cited-records.js';
import { recordLabel } from '../record-label.js';
import { notesNaming, type NoteSaid, wordsHeld } from './notes-said.js';
import { refsOf } from './outlets.js';
import { aboutLines, evidenceOfReport } from './report-facts.js';
import type { ReportsAnswering } from './answering.js';

/** Outlets named of one thing. */
const NAMED_MAX = 8;

const ALONE = /\b(?:only|alone|no other|solely|one (?:outlet|report|source|paper))\b/i;

/** Tells which outlet alone says something: as the notes of a record say it, or because nothing but its report is on record. */
export function composeOnlyOne({ question, asked, meant, graph }: ReportsAnswering): Draft {
  const { reports } = meant;
  const records = [...new Set(reports.flatMap((one) => [...one.records]))];
  const notes = notesNaming(records, null, graph).filter(({ text }) => ALONE.test(text));
  const best = bestOf(notes, asked.words);
  if (best) {
    const label = recordLabel(best.record, graph);
    const lead = say(best.text, [evidenceOfRecord(best.record)]);
    return answered([...lead, ...say(`${label.text}.`, label.evidence, 1)], [best.record.ref]);
  }
  const publishers = [...new Set(reports.map(({ source }) => source.publisher))];
  const evidence = reports.flatMap(evidenceOfReport);
  const [first] = reports;
  const names = new Set(asked.outlets.flatMap((one) => [...one.names]));
  const isOther = names.size > 0 && !publishers.some((one) => names.has(one));
  if (publishers.length === 1 && first && !isOther)
    return answered(
      [...say(`${question.yesNo ? 'Yes: only' : 'Only'} ${publishers[0]}.`, evidence), ...aboutLines(first, graph)],
      refsOf(reports),
    );
  // So many report on it that one of them may well be alone in what is asked.
  if (publishers.length > NAMED_MAX) return noRecord([gap('Not stated: that one outlet alone says so.', 'part')]);
  const all = say(`Reported by ${listed(publishers)}.`, evidence);
  const said = question.yesNo
    ? 'No record of that: more than one outlet reports it.'
    : 'Not stated: that one outlet alone says so.';
  return answered([gap(said, 'part'), ...all], refsOf(reports));
}

/** The sentence that holds most of the words of the question; of none nothing is meant. */
function bestOf(notes: readonly NoteSaid[], words: readonly string[]): NoteSaid | null {
  const held = notes.map((one) => ({
    one,
    held: wordsHeld(
      one.text.replace(ALONE, ''),
      words.filter((word) => !ALONE.test(word)),
    ),
  }));
  const most = Math.max(0, ...held.map((one) => one.held));
  return most > 0 ? (held.find((one) => one.held === most)?.one ?? null) : null;
}
