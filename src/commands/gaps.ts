import type { Store } from '../bot/ports/store.js';
import type { Report } from '../core/gaps/report.js';
import { write } from '../platforms/terminal/write.js';
import { CIRCUMSTANCE_OPTIONS, type Circumstances, readCircumstances, stateConfig } from './circumstances.js';
import { type Arguments, BadUse, type Command } from './command.js';
import { NoState, openStateToRead } from './open-state.js';
import { printAnswer } from './print-answer.js';
import type { Shell } from './shell.js';

/** The state cannot be used; the line on stderr says why. */
const EXIT_UNUSABLE = 1;

/** `sideline gaps`: what people asked for and is on no record, for those who keep the records. */
export const gaps: Command = {
  name: 'gaps',
  summary: 'say what was asked for and is on no record, which answers were rated bad, and what is closed by now',
  operands: '',
  options: [
    { name: 'since', value: 'WHEN', does: 'from the week of then on (else all that is counted)' },
    { name: 'json', does: 'print it as JSON: every group with its counts, words and reasons' },
    ...CIRCUMSTANCE_OPTIONS,
  ],
  details: [
    'WHEN is 2025-11-24 or words: monday, "last week", "3 weeks ago". Counts are by the week, Monday first, in the zone of TZ.',
    'Counted are questions on Slack and Discord, in groups of a kind, what they named and what was missing, without who asked',
    'and without their words; a name that is on no record only with GAPS_KEEP_NAMES=1. Read from STATE_URL whoever holds it.',
    'A group that the records of the knowledge folder answer by now is said to be closed. One that names what --reader may not',
    'see is left out.',
    'Places in CURATORS get the same of each week on Monday morning.',
    'Exit 0 whether there are gaps or not; 1 also where the state cannot be read.',
  ],
  async run(given, shell) {
    const circumstances = await readCircumstances(given, shell);
    const from = await weekIn(given, circumstances);
    const { stateUrl } = await stateConfig(shell);
    try {
      await print(await reportAt(stateUrl, from, circumstances, shell), from, { given, circumstances, shell });
      return 0;
    } catch (error) {
      if (!(error instanceof NoState)) throw error;
      await write(shell.stderr, `sideline gaps: ${error.message}.\n`);
      return EXIT_UNUSABLE;
    }
  },
};

/** The Monday of the week that is asked for; empty = from the beginning. */
async function weekIn(given: Arguments, circumstances: Circumstances): Promise<string> {
  const text = given.value('since');
  if (text === undefined) return '';
  const [{ readWhen }, { wallClock }, { mondayOf }] = await Promise.all([
    import('./when.js'),
    import('../core/digest/schedule/zone.js'),
    import('../core/gaps/gap-count.js'),
  ]);
  const instant = readWhen(text, 'from', circumstances);
  if (instant === null) throw new BadUse(`--since "${text}" is no time; write 2025-11-24, monday or "3 weeks ago".`);
  if (instant > Date.parse(circumstances.now())) throw new BadUse(`--since "${text}" is later than now.`);
  return mondayOf(wallClock(circumstances.zone, instant).date);
}

async function reportAt(url: string, from: string, { knowledgeDir, reader, now }: Circumstances, shell: Shell) {
  const [{ knowledge }, { graphFor }, { reportOf }] = await Promise.all([
    shell.openSideline(knowledgeDir),
    import('../core/graph/graph.js'),
    import('../core/gaps/report.js'),
  ]);
  const kept = await keptAt(url, Date.parse(now()), shell);
  return reportOf({ ...kept, from, to: null, after: graphFor(knowledge, reader), before: null });
}

/** What a store keeps; nothing where there is none. */
async function keptAt(url: string, now: number, shell: Shell) {
  const warn = (line: string) => void write(shell.stderr, `sideline gaps: ${line}\n`);
  const store = await openStateToRead(url, warn);
  if (store === null) return { counts: [], ratings: [] };
  return keptIn(store, now).finally(() => store.close());
}

async function keptIn(store: Store, now: number) {
  const [{ keptGaps }, { keptRatings }] = await Promise.all([
    import('../bot/gaps/gap-book.js'),
    import('../bot/gaps/ratings.js'),
  ]);
  return { counts: await keptGaps(store, now), ratings: await keptRatings(store, now) };
}

async function print(
  report: Report,
  from: string,
  { given, circumstances, shell }: { given: Arguments; circumstances: Circumstances; shell: Shell },
): Promise<void> {
  if (given.has('json')) return write(shell.stdout, `${JSON.stringify(jsonOf(report, from), null, 2)}\n`);
  const { mondayWords, reportAnswer } = await import('../core/gaps/report.js');
  const head = from === '' ? 'all that is counted' : `since ${mondayWords(from)}`;
  await printAnswer(reportAnswer(report, head), { json: false, colour: circumstances.colour }, shell);
}

function jsonOf({ open, closed, ...sums }: Report, from: string) {
  const groups = [...open, ...closed].map(({ gap, ...told }) => ({ ...gap, ...told }));
  return { since: from === '' ? null : from, ...sums, gaps: groups };
}
