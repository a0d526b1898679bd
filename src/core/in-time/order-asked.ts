import { framesOfWord } from '../grammar/frames.js';
import type { InTime, Query } from '../query/query.js';
import { addMonths } from '../question/dates/calendar.js';
import type { Item } from '../question/item.js';
import { type Event, eventIn } from './event.js';
import { eachAlone, headOf, inFull, ofOne, optionsIn } from './options.js';
import { hasPronoun, withNames } from './pronouns.js';
import type { Reader } from './reader.js';

/** Several things that happened, of which the order is asked for: each in words, the surest wording first. */
interface Compared {
  readonly as: InTime;
  readonly told: readonly (readonly string[])[];
  /** Nothing but their order can be asked: where one of them is not found, the question is not answered otherwise. */
  readonly isSure: boolean;
}

/** A question that asks which came first, as a query; or the words of it that name nothing on record. */
export type OrderAsked = { readonly query: Query } | { readonly open: string };

const LENGTH_MAX = 400;

const COURTESY =
  /^(?:(?:please|and|so|also|now|ok|okay|hello|hi)[,]? |(?:can|could) you (?:please )?(?:tell me|say)[,:]? |(?:do you know|tell me|i would like to know|i want to know)[,:]? )+/i;

/** What a question asks of the order in time of things that happened; null where it asks nothing of that. */
export function orderAsked(typed: string, reader: Reader): OrderAsked | null {
  const text = typed
    .trim()
    .replace(COURTESY, '')
    .replace(/[?.!\s]+$/, '');
  if (text.length > LENGTH_MAX) return null;
  for (const read of [howLong, inWhatOrder, ofChoice, ofTwo, firstWithin, alreadyWhen, related]) {
    const compared = read(text, reader);
    const found = compared && queryOf(compared, reader);
    if (found) return found;
  }
  return null;
}

function queryOf({ as, told, isSure }: Compared, reader: Reader): OrderAsked | null {
  const events = told.map((ways) => firstOf(ways, (one) => eventIn(one, reader)));
  const missing = events.indexOf(null);
  if (missing >= 0) return isSure ? { open: told[missing]![0]! } : null;
  const doubtful = OF_TWO.has(as) ? events.findIndex((one, at) => one !== null && isOfSeveral(one, told[at]![0]!)) : -1;
  if (doubtful >= 0) return isSure ? { open: told[doubtful]![0]! } : null;
  const of = events.flatMap((one) => one?.set ?? []);
  if (of.length === 1) return { query: { ask: 'list', of: of[0]!, order: as === 'last' ? 'last' : 'first' } };
  return { query: { ask: 'order', of, as } };
}

function firstOf<A, B>(all: readonly A[], made: (one: A) => B | null): B | null {
  for (const one of all) {
    const found = made(one);
    if (found !== null) return found;
  }
  return null;
}

const OF_TWO: ReadonlySet<InTime> = new Set(['relation', 'before', 'after', 'distance']);

