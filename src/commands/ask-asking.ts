import { existsSync } from 'node:fs';
import type { Asked, Sideline } from '../bot/ports/sideline.js';
import type { Answer } from '../core/answer/answer.js';
import type { History } from '../core/digest/changes/history.js';
import { speaksOfDigests } from '../core/digest/wish/speaks-of-digests.js';
import { once } from '../core/graph/once.js';
import { stateConfig } from './circumstances.js';
import type { Answering } from './local-model.js';
import type { Asking } from './news-on-demand.js';
import type { Shell } from './shell.js';

/**
 * How `sideline ask` asks, by `answering`: what is said of digests is answered by what would be ordered, and where. Where STATE_URL names a file with a journal, "what's new" is answered from it. It is read
 * without its lock, once a question asks for news; other questions cost a look whether the file is there.
 */
export async function askingOf(sideline: Sideline, answering: Answering, shell: Shell): Promise<Asking> {
  const asking = await askingOfRecords(sideline, answering, shell);
  const orders = ordersOf(sideline);
  return async (asked) => {
    const answer = speaksOfDigests(asked.text) ? await orders(asked) : null;
    return answer ?? withFileTold(await asking(asked));
  };
}

/** An answer that a file is wanted of says how it is made: what is asked here prints answers, and writes nothing. */
function withFileTold(answer: Answer): Answer {
  if (!answer.file) return answer;
  const { format, messages } = answer.file;
  const asked = answer.query ? answer.understood : (messages.at(-1) ?? '');
  const text = `As a file: sideline export --as ${format} ${inShell(asked)}`;
  return { ...answer, blocks: [...answer.blocks, { kind: 'aside', text }] };
}

/** Words as one, for a shell. */
function inShell(words: string): string {
  return `'${words.replaceAll("'", "'\\''")}'`;
}

/** Reads what is said of digests, against what its reader may see. */
function ordersOf({ knowledge }: Sideline): (asked: Asked) => Promise<Answer | null> {
  const loaded = once(async () => {
    const [{ unordered }, { readerGraphs }] = await Promise.all([
      import('../bot/digests/unordered.js'),
      import('../bot/reader-graphs.js'),
    ]);
    return { unordered, graphs: readerGraphs(knowledge) };
  });
  return async ({ text, reader, now, zone }) => {
    const { unordered, graphs } = await loaded();
    return unordered(text, { graph: graphs.of(reader), now: Date.parse(now), zone });
  };
}

async function askingOfRecords(sideline: Sideline, answering: Answering, shell: Shell): Promise<Asking> {
  const { stateUrl } = await stateConfig(shell);
  if (!(await keepsJournal(stateUrl))) return (asked) => answering.answer(asked, sideline, async (work) => work());
  const { askingForNews } = await import('./news-on-demand.js');
  return askingForNews(sideline, (now) => journalOf(stateUrl, sideline, now), answering);
}

/** Whether there is a journal to be read, as far as can be told without reading the state. */
async function keepsJournal(url: string): Promise<boolean> {
  const { statePath } = await import('../store/open-store.js');
  const path = statePath(url);
  if (path === null || !existsSync(path)) return false;
  const [{ mayKeep }, { JOURNAL_HEAD }] = await Promise.all([
    import('../store/may-keep.js'),
    import('../bot/journal/journal.js'),
  ]);
  return mayKeep(path, JOURNAL_HEAD);
}

/** The journal at STATE_URL up to `now`, ISO 8601. One that cannot be read, or is not there, is told as one that begins now. */
export async function journalOf(
  url: string,
  { knowledge }: Pick<Sideline, 'knowledge'>,
  now: string,
): Promise<History> {
  const [{ openStoreToRead }, { readHistory }, { historyFrom }] = await Promise.all([
    import('../store/open-store.js'),
    import('../bot/journal/journal.js'),
    import('../core/digest/changes/history.js'),
  ]);
  const store = await openStoreToRead(url, () => {}).catch(() => null);
  const history = store && (await readHistory(store, knowledge, Date.parse(now)).catch(() => null));
  return history ?? historyFrom(knowledge, Date.parse(now));
}
