import type { WebTokens } from '../bot/web-tokens.js';
import { write } from '../platforms/terminal/write.js';
import { readLabels, stateConfig } from './circumstances.js';
import { type Arguments, BadUse, type Command } from './command.js';
import { EXIT_CONFIG, EXIT_IN_USE, NoState, openState, openStateToRead } from './open-state.js';
import type { Shell } from './shell.js';

/** What was asked for was not done, or the state cannot be used; the line on stderr says why. */
const EXIT_NOT_DONE = 1;

/** `sideline web token`: who sees more of the reading room than the public. */
export const web: Command = {
  name: 'web',
  summary: 'make, list and revoke tokens by which programs see more of the reading room',
  operands: 'token add NAME | token list | token revoke NAME',
  options: [{ name: 'reader', value: 'a,b', does: 'of add: audience labels that the token lets see besides public' }],
  details: [
    'A token is printed once; only its hash is kept. A request brings it along: Authorization: Bearer TOKEN',
    'A NAME has lower-case letters, digits and hyphens: newsroom-1.',
    'Tokens lie beside the state file of STATE_URL, as state.web-tokens.json, or in its database.',
    'The bot may run meanwhile: a new token holds at once, and a revoked one is gone at once.',
    'Exit codes: 1 it was not done, or the tokens cannot be read or kept, 3 another process changes them.',
  ],
  async run(given, shell) {
    const wish = await wishIn(given);
    try {
      return await carryOut(wish, shell);
    } catch (error) {
      if (!(error instanceof NoState)) throw error;
      const isInUse = error.exitCode === EXIT_IN_USE;
      await write(shell.stderr, `sideline web: ${isInUse ? inUse(error) : error.message}.\n`);
      return isInUse ? EXIT_IN_USE : EXIT_NOT_DONE;
    }
  },
};

/** Another run of this command takes an instant. */
function inUse({ cause, message }: NoState): string {
  const held = cause instanceof Error ? cause.message : message;
  return `${held}, which changes tokens as well; nothing was changed here, try again`;
}

type WishForTokens =
  | { readonly verb: 'add'; readonly name: string; readonly reader: readonly string[] }
  | { readonly verb: 'revoke'; readonly name: string }
  | { readonly verb: 'list' };

async function wishIn(given: Arguments): Promise<WishForTokens> {
  const [what, verb, name, ...others] = given.operands;
  const isNamed = name !== undefined && others.length === 0;
  if (what === 'token' && verb === 'list' && name === undefined) return { verb };
  if (what !== 'token' || !isNamed || (verb !== 'add' && verb !== 'revoke'))
    throw new BadUse('write: sideline web token add NAME --reader staff, token list, or token revoke NAME.');
  await checkName(name);
  if (verb === 'revoke') return { verb, name };
  const reader = await readLabels(given.value('reader') ?? '');
  if (reader.length === 0) throw new BadUse('a token needs --reader: the labels that it lets see, such as staff.');
  return { verb, name, reader };
}

async function checkName(name: string): Promise<void> {
  const { TOKEN_NAME } = await import('../bot/web-tokens.js');
  if (!TOKEN_NAME.test(name))
    throw new BadUse(`"${name}" is no name of a token; use up to 40 lower-case letters, digits and hyphens.`);
}

async function carryOut(wish: WishForTokens, shell: Shell): Promise<number> {
  const now = shell.now();
  if (wish.verb === 'list') return listed(now, shell);
  return withTokens(shell, async (tokens) => {
    if (wish.verb === 'revoke') {
      const isGone = await tokens.revoke(wish.name, now);
      return told(isGone ? `Revoked: ${wish.name}.` : `There is no token ${wish.name}.`, isGone, shell);
    }
    const token = await tokens.add(wish.name, wish.reader, now);
    if (token === null) return told(`There is a token ${wish.name} already; revoke it first.`, false, shell);
    await write(shell.stdout, `${token}\n`);
    await write(shell.stderr, 'sideline web: this is the only time that the token is shown.\n');
    return 0;
  });
}

async function listed(now: string, shell: Shell): Promise<number> {
  const { webTokens } = await import('../bot/web-tokens.js');
  const store = await openStateToRead(await placeOfTokens(shell), warningTo(shell));
  const tokens = store
    ? await webTokens(store)
        .list(now)
        .finally(() => store.close())
    : [];
  const lines = tokens.map(({ name, reader, madeAt }) => `${name}  ${reader.join(',')}  made ${madeAt.slice(0, 10)}`);
  await write(shell.stdout, lines.length > 0 ? `${lines.join('\n')}\n` : 'There is no token.\n');
  return 0;
}

async function withTokens(shell: Shell, work: (tokens: WebTokens) => Promise<number>): Promise<number> {
  const { webTokens } = await import('../bot/web-tokens.js');
  const store = await openState(await placeOfTokens(shell), warningTo(shell), { patient: true });
  return work(webTokens(store)).finally(() => store.close());
}

/** The store of the tokens. What is in memory is gone when this command ends, and no bot would see it. */
async function placeOfTokens(shell: Shell): Promise<string> {
  const [{ stateUrl }, { tokensUrl }] = await Promise.all([stateConfig(shell), import('../store/tokens-place.js')]);
  if (stateUrl === 'memory:')
    throw new NoState('STATE_URL=memory: keeps no tokens; set it to file:PATH or postgres://…', EXIT_CONFIG, null);
  return tokensUrl(stateUrl);
}

function warningTo(shell: Shell): (line: string) => void {
  return (line) => void write(shell.stderr, `sideline web: ${line}\n`);
}

async function told(line: string, isDone: boolean, shell: Shell): Promise<number> {
  await write(isDone ? shell.stdout : shell.stderr, isDone ? `${line}\n` : `sideline web: ${line}\n`);
  return isDone ? 0 : EXIT_NOT_DONE;
}