/** Whether one thing was told of which the records have several, far apart: "the meeting with Russia". */
function isOfSeveral({ dated }: Event, told: string): boolean {
  const [first, last] = [dated[0], dated.at(-1)];
  const isOne =
    /^(?:the|that|his|her|its|their|\S+['’]s) (?!\w*s\b)/i.test(told) && !/\b(?:did|had|met|was|were)\b/i.test(told);
  return isOne && first !== undefined && last !== undefined && last.days.from > addMonths(first.days.from, 1);
}

const IN_ORDER =
  /^(?:in )?(?:what|which) (?:chronological |time )?(?:order|sequence)(?: in time)? (did|were|was|have|has|had|do) (.+)$/i;

/** "In what order did Modi see A, B and C", "in what order were A and B signed". */
function inWhatOrder(text: string, reader: Reader): Compared | null {
  const [, auxiliary = '', rest = ''] = IN_ORDER.exec(text) ?? [];
  if (rest === '') return null;
  const plain = rest.replace(/\b(have|hold|make|pay|sign|see|meet) (?:his|her|its|their) /i, '$1 ');
  const each = eachAlone(plain);
  const told = each.length ? each : [plain];
  const isWhole = told.length > 1 && told.some((one) => !variants(one, auxiliary).some((way) => eventIn(way, reader)));
  const read = isWhole ? [bare(plain)] : told;
  return { as: 'sequence', told: read.map((one) => variants(one, auxiliary)), isSure: true };
}

/** "The three luncheons take place": the luncheons. */
function bare(words: string): string {
  return words
    .replace(/ (?:take place|come|happen|occur|follow(?: each other| one another)?)$/i, '')
    .replace(/^(?:the )?(?:two|three|four|five|six|\d+) /i, '');
}

const END =
  '(?:first|last|earliest|latest|earlier|later|sooner|older|oldest|newer|newest|younger|youngest|more recent(?:ly)?|most recent(?:ly)?)';

const CHOICE = new RegExp(
  `^((?:which|what|who|whom|where|at which|in which|with which|with whom)\\b.*?\\b${END}\\b[^,:;]*?)\\s*(?:[,:;]|\\s[-–—])\\s*(.+ or .+)$`,
  'i',
);

const OF_NAMED = new RegExp(
  `^(?:which|what) (?:one )?of (.+? (?:and|or) .+?) (was|were|is|came|took place|happened|had)\\b(.*?)\\b(${END})\\b(.*)$`,
  'i',
);

/** "Which was signed first, A or B", "whom did Modi meet earlier, A or B", "which of A and B came first". */
function ofChoice(text: string, reader: Reader): Compared | null {
  const [, asked = '', choice = ''] = CHOICE.exec(text) ?? [];
  if (asked !== '') return chosen(asked, optionsIn(choice), reader);
  const [, both = '', verb = '', part = '', end = '', rest = ''] = OF_NAMED.exec(text) ?? [];
  const named = both.split(/,? (?:and|or) /);
  return both === '' || named.length < 2 ? null : chosen(`which ${verb}${part}${end}${rest}`, named, reader);
}

function chosen(asked: string, options: readonly string[], reader: Reader): Compared | null {
  if (options.length < 2) return null;
  const end = new RegExp(`\\b${END}\\b`, 'i').exec(asked)![0];
  const head = asked
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

function isLast(end: string): boolean {
  return /last|lat|new|young|recent/i.test(end);
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

/** Where the verb of a clause ends. */
function verbEnd(clause: string, items: readonly Item[]): number {
  let from = 0;
  for (const { kind, mention } of items) {
    const at = clause.indexOf(mention.text, from);
    if (at < 0) continue;
    from = at + mention.text.length;
    const isVerb =
      mention.tags.some((tag) => tag.startsWith('verb:') || tag.startsWith('act:')) ||
      framesOfWord(mention.key).length > 0;
    if (kind === 'word' && isVerb) return from;
  }
  return clause.length;
}

const DONE =
  'signed|adopted|concluded|held|agreed|reached|issued|launched|proposed|endorsed|approved|announced|opened|inaugurated|founded|established|set up';

/** The wordings of something that happened: "the declaration adopted in Baku" was adopted in Baku; what was signed stands for its signing. */
function variants(words: string, auxiliary: string): readonly string[] {
  const passive = new RegExp(`^(.+?) (?:been )?((?:${DONE})\\b.*)$`, 'i').exec(words);
  const isPassive = passive && /^(?:was|were|is|are|has|have|had)$/i.test(auxiliary);
  const object = /^(.+?) (?:sign|conclude|adopt|accede to|join|reach|agree on|issue|endorse)(?:s|e?d)? (.+)$/i.exec(
    words,
  );
  const own = object?.[2]?.replace(/^(?:(?:its|their|his|her)|\S+['’]s) /i, 'the ');
  return [
    ...(isPassive ? [`${passive[1]} was ${passive[2]}`, passive[1]!] : []),
    words,
    ...(object && own ? [`${own} of ${object[1]}`, own] : []),
  ];
}

const TWO = new RegExp(
  `^(?:was|were|did|has|had) (.+?) or (.+?) (${DONE}|come|happen|take place|occur)\\b(.*?) ?\\b(${END})\\b(.*)$`,
  'i',
);

/** "Was A or B signed first", "did A or B come first". */
function ofTwo(text: string): Compared | null {
  const [, one = '', other = '', verb = '', , end = ''] = TWO.exec(text) ?? [];
  if (one === '' || end === '') return null;
  const full = inFull(other, headOf(one));
  const isDone = !/^(?:come|happen|take place|occur)$/i.test(verb);
  const told = [one, full].map((each) => (isDone ? variants(`${each} ${verb}`, 'was') : [each]));
  return { as: isLast(end) ? 'last' : 'first', told, isSure: false };
}

const WITHIN_BEFORE = new RegExp(
  `^(?:did|has|have|had|was|were) (.+?) (${END}) ((?:in|at|with|from|to|by) .+?) or ((?:in|at|with|from|to|by) .+)$`,
  'i',
);

const WITHIN = new RegExp(`^(?:did|has|have|had) (.+?) or (.+?) (${END})\\b(.*)$`, 'i');

/** "Did Fahmi see A or B first in Baku". */
function firstWithin(text: string, { link }: Reader): Compared | null {
  const [, asked = '', which = '', here = '', there = ''] = WITHIN_BEFORE.exec(text) ?? [];
  if (asked !== '')
    return { as: isLast(which) ? 'last' : 'first', told: [here, there].map((at) => [`${asked} ${at}`]), isSure: true };
  const [, before = '', other = '', end = '', rest = ''] = WITHIN.exec(text) ?? [];
  if (before === '') return null;
  const at = verbEnd(before, link(before).items);
  const [clause, one] = [before.slice(0, at), before.slice(at).trim()];
  if (one === '') return null;
  const told = [one, inFull(other, headOf(one))].map((each) => [`${clause} ${each}${rest}`]);
  return { as: isLast(end) ? 'last' : 'first', told, isSure: false };
}

const HOW_LONG =
  /^how (?:long|much time|many (?:days|weeks|months|years)) (after|before) (.+?) (did|was|were|had) (.+)$/i;

const HOW_FAR =
  /^how (?:long|much time|many (?:days|weeks|months|years)) (?:was it |were there |is there |was there |did it take |lay |lie |passed |went by |elapsed |are )?(?:between|from) (.+?) (?:and|to) (.+)$/i;

/** "How long after A did B …", "how many days lay between A and B". */
function howLong(text: string, { link }: Reader): Compared | null {
  const [, , then = '', auxiliary = '', rest = ''] = HOW_LONG.exec(text) ?? [];
  if (then !== '') {
    const clause = rest.replace(/ (?:again|once more|next)\b/i, '');
    const named = hasPronoun(clause) ? (withNames(clause, link(then)) ?? clause) : clause;
    const other = hasPronoun(then) ? (withNames(then, link(rest)) ?? then) : then;
    return { as: 'distance', told: [variants(named, auxiliary), [other]], isSure: true };
  }
  const [, one = '', other = ''] = HOW_FAR.exec(text) ?? [];
  if (one === '') return null;
  return { as: 'distance', told: [variants(one, 'was'), rightOf(other, one, link(one))], isSure: true };
}

const ALREADY = /^(?:when|by the time(?: that)?) (.+?), (did|was|were|has|have|had) (.+?) already (.+)$/i;

/** "When he visited Islamabad, had he already been to Dushanbe": whether that was before. */
function alreadyWhen(text: string, { link }: Reader): Compared | null {
  const [, then = '', , who = '', done = ''] = ALREADY.exec(text) ?? [];
  if (then === '') return null;
  const clause = `${who} ${done}`;
  const named = hasPronoun(clause) ? (withNames(clause, link(then)) ?? clause) : clause;
  return { as: 'before', told: [[named], [then]], isSure: true };
}

const LINKS: readonly (readonly [RegExp, InTime, boolean])[] = [
  [
    / (?:before or after|after or before|earlier or later than|later or earlier than|sooner or later than|prior to or after) /i,
    'relation',
    true,
  ],
  [
    / (?:(?:come|came|happen|take place|occur|fall|go|held|signed|adopted|concluded)) (?:before|ahead of|prior to) /i,
    'before',
    true,
  ],
  [/ (?:(?:come|came|happen|take place|occur|fall|go|held|signed|adopted|concluded)) after /i, 'after', true],
  [/ on (?:exactly )?the (?:very )?same (?:day|date) as /i, 'relation', true],
  [/ (?:earlier|sooner|older) than /i, 'before', true],
  [/ (?:later|newer|younger|more recent(?:ly)?) than /i, 'after', true],
  [/ (?:precede|predate|antedate) /i, 'before', true],
  [/ (?:postdate) /i, 'after', true],
  [/ before /i, 'before', false],
  [/ after /i, 'after', false],
  [/ already .* when /i, 'before', false],
];

const WHETHER = /^(did|was|were|has|have|had|is|are|does|do)\s+(.+)$/i;

/** "Did A come before B", "was A adopted earlier or later than B", "did she go there before or after he called". */
function related(text: string, { link }: Reader): Compared | null {
  const [, auxiliary = '', rest = ''] = WHETHER.exec(text) ?? [];
  const way = rest === '' ? undefined : LINKS.find(([pattern]) => pattern.test(` ${rest}`));
  if (!way || (!way[2] && !isPlain(auxiliary, rest))) return null;
  const [pattern, as, isSure] = way;
  const match = pattern.exec(` ${rest}`)!;
  const middle = match[0].replace(/^ already | when $/g, ' ');
  const verb = new RegExp(`\\b(${DONE})\\b`, 'i').exec(middle)?.[1];
  const already = / already (.*) when $/i.exec(match[0])?.[1];
  const left = `${` ${rest}`.slice(0, match.index)}${already ? ` ${already}` : verb ? ` ${verb}` : ''}`.trim();
  const right = ` ${rest}`.slice(match.index + match[0].length).trim();
  return { as, told: [leftOf(left, auxiliary), rightOf(right, left, link(left))], isSure };
}

/** Whether nothing but what happened is spoken of: no clause of its own, and nothing that is asked about reports. */
function isPlain(auxiliary: string, rest: string): boolean {
  return (
    /^(?:did|was|were|has|have|had)$/i.test(auxiliary) &&
    !/\b(?:who|whom|whose|which|that|whether|if|when)\b(?! he\b| she\b)/i.test(
      rest.split(/ (?:before|after|when) /i)[0]!,
    )
  );
}

const COMING = / (?:come|came|happen|take place|taken place|occur|fall|go|start|begin|held|place)$/i;

function leftOf(left: string, auxiliary: string): readonly string[] {
  const plain = left.replace(COMING, '');
  return [...variants(plain, auxiliary), ...(plain === left ? [] : [left])];
}

function rightOf(right: string, left: string, other: ReturnType<Reader['link']>): readonly string[] {
  const full = inFull(right.replace(/ (?:was|did|were|had|has)$/i, ''), headOf(left));
  const named = hasPronoun(full) ? (withNames(full, other) ?? full) : full;
  return [...variants(named, 'was'), ...variants(named, '')];
}
