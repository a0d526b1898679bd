import { fold } from '../../../graph/normalise.js';
import { stemsOf } from '../../../graph/text-index.js';
import type { Graph } from '../../../graph/graph.js';
import { type CitedRecord, sourcesOfRecord } from '../cited-records.js';

/** A sentence of the notes of a record. */
export interface NoteSaid {
  readonly record: CitedRecord;
  readonly text: string;
}

/** The sentences of the notes of some records in which an outlet is named, of `names` or of any on which the record rests. */
export function notesNaming(
  records: readonly CitedRecord[],
  names: readonly string[] | null,
  graph: Graph,
): readonly NoteSaid[] {
  return records.flatMap((record) => {
    const wanted = (names ?? publishersOf(record, graph)).flatMap(shortOf);
    return sentencesIn(record.notes)
      .filter((text) => wanted.some((name) => holds(fold(text), name)))
      .map((text) => ({ record, text }));
  });
}

/** How many of some words a sentence holds. */
export function wordsHeld(text: string, words: readonly string[]): number {
  const stems = new Set(stemsOf(text));
  return words.filter((word) => stemsOf(word).some((stem) => stems.has(stem))).length;
}

function publishersOf(record: CitedRecord, graph: Graph): readonly string[] {
  return sourcesOfRecord(record).flatMap((id) => {
    const source = graph.source(id);
    return source ? [source.publisher, ...(source.via ? [source.via] : [])] : [];
  });
}

/** A name as notes print it: "Mehr" of "Mehr News Agency". */
function shortOf(name: string): readonly string[] {
  const plain = name.replace(/ ?\([^()]*\)$/, '');
  return [...new Set([plain, plain.replace(/ (?:News Agency|Agency|News)$/, '')])]
    .map(fold)
    .filter((one) => one.length > 1);
}

function holds(text: string, name: string): boolean {
  return ` ${text.replace(/[.,;:()'"]/g, ' ')} `.includes(` ${name.replace(/[.,;:()'"]/g, ' ')} `);
}

/** The sentences of the notes of a record. */
export function sentencesIn(notes: string | null): readonly string[] {
  return notes?.split(/(?<=[.!?]) (?=\p{Lu})/u) ?? [];
}
