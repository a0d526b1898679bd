import { existsSync } from 'node:fs';
import type { Sideline } from '../bot/ports/sideline.js';
import type { History } from '../core/digest/changes/history.js';
import { stateConfig } from './circumstances.js';
import type { Asking } from './news-on-demand.js';
import type { Shell } from './shell.js';

/**
 * How `sideline ask` asks: where STATE_URL names a file with a journal, "what's new" is answered from it. It is read
 * without its lock, once a question asks for news; other questions cost a look whether the file is there.
 */
export async function askingOf(sideline: Sideline, shell: Shell): Promise<Asking> {
  const { stateUrl } = await stateConfig(shell);
  if (!(await keepsJournal(stateUrl))) return async (asked) => sideline.ask(asked);
  const { askingForNews } = await import('./news-on-demand.js');
  return askingForNews(sideline, (now) => journalOf(stateUrl, sideline, now));
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

/** A journal that cannot be read is told as one that begins now. */
async function journalOf(url: string, { knowledge }: Sideline, now: string): Promise<History> {
  const [{ openStoreToRead }, { readHistory }, { historyFrom }] = await Promise.all([
    import('../store/open-store.js'),
    import('../bot/journal/journal.js'),
    import('../core/digest/changes/history.js'),
  ]);
  const store = await openStoreToRead(url, () => {}).catch(() => null);
  const history = store && (await readHistory(store, knowledge, Date.parse(now)).catch(() => null));
  return history ?? historyFrom(knowledge, Date.parse(now));
}
