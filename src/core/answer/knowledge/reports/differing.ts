import { answered, type Draft, gap, say } from '../../draft.js';
import { evidenceOfRecord } from '../cited-records.js';
import { recordLabel } from '../record-label.js';
import { notesNaming } from './notes-said.js';
import type { ReportsAnswering } from './answering.js';
import { composeSaid } from './said.js';

/** Sentences told of one difference. */
const TOLD_MAX = 6;

/** Tells in what outlets differ, as the notes of the records say it that rest on them; else what each says. */
export function composeDiffering(answering: ReportsAnswering): Draft {
  const { asked, meant, graph } = answering;
  const records = [...new Set(meant.reports.flatMap((one) => [...one.records]))];
  const names = asked.outlets.flatMap((one) => [...one.names]);
  const notes = notesNaming(records, names, graph);
  if (!notes.length) {
    const said = composeSaid(answering);
    return {
      ...said,
      blocks: [gap('Not stated: in what they differ. What is on record of them:', 'part'), ...said.blocks],
    };
  }
  const blocks = notes.slice(0, TOLD_MAX).flatMap(({ record, text }) => {
    const label = recordLabel(record, graph);
    return [...say(text, [evidenceOfRecord(record)]), ...say(`${label.text}.`, label.evidence, 1)];
  });
  return answered(blocks, [...new Set(notes.map(({ record }) => record.ref))]);
}
