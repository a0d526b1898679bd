import type { Graph } from '../../../graph/graph.js';
import type { Question } from '../../../question/question.js';
import type { Block } from '../../answer.js';
import { answered, counted, type Draft, gap, say } from '../../draft.js';
import { listed } from '../../phrases.js';
import { type CitedRecord, evidenceFrom, evidenceOfRecord } from '../cited-records.js';
import { recordLabel } from '../record-label.js';
import { ofKindsAsked } from '../record-scope.js';
import type { ReportsAsked } from '../../../question/reports/reports.js';
import { notesNaming, wordsHeld } from './notes-said.js';
import { refsOf } from './outlets.js';
import type { ReportsAnswering } from './answering.js';
import { sentencesOn } from './sentences.js';

/** Records of which it is told what a report says of them; of more, which they are. */
const IN_FULL_MAX = 3;

/** Records listed. */
const LISTED_MAX = 10;

/** Sentences told of one record. */
const SENTENCES_MAX = 5;

/** Tells what reports say: of few records what rests on them, of more which they are. */
export function composeSaid({ question, asked, meant, graph }: ReportsAnswering): Draft {
  const ids = new Set(meant.reports.map(({ source }) => source.id));
  const records = recordsTold([...new Set(meant.reports.flatMap((one) => [...one.records]))], question);
  const by = listed([...new Set(meant.reports.map(({ source }) => source.publisher))]);
  const noted = notedOf(records, asked, graph);
  if (records.length > IN_FULL_MAX && noted.length) return answered(noted, refsOf(meant.reports));
  if (records.length > IN_FULL_MAX) return listOf({ records, by, ids }, { asked, meant, graph });
  const names = asked.outlets.flatMap((one) => [...one.names]);
  // Whether it is reported is asked, and not whether what is said to be reported there is.
  const isOfReport = question.yesNo && !asked.isQuoted && asked.isOfReporting;
  const yes = isOfReport ? 'Yes: ' : '';
  const blocks = records.flatMap((record) => {
    const label = recordLabel(record, graph).text;
    const notes = notesNaming([record], names, graph).flatMap(({ text }) => say(text, [evidenceOfRecord(record)], 1));
    const told = sentencesOn(record, ids, graph);
    const ranked = [...told].sort((a, b) => wordsHeld(b.text, question.words) - wordsHeld(a.text, question.words));
    const lines = ranked
      .slice(0, SENTENCES_MAX)
      .flatMap(({ text, cites }) => say(text, [{ ref: record.ref, cites }], 1));
    return [...say(`${yes}${by}, on ${label}:`, evidenceFrom(record, ids)), ...notes, ...lines];
  });
  return answered(blocks, refsOf(meant.reports));
}

/** Of many records those of the kinds that are asked for; else those of what was done, and cards where there is nothing else. */
function recordsTold(records: readonly CitedRecord[], question: Question): readonly CitedRecord[] {
  const done = records.filter(({ kind }) => kind === 'meeting' || kind === 'agreement' || kind === 'proposal');
  const asked = ofKindsAsked(records, question, ['meeting', 'agreement', 'proposal', 'conference', 'official']);
  if (question.asks.records.length && asked.length && done.length > IN_FULL_MAX) return asked;
  return done.length ? done : records;
}

/** The sentences of notes on what an outlet says that hold most of the words of the question: how it spells a name, what it calls somebody. */
function notedOf(records: readonly CitedRecord[], asked: ReportsAsked, graph: Graph): readonly Block[] {
  const names = asked.outlets.flatMap((one) => [...one.names]);
  const notes = notesNaming(records, names, graph).map((one) => ({ ...one, held: wordsHeld(one.text, asked.words) }));
  const most = Math.max(0, ...notes.map(({ held }) => held));
  const best = notes.filter(({ held }) => held === most && held > 0).slice(0, IN_FULL_MAX);
  return best.flatMap(({ record, text }) => {
    const label = recordLabel(record, graph);
    return [...say(text, [evidenceOfRecord(record)]), ...say(`${label.text}.`, label.evidence, 1)];
  });
}

interface Listed {
  readonly records: readonly CitedRecord[];
  readonly by: string;
  readonly ids: ReadonlySet<string>;
}

function listOf(
  { records, by, ids }: Listed,
  { asked, meant, graph }: Pick<ReportsAnswering, 'asked' | 'meant' | 'graph'>,
): Draft {
  const lead = say(
    `${by}: ${counted(records.length, 'record')}${meant.label} ${records.length === 1 ? 'rests' : 'rest'} on what was reported there.`,
    records.flatMap((record) => evidenceFrom(record, ids)),
  );
  const lines = records.slice(0, LISTED_MAX).flatMap((record) => {
    const { text } = recordLabel(record, graph);
    return say(`${text.charAt(0).toUpperCase()}${text.slice(1)}.`, evidenceFrom(record, ids), 1);
  });
  const more = records.length - LISTED_MAX;
  const rest: Block[] = more > 0 ? [gap(`${more} more are not shown.`)] : [];
  const refs = records.map(({ ref }) => ref);
  const told = answered([...lead, ...lines, ...rest], refs, records.length);
  if (asked.isOfReporting) return told;
  const said = gap('Not read whole: this may be more or other than was asked. On record of that outlet:', 'words');
  return { ...told, outcome: 'ambiguous', count: null, blocks: [said, ...told.blocks] };
}
