import { NOT_MEANT_REASON } from '../bot/plain-questions/not-meant.js';
import type { Sideline } from '../bot/ports/sideline.js';
import { speaksOfDigests } from '../core/digest/wish/speaks-of-digests.js';
import { asTypedIn } from '../core/question/as-typed.js';
import { readForgetMe } from '../core/question/forget-me.js';
import { Chat, type ChatSettings } from '../platforms/terminal/chat.js';
import { showsLinks } from '../platforms/terminal/links.js';
import { looksOf } from '../platforms/terminal/looks.js';
import { write } from '../platforms/terminal/write.js';
import type { Circumstances } from './circumstances.js';
import type { Arguments } from './command.js';
import type { ChatState } from './digest/chat-state.js';
import type { Opening } from './digest/open-local.js';
import { withDrawHint } from './draw-hint.js';
import type { Followed } from './follow-knowledge.js';
import type { KnowledgeFolder } from './knowledge-folder.js';
import { type Answering, localAnswering } from './local-model.js';
import { askingForNews } from './news-on-demand.js';
import type { Shell } from './shell.js';

/** Sources listed under each answer on a screen; `/sources` shows the others. */
const CHAT_SOURCES = 5;

/** Holds the chat of a terminal, or answers the lines of a pipe, until it ends. */
export async function serveTerminal(
  given: Pick<Arguments, 'has'>,
  circumstances: Circumstances,
  folder: KnowledgeFolder,
  shell: Shell,
): Promise<void> {
  const { sideline } = folder;
  const answering = await localAnswering(given, circumstances, shell);
  const { stdin, stdout, stderr } = shell;
  const isOnScreen = stdin.isTTY === true && stdout.isTTY === true;
  // A line on stderr would stand in the middle of the one that is being typed.
  const remarks: string[] = [];
  const warn = (line: string) => void (isOnScreen ? remarks.push(line) : write(stderr, `sideline serve: ${line}\n`));
  const followed = followedSoon(folder, circumstances, warn);
  const state = openedOnce(sideline, circumstances, { shell, warn, loadedAt: followed.loadedAt });
  const answer = answeringWith(sideline, state, answering);
  const save = savingHere(sideline, circumstances);
  const chat = new Chat(sideline, {
    ...settingsFor(circumstances, answer, state, { stdout, env: shell.env, isOnScreen }),
    save,
  });
  try {
    await (isOnScreen ? chatOnTerminal(chat, state, remarks, shell) : chatInPipe(chat, shell));
  } finally {
    await followed.stop();
    await state.close();
  }
}

/** A folder that is followed once the chat has lasted for a moment. */
interface FollowedSoon {
  /** When what is answered from was loaded, epoch milliseconds. */
  readonly loadedAt: () => number;
  readonly stop: () => Promise<void>;
}

/** A chat that is over sooner, such as most of those through a pipe, is not to wait for what follows the files. */
const FOLLOW_AFTER_MS = 500;

function followedSoon(
  folder: KnowledgeFolder,
  { now }: Pick<Circumstances, 'now'>,
  warn: (line: string) => void,
): FollowedSoon {
  const openedAt = Date.parse(now());
  let followed: Followed | null = null;
  let following: Promise<void> = Promise.resolve();
  const follow = async () => {
    const { followInChat } = await import('./follow-in-chat.js');
    followed = await followInChat(folder, { loadedAt: openedAt, now }, warn);
  };
  const timer = setTimeout(() => {
    following = follow().catch((error: unknown) => warn(`the records are not followed: ${error}`));
  }, FOLLOW_AFTER_MS);
  return {
    loadedAt: () => followed?.freshness().loadedAt ?? openedAt,
    stop: async () => {
      clearTimeout(timer);
      await following;
      await followed?.stop();
    },
  };
}

