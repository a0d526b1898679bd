import type { Graph } from '../../../graph/graph.js';
import type { Question } from '../../../question/question.js';
import { ref } from '../../../records/ref.js';
import type { Block } from '../../answer.js';
import { answered, type Draft, say } from '../../draft.js';
import { listed } from '../../phrases.js';
import { type CitedRecord, citedRecordOf, evidenceOfRecord, recordsCiting, sourcesOfRecord } from '../cited-records.js';
import { sentencesIn } from './notes-said.js';

/** People whose names are told. */
const TOLD_MAX = 4;

/** Tells in which ways the names of people are printed, and what notes say of that; null where nobody is named. */
export function composeSpelling(question: Question, graph: Graph): Draft | null {
  const people = question.parties
    .filter(({ excluded }) => !excluded)
    .flatMap(({ entities }) => entities.flatMap((one) => (one.kind === 'official' ? [one.id] : [])))
    .slice(0, TOLD_MAX);
  const blocks = [...new Set(people)].flatMap((id) => spelledBlocks(id, graph));
  return blocks.length
    ? answered(
        blocks,
        people.map((id) => ref('official', id)),
      )
    : null;
}

function spelledBlocks(id: string, graph: Graph): readonly Block[] {
  const [official, record] = [graph.official(id), citedRecordOf(`official:${id}`, graph)];
  if (!official || !record) return [];
  const { name, aliases } = official;
  const also = aliases.length ? `; also as ${listed(aliases)}` : '; in no other way';
  const ways = `${aliases.length + 1} ${aliases.length ? 'ways' : 'way'}`;
  return [
    ...say(`The name is on record in ${ways}: as ${name}${also}.`, [evidenceOfRecord(record)]),
    ...notesOn(record, graph),
  ];
}

/** What the notes of records on the same sources say of how the name is spelt. */
function notesOn(record: CitedRecord, graph: Graph): readonly Block[] {
  const all = sourcesOfRecord(record).flatMap((source) => recordsCiting(source, graph));
  const own = [record, ...[...new Set(all)].filter((one) => graph.keysOf(one.ref).includes(record.ref))];
  return own.flatMap((one) =>
    sentencesIn(one.notes)
      .filter((text) => /\bspel/i.test(text))
      .flatMap((text) => say(text, [evidenceOfRecord(one)], 1)),
  );
}
