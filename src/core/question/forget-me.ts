import { phraseKey, tokens } from '../graph/normalise.js';

/** What somebody wants who asks to be forgotten: `ask` first where digests would go, delete them too, or keep them. */
export interface ForgetMe {
  readonly digests: 'ask' | 'delete' | 'keep';
  /** What the button said that confirms it; empty = nothing confirms it. */
  readonly code: string;
}

/** Reads a message that asks for nothing but to be forgotten; null for every other one ("forget about Iran"). Pure. */
export function readForgetMe(text: string): ForgetMe | null {
  const words = tokens(text).map(({ key }) => key);
  if (words.length === 0 || words.length > WORDS_MAX) return null;
  const at = words.findIndex((_, index) => HOW.has(words.slice(index, index + HOW_LENGTH).join(' ')));
  const said = at < 0 ? words : words.slice(0, at);
  if (!PHRASES.has(bare(said.join(' ')))) return null;
  if (at < 0) return { digests: 'ask', code: '' };
  const [code = '', ...more] = words.slice(at + HOW_LENGTH);
  const digests = HOW.get(words.slice(at, at + HOW_LENGTH).join(' ')) ?? 'ask';
  return more.length > 0 ? null : { digests, code };
}

/** The words that confirm that digests are deleted; `code` tells whose. */
export function deletingWords(code: string): string {
  return `forget me and delete my digests ${code}`;
}

/** The words that leave digests as they are. */
export const KEEPING_WORDS = 'forget me but keep my digests';

const WORDS_MAX = 14;

/** What may stand behind the wish; both are as long. */
const HOW: ReadonlyMap<string, 'delete' | 'keep'> = new Map([
  ['and delete my digests', 'delete'],
  ['but keep my digests', 'keep'],
]);
const HOW_LENGTH = 4;

/** What stands before or after the wish and only asks more kindly. */
const POLITE: readonly string[] = keysOf(
  'please|pls|kindly|now|sideline|hi|hey|can you|could you|would you|i want you to|s’il te plaît|s’il vous plaît|' +
    'por favor|لطفا|خواهش می‌کنم|من فضلك|رجاء|пожалуйста|прошу|лутфан|хоҳиш мекунам',
);

/** A phrase without what is polite about it. */
function bare(phrase: string): string {
  for (const kind of POLITE) {
    if (phrase.startsWith(`${kind} `)) return bare(phrase.slice(kind.length + 1));
    if (phrase.endsWith(` ${kind}`)) return bare(phrase.slice(0, -kind.length - 1));
  }
  return phrase;
}

function keysOf(phrases: string): string[] {
  return phrases.split('|').map((phrase) => phraseKey(tokens(phrase)));
}

/** Verbs and objects that stand together in any pairing, and whole wishes, language by language. */
const PAIRS: readonly (readonly [verbs: string, objects: string])[] = [
  [
    'forget|delete|erase|remove|wipe',
    'me|my data|all my data|all of my data|my personal data|everything about me|all about me|everything you know about me|all you know about me|what you know about me|my information|all data about me',
  ],
  [
    'oublie|oubliez|supprime|supprimez|efface|effacez',
    'moi|mes données|toutes mes données|mes données personnelles|tout sur moi|tout ce que tu sais de moi|tout ce que vous savez de moi',
  ],
  ['borra|borre|elimina|elimine|olvida|olvide', 'mis datos|todos mis datos|todo sobre mí|mis datos personales'],
  ['احذف|امسح|انس', 'بياناتي|كل بياناتي|جميع بياناتي|معلوماتي|كل شيء عني|كل ما تعرفه عني'],
  ['забудь|забудьте', 'меня|обо мне|всё обо мне'],
  ['удали|удалите|сотри|сотрите', 'меня|мои данные|все мои данные|всё обо мне'],
];

const WHOLE =
  'forget about me|oublie tout de moi|oubliez tout de moi|olvídame|olvídeme|olvídate de mí|انسني|انساني|' +
  'مرا فراموش کن|مرا فراموش کنید|من را فراموش کن|من را فراموش کنید|منو فراموش کن|' +
  'اطلاعات من را پاک کن|اطلاعات من را پاک کنید|اطلاعات مرا پاک کن|اطلاعاتم را پاک کن|داده‌های من را پاک کن|داده‌های من را پاک کنید|' +
  'داده‌های مرا حذف کن|اطلاعات من را حذف کن|اطلاعات من را حذف کنید|' +
  'маро фаромӯш кун|маро фаромӯш кунед|маълумоти маро нест кун|маълумоти маро нест кунед|маълумоти маро пок кун';

const PHRASES: ReadonlySet<string> = new Set([
  ...PAIRS.flatMap(([verbs, objects]) =>
    verbs.split('|').flatMap((verb) => objects.split('|').flatMap((object) => keysOf(`${verb} ${object}`))),
  ),
  ...keysOf(WHOLE),
]);
