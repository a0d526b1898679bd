import { PassThrough } from 'node:stream';
import type { Log } from '../src/bot/ports/log.js';
import { createLog } from '../src/commands/log.js';

/** What must stand in no log: as it would be found there, and what it is. */
const canaries = new Map<string, string>();

const SECRET = 'a secret';

/** The most that is looked for; tests of very many texts say much the same again and again. */
const CANARIES_MAX = 2_000;

/** What is looked for of a long text, in characters: a log may hold a piece of it. */
const PIECE = 40;

/** Shorter texts are words that a log may have of its own. */
const TELLING = 12;

/** What nobody may read, whole: a token, a secret, a password. */
export function secretText(text: string): void {
  if (text.length >= 6) keep(text, SECRET);
}

/** What somebody wrote. A single word is no question, and may stand in a log by chance. */
export function writtenText(text: string): void {
  const [line = ''] = text.split(/[\r\n"\\]/);
  const piece = line.trim().slice(0, PIECE);
  if (piece.length >= TELLING && piece.includes(' ')) keep(piece, 'what somebody wrote');
}

/** What somebody filled in, wherever in it the words are. */
export function writtenIn(values: unknown): void {
  if (typeof values === 'string') writtenText(values);
  else if (values !== null && typeof values === 'object') Object.values(values).forEach(writtenIn);
}

/** What somebody is called. */
export function personName(name: string): void {
  if (name.length >= 6) keep(name, "a person's name");
}

function keep(text: string, what: string): void {
  if (canaries.size < CANARIES_MAX) canaries.set(text, what);
}

/** The variables whose values nobody may read. */
const SECRET_NAME = /TOKEN|SECRET|MODEL_KEY/;

/** What of an environment nobody may read. */
export function secretsIn(env: Readonly<Record<string, string | undefined>>): void {
  for (const [name, value = ''] of Object.entries(env)) if (SECRET_NAME.test(name)) secretText(value);
  const [, password] = /^postgres(?:ql)?:\/\/[^:@/]*:([^@]+)@/.exec(env.STATE_URL ?? '') ?? [];
  if (password) secretText(password);
}

/** Of addresses and tokens that a far side gives out by itself, the part that is the same in all. */
const GIVEN_OUT: readonly (readonly [pattern: RegExp, what: string])[] = [
  [/\/respond\/|\/link\/|ticket=/, 'an address that grants something'],
  [/xox[a-z]-\w|xoxe\.x|xapp-\w/, 'a token of Slack'],
  [/aW50ZXJhY3Rpb246/, 'the token of an interaction'],
  [/\b[Pp]erson [UW]\d+|\bperson\d+/, "a person's name"],
];

/** Everything in an output that must not be there; empty = it is clean. */
export function leaksIn(output: string): readonly string[] {
  const text = `${output}\n${unescaped(output)}`;
  return [
    ...[...canaries].flatMap(([canary, what]) => (text.includes(canary) ? [`${what}: ${canary}`] : [])),
    ...GIVEN_OUT.flatMap(([pattern, what]) => {
      const [found] = pattern.exec(text) ?? [];
      return found === undefined ? [] : [`${what}: ${found}`];
    }),
  ];
}

/** Throws where something stands in an output that must not be there. */
export function expectClean(output: string): void {
  const leaks = leaksIn(output);
  if (leaks.length > 0) throw new Error(`what must stand in no log stands in it: ${leaks.join('; ')}`);
}

/** Throws where a secret stands in what a command prints; questions and names may, since they are answered there. */
export function expectNoSecret(output: string): void {
  const found = [...canaries].filter(([canary, what]) => what === SECRET && output.includes(canary));
  if (found.length > 0) throw new Error(`a secret stands in what was printed: ${found.map(([one]) => one).join('; ')}`);
}

/** The values of lines of JSON, as they were before JSON escaped them. */
function unescaped(output: string): string {
  return output
    .split('\n')
    .filter((line) => line.startsWith('{'))
    .flatMap((line) => {
      try {
        return Object.values(JSON.parse(line) as object).map(String);
      } catch {
        return [];
      }
    })
    .join('\n');
}

/** The log of the program at its most talkative, beside another one that is told the same. */
export interface WatchedLog {
  readonly log: Log;
  /** Throws where something stands in it, or was said on the console, that must not be there. */
  expectClean(): void;
}

/** Watches what a run in this process logs, and what its libraries say. */
export function watchedLog(beside: Log): WatchedLog {
  const output = new PassThrough();
  const real = createLog(output, 'debug');
  let text = '';
  output.on('data', (chunk: Buffer) => {
    text += chunk;
  });
  const console = watchedConsole();
  const both =
    (level: keyof Log): Log[keyof Log] =>
    (event, fields) => {
      real[level](event, fields);
      beside[level](event, fields);
    };
  return {
    log: { debug: both('debug'), info: both('info'), warn: both('warn'), error: both('error') },
    expectClean: () => expectClean(`${text}\n${console()}`),
  };
}

const spoken: string[] = [];
let isWatched = false;

/** What is said on the console from the first call on. */
function watchedConsole(): () => string {
  const from = spoken.length;
  if (!isWatched) {
    isWatched = true;
    for (const level of ['debug', 'info', 'log', 'warn', 'error'] as const) {
      const say = console[level].bind(console);
      console[level] = (...words: unknown[]) => {
        spoken.push(words.map(String).join(' '));
        say(...words);
      };
    }
  }
  return () => spoken.slice(from).join('\n');
}
