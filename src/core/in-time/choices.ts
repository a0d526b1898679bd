import type { Compared } from './compared.js';
import { headOf, inFull, ofOne, optionsIn } from './options.js';
import { hasPronoun, withNames } from './pronouns.js';
import type { Reader } from './reader.js';
import { END, isLast, variants, verbEnd, verbIn } from './wordings.js';

const CHOICE = new RegExp(
  `^((?:which|what|who|whom|where|at which|in which|with which|with whom)\\b.*?\\b${END}\\b[^,:;]*?)\\s*(?:[,:;]|\\s[-–—])\\s*(.+ or .+)$`,
  'i',
);

const OF_NAMED = new RegExp(
  `^(?:which|what) (?:one )?of (.+? (?:and|or) .+?) (was|were|is|came|took place|happened|had)\\b(.*?)\\b(${END})\\b(.*)$`,
  'i',
);

/** "Of A and B, which came first", "A or B: which was signed first". */
const CHOICE_FIRST = new RegExp(
  `^(?:(?:of|between) (?:the two[,:]? )?)?(.+? (?:and|or) .+?)(?:[,:;]| [-–—]) ?((?:which|who|whom|what) (?:one |of (?:them|the two) )?.*\\b${END}\\b.*)$`,
  'i',
);

/** "Was it A or B that was signed first". */
const WAS_IT = new RegExp(`^was it (.+?) or (.+?) (?:that|which|who|whom) (.*\\b${END}\\b.*)$`, 'i');

/** "Which was signed first, A or B", "whom did Modi meet earlier, A or B", "which of A and B came first". */
export function ofChoice(text: string, reader: Reader): Compared | null {
  const [, asked = '', choice = ''] = CHOICE.exec(text) ?? [];
  if (asked !== '') return chosen(asked, optionsIn(choice), reader);
  const [, before = '', behind = ''] = CHOICE_FIRST.exec(text) ?? [];
  if (before !== '') return chosen(behind.replace(/^one /i, ''), optionsIn(before.replace(/ and /i, ' or ')), reader);
  const [, it = '', or = '', clause = ''] = WAS_IT.exec(text) ?? [];
  if (it !== '') return chosen(`which ${clause}`, [it, or], reader);
  const [, both = '', verb = '', part = '', end = '', rest = ''] = OF_NAMED.exec(text) ?? [];
  if (both === '') return ofMembers(text, reader);
  const named = both.split(/, (?:and |or )?| (?:and|or) /);
  return both === '' || named.length < 2 ? null : chosen(`which ${verb}${part}${end}${rest}`, named, reader);
}

const OF_MEMBERS = new RegExp(`^(?:which|who) (?:one )?of ((?:.+?,? (?:and|or) ).+?) \\b(${END})\\b(.*)$`, 'i');

/** "Which of A, B and C signed documents with India first": who did it. */
function ofMembers(text: string, reader: Reader): Compared | null {
  const [, said = '', end = '', rest = ''] = OF_MEMBERS.exec(text) ?? [];
  const verb = said === '' ? null : verbIn(said, reader.link(said).items);
  if (!verb || verb.start === 0) return null;
  const named = said
    .slice(0, verb.start)
    .trim()
    .split(/, (?:and |or )?| (?:and|or) /);
  return chosen(`who ${said.slice(verb.start)} ${end}${rest}`, named, reader);
}

function chosen(asked: string, options: readonly string[], reader: Reader): Compared | null {
  if (options.length < 2) return null;
  const end = new RegExp(`\\b${END}\\b`, 'i').exec(asked)![0];
  const head = asked
    .replace(/\b(?:was|were) (?:the )?(?:first|last|earliest|latest)(?: one)? to /i, '')
    .replace(new RegExp(`(?: the)? ?\\b${END}\\b`, 'i'), '')
    .replace(
      / of (?:them|the (?:two|three|four)|(?:these|those)(?: two| three)?)\b(?: (?!did|was|were|has|had|came|took)[a-z]+)?/i,
      '',
    )
    .replace(/\s+/g, ' ')
    .trim();
  const frame = frameOf(head, reader);
  const noun = frame.noun.noun ? frame.noun : headOf(options[0]!);
  const told = options.map((one, at) => {
    const full = inFull(one, noun);
    const named = at > 0 && hasPronoun(full) ? (withNames(full, reader.link(options[0]!)) ?? full) : full;
    return frame.with(named);
  });
  return { as: isLast(end) ? 'last' : 'first', told, isSure: true };
}

/** What each of several stands in: a sentence around it. */
interface Around {
  readonly noun: { readonly noun: string; readonly tail: string };
  readonly with: (one: string) => readonly string[];
}

const DID = /^(?:(?:in|at|with|to) )?(?:who|whom|where|which|what)(?: (.+?))? (?:did|has|have|had) (.+)$/i;
const BE = /^(?:which|what|who)(?: (?!did|was|were|is)(.+?))? (was|were|is|are)\b ?(.*)$/i;
const DOING = /^(?:who|which|what) ?(.*)$/i;
const CAME = /^(.*?) (came|come|took place|happened|occurred|was held|met(?=$| in| at| first)|began|started)\b(.*)$/i;

function frameOf(head: string, reader: Reader): Around {
  const [, , clause] = DID.exec(head) ?? [];
  if (clause) return { noun: { noun: '', tail: '' }, with: (one) => withObject(clause, one, reader) };
  const [, named = '', auxiliary, part = ''] = BE.exec(head) ?? [];
  if (auxiliary)
    return { noun: nounOf(named), with: (one) => variants(part ? `${one} ${part}` : one, auxiliary).concat(one) };
  const [, rest = ''] = DOING.exec(head) ?? [];
  const [, nounSaid = '', , behind = ''] = CAME.exec(` ${rest}`) ?? [];
  if (CAME.test(` ${rest}`)) return { noun: nounOf(nounSaid.trim()), with: (one) => [`${one}${behind}`, one] };
  return { noun: { noun: '', tail: '' }, with: (one) => [`${one} ${rest}`] };
}

/** "State visit to India": the noun, and what is said of all; a clause of its own says whose they are. */
function nounOf(said: string): Around['noun'] {
  const named = ofOne(said.replace(/^of (?:the )?/i, ''));
  const [, noun = named, of = ''] =
    /^(.+?) in which (.+?) (?:sat|took part|participated|was|were|met)$/i.exec(named) ?? [];
  if (of) return { noun: `${noun} of ${of}`, tail: '' };
  const at = named.search(/ (?:of|with|between|from|in|at|on|by|for|to)\b/);
  return at < 0 ? { noun: named, tail: '' } : { noun: named.slice(0, at), tail: named.slice(at) };
}

/** A clause with somebody in the place of whom is asked for: behind its verb. */
function withObject(clause: string, one: string, { link }: Reader): readonly string[] {
  const end = verbEnd(clause, link(clause).items);
  const [before, behind] = [clause.slice(0, end), clause.slice(end)];
  const bare = one.replace(/^(?:in|at|to|with) /i, '');
  const ways = [
    `${before} ${one}${behind}`,
    `${before} ${bare}${behind}`,
    `${clause} ${one}`,
    `${before} in ${bare}${behind}`,
    `${before} to ${bare}${behind}`,
  ];
  return [...new Set(ways)];
}
