import type { Graph } from '../core/graph/graph.js';
import { write } from '../platforms/terminal/write.js';
import { brokenBy } from './broken-knowledge.js';
import { CIRCUMSTANCE_OPTIONS, type Circumstances, readCircumstances, stateConfig } from './circumstances.js';
import { type Arguments, BadUse, type Command } from './command.js';
import { NoState } from './open-state.js';
import { printAnswer } from './print-answer.js';
import type { Shell } from './shell.js';

/** The state cannot be used; the line on stderr says why. */
const EXIT_UNUSABLE = 1;

/** `sideline changes`: what is otherwise in one knowledge folder than in another, or became known in a time. */
export const changes: Command = {
  name: 'changes',
  summary: 'say what changed since a time, or from one knowledge folder to another, each line with its sources',
  operands: '--since WHEN [WORDS…] | BEFORE [AFTER]',
  options: [
    { name: 'since', value: 'WHEN', does: 'what became known from then on, by the journal at STATE_URL' },
    { name: 'until', value: 'WHEN', does: 'with --since: up to then (else up to now)' },
    { name: 'json', does: 'print it as JSON, as an answer is' },
    ...CIRCUMSTANCE_OPTIONS.filter(({ name }) => name !== 'knowledge'),
  ],
  details: [
    'WHEN is 2025-11-24, 2025-11-24T09:00, 2025-11-24T09:00Z, or words: yesterday, monday, "3 days ago", "last week".',
    'A day counts whole, by the clocks of --zone. WORDS say what about: sideline changes --since monday Pakistan but not space',
    'The journal is written by sideline serve and sideline digest send when they load knowledge that changed. It is read',
    'whoever holds the state, and a past time gives the same lines again for 400 days.',
    'AFTER is KNOWLEDGE_DIR, else the folder that comes along, unless it is given.',
    'BEFORE may be an earlier state from git: git worktree add ../before HEAD~1 && sideline changes ../before/knowledge',
    'Exit 0 whether anything changed or not; 1 also where the state cannot be read.',
  ],
  async run(given, shell) {
    const circumstances = await readCircumstances(given, shell);
    if (given.has('since')) return tellSince(given, circumstances, shell);
    if (given.has('until')) throw new BadUse('--until goes with --since.');
    return compareFolders(given, circumstances, shell);
  },
};

async function compareFolders(given: Arguments, circumstances: Circumstances, shell: Shell): Promise<number> {
  const [before, after] = foldersIn(given);
  const { knowledgeDir, reader, colour } = circumstances;
  const graphs = [await graphOf(before, reader), await graphOf(after ?? knowledgeDir, reader)] as const;
  const { tellChanges } = await import('../core/digest/changes/whole-change.js');
  await printAnswer(tellChanges(...graphs), { json: given.has('json'), colour }, shell);
  return 0;
}

function foldersIn({ operands }: Arguments): readonly [string, string | undefined] {
  const [before, after, ...others] = operands;
  if (before === undefined || others.length > 0) {
    throw new BadUse('it takes one folder, or two: BEFORE [AFTER]; or a time: --since yesterday.');
  }
  return [before, after];
}

async function graphOf(dir: string, reader: readonly string[]): Promise<Graph> {
  const [{ loadKnowledge }, { graphFor }] = await Promise.all([
    import('../knowledge/load.js'),
    import('../core/graph/graph.js'),
  ]);
  const loaded = await loadKnowledge(dir);
  if (loaded.ok) return graphFor(loaded.knowledge, reader);
  throw await brokenBy(loaded.problems);
}

async function tellSince(given: Arguments, circumstances: Circumstances, shell: Shell): Promise<number> {
  const { reader, zone, colour, now } = circumstances;
  const window = {
    ...(await windowIn(given, circumstances)),
    about: given.operands.join(' '),
    reader,
    zone,
    now: now(),
  };
  const { stateUrl } = await stateConfig(shell);
  const [{ changesSince, nothingRecorded }, { writtenHistory }, { shownUrl }] = await Promise.all([
    import('../core/digest/news/changes-since.js'),
    import('./written-history.js'),
    import('../store/open-store.js'),
  ]);
  try {
    const warn = (line: string) => void write(shell.stderr, `sideline changes: ${line}\n`);
    const history = await writtenHistory(stateUrl, Date.parse(window.now), warn);
    const answer = history ? changesSince(history, window) : nothingRecorded(shownUrl(stateUrl));
    if ('why' in answer) throw new BadUse(answer.why);
    await printAnswer(answer, { json: given.has('json'), colour }, shell);
    return 0;
  } catch (error) {
    if (!(error instanceof NoState)) throw error;
    await write(shell.stderr, `sideline changes: ${error.message}.\n`);
    return EXIT_UNUSABLE;
  }
}

async function windowIn(given: Arguments, circumstances: Circumstances) {
  const { readWhen } = await import('./when.js');
  const read = (option: 'since' | 'until', edge: 'from' | 'to'): number | null => {
    const text = given.value(option);
    const instant = text === undefined ? null : readWhen(text, edge, circumstances);
    if (text === undefined || instant !== null) return instant;
    throw new BadUse(`--${option} "${text}" is no time; write 2025-11-24, 2025-11-24T09:00, monday or "3 days ago".`);
  };
  const [from, to] = [read('since', 'from') as number, read('until', 'to')];
  if (from > (to ?? Date.parse(circumstances.now()))) {
    throw new BadUse(`--since "${given.value('since')}" is later than ${to === null ? 'now' : '--until'}.`);
  }
  return { from, to };
}
