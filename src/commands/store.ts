import type { Store } from '../bot/ports/store.js';
import type { StoreContents } from '../bot/ports/store-contents.js';
import { write } from '../platforms/terminal/write.js';
import type { Counts } from '../store/copy-contents.js';
import { type Arguments, BadUse, type Command } from './command.js';
import type { Shell } from './shell.js';

/** A store cannot be used; the line on stderr says why. */
const EXIT_UNUSABLE = 1;

/** Another process holds a state file. */
const EXIT_IN_USE = 3;

/** `sideline store copy`: what outlives a restart, from one place to another. */
export const store: Command = {
  name: 'store',
  summary: 'copy what outlives a restart from one store into another',
  operands: 'copy FROM TO',
  options: [{ name: 'into-used', does: 'copy also where TO keeps something; FROM then wins where both keep a key' }],
  details: [
    'FROM and TO are written like STATE_URL: file:PATH, or postgres://USER@HOST/DATABASE with its password in PGPASSWORD.',
    'Stop the bot first: a state file belongs to one process. FROM stays as it is.',
    'A copy that was cut short is gone on with by the same call and --into-used.',
    'Exit codes: 1 a store cannot be used, 3 another process holds a state file.',
  ],
  async run(given, shell) {
    const [from, to] = await placesIn(given);
    try {
      return await copy(from, to, given.has('into-used'), shell);
    } catch (error) {
      return await explain(error, shell);
    }
  },
};

async function copy(from: string, to: string, intoUsed: boolean, shell: Shell): Promise<number> {
  const { copyContents, isEmpty } = await import('../store/copy-contents.js');
  return withStore(from, shell, (source) =>
    withStore(to, shell, async (target) => {
      if (!intoUsed && !(await isEmpty(target))) {
        throw new BadUse(`${await shown(to)} keeps something already; say --into-used to copy into it all the same.`);
      }
      const counts = await copyContents(source, target);
      await write(shell.stdout, `copied ${inWords(counts)} from ${await shown(from)} to ${await shown(to)}\n`);
      return 0;
    }),
  );
}

/** Opens a store with what is kept beside it: tokens of the reading room have a file of their own next to a state file. */
async function withStore(url: string, shell: Shell, work: (opened: StoreContents) => Promise<number>): Promise<number> {
  const { tokensUrl } = await import('../store/tokens-place.js');
  if (tokensUrl(url) === url) return withOpened(url, shell, work);
  const [{ joinedContents }, { isOfTokens }] = await Promise.all([
    import('../store/joined-contents.js'),
    import('../bot/web-tokens.js'),
  ]);
  return withOpened(url, shell, (state) =>
    withOpened(tokensUrl(url), shell, (tokens) => work(joinedContents(state, tokens, isOfTokens))),
  );
}

async function withOpened(
  url: string,
  shell: Shell,
  work: (opened: Store & StoreContents) => Promise<number>,
): Promise<number> {
  const { openStore } = await import('../store/open-store.js');
  const opened = await openStore(url, (line) => void write(shell.stderr, `sideline store: ${line}\n`)).catch(
    (error) => {
      throw new NotOpened(error);
    },
  );
  return work(opened).finally(() => opened.close());
}

/** Wraps why a store did not open: whatever that was, the caller can do something about it. */
class NotOpened extends Error {
  override readonly name = 'NotOpened';

  constructor(cause: unknown) {
    super(cause instanceof Error ? cause.message : String(cause), { cause });
  }
}

async function explain(error: unknown, shell: Shell): Promise<number> {
  const [{ StoreInUse }, { NotSaved }, { StoreUnusable }] = await Promise.all([
    import('../store/lock.js'),
    import('../store/file.js'),
    import('../store/unusable.js'),
  ]);
  const isOurs = [NotOpened, NotSaved, StoreUnusable].some((kind) => error instanceof kind);
  if (!isOurs || !(error instanceof Error)) throw error;
  await write(shell.stderr, `sideline store: ${error.message.replaceAll(/\s+/g, ' ')}.\n`);
  return error.cause instanceof StoreInUse ? EXIT_IN_USE : EXIT_UNUSABLE;
}

/** FROM and TO, each a store that lasts, and FROM one that is there. */
async function placesIn({ operands }: Arguments): Promise<readonly [string, string]> {
  const [verb, from, to, ...others] = operands;
  if (verb !== 'copy' || !from || !to || others.length > 0) throw new BadUse('write: sideline store copy FROM TO.');
  if (from === to) throw new BadUse('FROM and TO are the same store.');
  for (const url of [from, to]) await mindKind(url);
  await mindPresence(from);
  return [from, to];
}

async function mindKind(url: string): Promise<void> {
  const [{ statePath }, { isPostgres }] = await Promise.all([
    import('../store/open-store.js'),
    import('../store/postgres-address.js'),
  ]);
  if (isPostgres(url) || statePath(url) !== null) return;
  const named = /^[a-z]+:/i.exec(url)?.[0] ?? url;
  throw new BadUse(`"${named}" names no store that lasts; use file:PATH or postgres://USER@HOST/DATABASE.`);
}

/** Opening a file that is not there makes it: good for a start, a slip of the pen here. */
async function mindPresence(url: string): Promise<void> {
  const { statePath } = await import('../store/open-store.js');
  const path = statePath(url);
  if (path === null) return;
  const [{ existsSync }, { backupOf }] = await Promise.all([import('node:fs'), import('../store/replace-file.js')]);
  if (existsSync(path) || existsSync(backupOf(path))) return;
  throw new BadUse(`there is no state file ${path} to copy from.`);
}

async function shown(url: string): Promise<string> {
  return (await import('../store/open-store.js')).shownUrl(url);
}

function inWords({ settled, posting, value }: Counts): string {
  return `${counted(settled, 'settled claim')}, ${counted(posting, 'post')} begun and ${counted(value, 'value')}`;
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