function settingsFor(
  { reader, zone, now, colour }: Circumstances,
  answer: NonNullable<ChatSettings['answer']>,
  state: OpenedOnce,
  { stdout, env, isOnScreen }: Pick<Shell, 'stdout' | 'env'> & { readonly isOnScreen: boolean },
): ChatSettings {
  const limit = isOnScreen ? { sourcesShown: CHAT_SOURCES } : {};
  const looks = () => ({ ...looksOf(stdout, colour, showsLinks(env)), ...limit });
  const rate: ChatSettings['rate'] = async (rating) => (await state.get()).rate(rating);
  return { reader, zone, now, looks, answer, rate };
}

/** Files go into the folder that the chat was started in. */
function savingHere(
  sideline: Sideline,
  { reader, zone }: Pick<Circumstances, 'reader' | 'zone'>,
): NonNullable<ChatSettings['save']> {
  return async ({ format, messages }, now) => {
    const [{ makeExport }, { writeAnew }, { saidOfFile }] = await Promise.all([
      import('../exports/make-export.js'),
      import('../exports/write-export.js'),
      import('../core/export/said-of-file.js'),
    ]);
    const [question, after] = [messages.at(-1) ?? '', messages.slice(0, -1)];
    const file = await makeExport({ question, after, format, graph: sideline.graph(reader), now, zone });
    if ('why' in file) return file.why;
    return writeAnew(file, process.cwd()).then(
      (path) => [`${path}: ${saidOfFile(file)}`, ...file.remarks].join('\n'),
      (error: NodeJS.ErrnoException) => `The file cannot be written here (${error.code ?? error.message}).`,
    );
  };
}

async function chatInPipe(chat: Chat, { stdin, stdout }: Shell): Promise<void> {
  const { chatThroughPipe } = await import('../platforms/terminal/through-pipe.js');
  await chatThroughPipe(chat, stdin, stdout);
}

async function chatOnTerminal(
  chat: Chat,
  state: OpenedOnce,
  remarks: string[],
  { stdin, stdout }: Shell,
): Promise<void> {
  const [{ chatOnScreen }, { dueDigests }] = await Promise.all([
    import('../platforms/terminal/on-screen.js'),
    import('./digest/due-digests.js'),
  ]);
  await chatOnScreen(chat, stdin, stdout, dueDigests(chat, state.get, remarks));
}

/** What the chat has beside Sideline, loaded once something needs it. */
interface OpenedOnce {
  get(): Promise<ChatState>;
  close(): Promise<void>;
}

function openedOnce(sideline: Sideline, circumstances: Circumstances, opening: Opening): OpenedOnce {
  let opened: Promise<ChatState> | null = null;
  return {
    get: () => {
      opened ??= Promise.all([import('./digest/chat-state.js'), import('./digest/open-local.js')]).then(
        async ([{ ChatState }, { openLocal }]) => new ChatState(await openLocal(sideline, circumstances, opening)),
      );
      return opened;
    },
    close: async () => (await opened)?.close(),
  };
}

/**
 * Messages about digests are seen to, "what's new" is answered from the journal, and everything else as ever. Whoever wants a message
 * read as typed, that a model had read, says that it was read badly.
 */
function answeringWith(
  sideline: Sideline,
  state: OpenedOnce,
  answering: Answering,
): NonNullable<ChatSettings['answer']> {
  const ask = askingForNews(sideline, async (now) => (await state.get()).history(now), answering);
  return async (asked, isOffered) => {
    const isDone = speaksOfDigests(asked.text) || readForgetMe(asked.text) !== null;
    const answer = isDone ? await (await state.get()).handle(asked.text) : null;
    if (answer) return answer;
    const found = withDrawHint(await ask(isOffered ? { ...asked, isOffered } : asked), asked, sideline);
    if (answering.hasModel && asTypedIn(asked.text) !== null) {
      await (await state.get()).rate({ answer: found, at: asked.now, verdict: 'bad', reason: NOT_MEANT_REASON });
    }
    return found;
  };
}
