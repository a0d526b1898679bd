import type { Graph } from '../core/graph/graph.js';
import type { Ref } from '../core/records/ref.js';
import { write } from '../platforms/terminal/write.js';
import { CIRCUMSTANCE_OPTIONS, readCircumstances } from './circumstances.js';
import { type Arguments, BadUse, type Command } from './command.js';
import { printAnswer } from './print-answer.js';
import type { Shell } from './shell.js';

/** `sideline show`: one record with its sources. */
export const show: Command = {
  name: 'show',
  summary: 'show one record in full, with its sources',
  operands: 'REF',
  options: [
    { name: 'json', does: 'print its fields as they are on record, and its sources, as JSON' },
    ...CIRCUMSTANCE_OPTIONS.filter(({ name }) => name === 'knowledge' || name === 'reader'),
  ],
  details: [
    'REF is KIND:ID, as answers in JSON, exports and sideline list name a record: meeting:wtdc-25-iran-kenya',
    'A topic is shown with the records that are about it, a source with those that rest on it.',
    'What --reader may not see is not on record.',
  ],
  async run(given, shell) {
    const typed = refIn(given);
    const { knowledgeDir, reader, colour } = await readCircumstances(given, shell);
    const graph = (await shell.openSideline(knowledgeDir)).graph(reader);
    const { refNamed } = await import('./record-ref.js');
    const ref = refNamed(typed, graph);
    if (given.has('json')) return printRecord(ref, graph, shell);
    const { recordCard } = await import('../core/answer/record-card.js');
    const card = recordCard(ref, graph);
    if (card) await printAnswer(card, { json: false, colour }, shell);
    return 0;
  },
};

function refIn({ operands }: Arguments): string {
  const [ref, ...others] = operands;
  if (ref === undefined) throw new BadUse('the record is missing, such as: meeting:wtdc-25-iran-kenya.');
  if (others.length > 0) throw new BadUse(`it shows one record at a time; leave out "${others[0]}".`);
  return ref;
}

async function printRecord(ref: Ref, graph: Graph, shell: Shell): Promise<number> {
  const [{ recordAt }, { citesOf, sourcesOf }, { sourceJson }] = await Promise.all([
    import('../core/export/record-at.js'),
    import('../core/export/cites-of.js'),
    import('../exports/row-json.js'),
  ]);
  const cites = citesOf(ref, graph);
  const shown = { ref, record: recordAt(ref, graph), sources: cites ? sourcesOf(cites, graph).map(sourceJson) : [] };
  await write(shell.stdout, `${JSON.stringify(shown, null, 2)}\n`);
  return 0;
}
