/** Words of a question that tell a time by something that happened: "since their talks in Tokyo". */
export interface Span {
  readonly start: number;
  readonly end: number;
  readonly way: Way;
  /** What happened; of "between" both. */
  readonly told: readonly string[];
  /** Days that a window has: "in the two weeks after". */
  readonly window?: number;
}

/** How the time stands to what happened. */
export type Way =
  | 'so-long-after'
  | 'so-long-before'
  | 'after'
  | 'since'
  | 'before'
  | 'until'
  | 'between'
  | 'on-day-after'
  | 'on-day-before'
  | 'around';

const ADVERB =
  '(?:(?:again|shortly|soon|immediately|right|straight|directly|just|not long|even|only|long|ever|some time|(?:at )?any ?time|at any point) )?';

const UNITS: ReadonlyMap<string, number> = new Map([
  ['day', 1],
  ['week', 7],
  ['fortnight', 14],
  ['month', 30],
  ['year', 365],
]);

const NUMBERS = 'one two three four five six seven eight nine ten'.split(' ');

/** "Between A and B", "from the end of A to the start of B". */
const BETWEEN = /\b(?:in the (?:time|period|interval|days|weeks|months) )?(?:between|from)\b/gi;

const WINDOW =
  /\b(?:in|within|during) (?:the )?(?:first |next |last )?(?:(\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten) )?(day|week|fortnight|month|year)s? (after|following|that followed|before|preceding)\b/gi;

/** "Within a month of": so long before and so long after. */
const AROUND =
  /\bwithin (?:an? )?(?:(\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten) )?(day|week|fortnight|month|year)s? (?:of|either side of)\b/gi;

/** "Two days after": that very day. */
const SO_LONG =
  /\b(?:exactly |just |only )?(\d{1,2}|a|one|two|three|four|five|six|seven|eight|nine|ten) (day|week|fortnight)s? (after|before)\b/gi;

const WAYS: readonly (readonly [RegExp, Way])[] = [
  [/\b(?:on )?the (?:very )?(?:day|morning) after\b/gi, 'on-day-after'],
  [/\b(?:on )?the (?:very )?day before\b|\bon the eve of\b/gi, 'on-day-before'],
  [new RegExp(`\\b${ADVERB}(?:after|subsequent to|once)\\b`, 'gi'), 'after'],
  [new RegExp(`\\b${ADVERB}following(?= (?:the|his|her|their|its|a|an) )`, 'gi'), 'after'],
  [new RegExp(`\\b${ADVERB}since\\b`, 'gi'), 'since'],
  [
    new RegExp(
      `\\b${ADVERB}(?:before|prior to|ahead of|in the (?:run-up|lead-up) to|in the (?:days|weeks|months|time) (?:leading up to|before)|by the time(?: that| of)?)(?= )`,
      'gi',
    ),
    'before',
  ],
  [/\b(?:up )?(?:until|till)\b|\bup to(?= (?:the|his|her|their|its) )/gi, 'until'],
];

/** Where a question tells a time by words that may be of an event, the longest of those that begin together first. */
export function spansIn(text: string): readonly Span[] {
  const between = [...text.matchAll(BETWEEN)].flatMap(({ 0: word, index }) =>
    betweenFrom(text, index, index + word.length),
  );
  const windows = [...text.matchAll(WINDOW)].map((match) =>
    spanFrom(text, match, /^(?:before|prec)/i.test(match[3]!) ? 'before' : 'after', daysOf(match[1], match[2]!)),
  );
  const around = [...text.matchAll(AROUND)].map((match) =>
    spanFrom(text, match, 'around', daysOf(match[1], match[2]!)),
  );
  const far = [...text.matchAll(SO_LONG)].map((match) =>
    spanFrom(text, match, /^a/i.test(match[3]!) ? 'so-long-after' : 'so-long-before', daysOf(match[1], match[2]!)),
  );
  const others = WAYS.flatMap(([pattern, way]) =>
    [...text.matchAll(pattern)].map((match) => spanFrom(text, match, way)),
  );
  const all = [...between, ...windows, ...around, ...far, ...others].sort((a, b) => a.start - b.start);
  return all.filter(
    (one) =>
      !all.some(
        (other) => other !== one && other.start < one.start && one.start < other.end && other.window !== undefined,
      ),
  );
}

function daysOf(number: string | undefined, unit: string): number {
  const count =
    number === undefined
      ? 1
      : NUMBERS.includes(number.toLowerCase())
        ? NUMBERS.indexOf(number.toLowerCase()) + 1
        : Number(number);
  return count * (UNITS.get(unit.toLowerCase()) ?? 1);
}

function spanFrom(text: string, { 0: word, index }: RegExpMatchArray, way: Way, window?: number): Span {
  const from = index! + word.length;
  const end = isAskedBehind(text.slice(0, index)) ? auxiliaryFrom(text, from) : endFrom(text, from);
  return { start: index!, end, way, told: [text.slice(from, end).trim()], ...(window ? { window } : {}) };
}

/** "On what date before …": what is asked goes on behind what happened. */
function isAskedBehind(before: string): boolean {
  return (
    /^\W*(?:(?:on|in|at|with|to|from|by) )?(?:what|which|how many|whom|who)(?: [a-z]+){0,3}\s*$/i.test(before) &&
    !/\b(?:met|saw|signed|spoke|visited|came|took|was|were|did|has|have|had)\b/i.test(before)
  );
}

function auxiliaryFrom(text: string, from: number): number {
  const end = endFrom(text, from);
  const at = text.slice(from, end).search(/ (?:did|was|were|has|have|had|do|does|is|are) /i);
  return at < 0 ? end : from + at;
}

/** What is told goes on to the end, or to the comma that the question begins or goes on behind. */
function endFrom(text: string, from: number): number {
  const rest = text.slice(from);
  const stop = /[,;:?!]|\.(?=\s*$)/.exec(rest);
  return from + (stop?.index ?? rest.length);
}

function betweenFrom(text: string, index: number, from: number): readonly Span[] {
  const end = endFrom(text, from);
  const inner = text.slice(from, end);
  return [...inner.matchAll(/ (?:and|to|until|till|up to) /g)].map(({ 0: word, index: at }): Span => {
    const told = [inner.slice(0, at).trim(), inner.slice(at + word.length).trim()];
    return { start: index, end, way: 'between', told };
  });
}
