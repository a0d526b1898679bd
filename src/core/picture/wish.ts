import type { PictureKind } from './picture.js';

/** What of a message asks for a picture, and the rest of it, which is a question as any other. */
export interface PictureWish {
  /** The question without the words about the picture; empty = what was answered before. */
  readonly rest: string;
  /** What it is to be; `bars` = of whatever is counted; null = whatever suits what is found. */
  readonly kind: PictureKind | 'bars' | null;
}

/** What asks for a picture of the answer before. */
export const AS_A_PICTURE = 'as a picture';

/** Words for a picture, and what they ask for. "Network" and "plan" are not among them: records are about these. */
const NOUNS = new Map<string, PictureWish['kind']>([
  ['picture', null],
  ['drawing', null],
  ['diagram', null],
  ['image', null],
  ['graphic', null],
  ['graph', null],
  ['map', 'network'],
  ['chart', 'bars'],
  ['bar chart', 'bars'],
]);

const NOUN = [...NOUNS.keys()].sort((a, b) => b.length - a.length).join('|');

/** What "draw" and "chart" are verbs of when nobody wants a picture: "draw up", "draw conclusions", "plot twist". */
const NOT_DRAWN = '(?!(?:up|on|from|near|back|to|in|attention|conclusions?|lessons?|inspiration|parallels?)\\b)';
const CHARTED = '(?=(?:the|all|me|us|how|which|who|meetings|agreements|memoranda|pending)\\b)';

/** "draw who met whom", "please sketch me a map of …". */
const DRAWN = new RegExp(
  `^(?:please |can you |could you |would you )?(?:(?:draw|sketch) ${NOT_DRAWN}|(?:plot|chart) ${CHARTED})(?:(?:me|us) )?(?:(?:an?|the) (${NOUN}|network|timeline|history) (?:(?:of|showing|for) )?)?(?<rest>\\S.*)$`,
  'i',
);

/** "chart of pending MoUs", "show me a map of who met whom". */
const OF = new RegExp(
  `^(?:please )?(?:(?:show|give|make|send|get) (?:(?:me|us) )?)?(?:(?:an?|the) )?(${NOUN}) (?:of|showing) (?<rest>\\S.*)$`,
  'i',
);

/** "timeline of Iran and Pakistan as a picture". */
const AS = new RegExp(`^(?<rest>.*?),?(?:^| )(?:as an?|as|in an?) (${NOUN}|network)(?: please)?[.!?]?$`, 'i');

/** Words for what was answered before. */
const BEFORE = new Set(
  'and now please ok okay show give me us draw it that this them these those the same again'.split(' '),
);

/** "by month", which no question has a place for: only a picture counts so. */
const BY_MONTH = /\b(?:by|per|each|every) month\b|\bmonthly\b/i;

/** In words a list of everything is more than that asks for; in a picture it is what is wanted. */
const WHO_MET_WHOM = /^who (?:has |have )?met (?:with )?whom?[.?!]*$/i;

/** Characters of a message that are looked at. */
const WISH_MAX = 600;

/** Reads whether a message asks for a picture; null for every ordinary question. Never throws. */
export function pictureWish(text: string): PictureWish | null {
  if (text.length > WISH_MAX) return null;
  const found = wishIn(text.trim().replace(/\s+/g, ' '));
  if (!found) return null;
  const monthless = found.rest.replace(BY_MONTH, ' ').replace(/ +/g, ' ').trim();
  const kind = monthless !== found.rest && found.kind !== 'network' ? 'months' : found.kind;
  if (WHO_MET_WHOM.test(monthless)) return { rest: 'list all meetings', kind };
  return { rest: isOfBefore(monthless) ? '' : monthless, kind };
}

function isOfBefore(rest: string): boolean {
  return rest
    .toLowerCase()
    .split(/[ ,.!?]/)
    .every((word) => word === '' || BEFORE.has(word));
}

function wishIn(text: string): PictureWish | null {
  const as = AS.exec(text);
  if (!as) return drawnIn(text);
  const rest = restOf(as);
  return drawnIn(rest) ?? { rest, kind: kindOf(as[2]) };
}

function drawnIn(text: string): PictureWish | null {
  const of = OF.exec(text);
  if (of) return { rest: restOf(of), kind: kindOf(of[1]) };
  const drawn = DRAWN.exec(text);
  return drawn && { rest: restOf(drawn, drawn[1]), kind: kindOf(drawn[1]) };
}

/** What is asked; "timeline" and "history" stay with it, since they are asked in words as well. */
function restOf({ groups }: RegExpExecArray, noun = ''): string {
  const rest = groups?.rest?.trim() ?? '';
  return /^(?:timeline|history)$/i.test(noun) ? `${noun} of ${rest}` : rest;
}

function kindOf(noun = ''): PictureWish['kind'] {
  const word = noun.toLowerCase();
  if (word === 'network') return 'network';
  if (word === 'timeline' || word === 'history') return word;
  return NOUNS.get(word) ?? null;
}
