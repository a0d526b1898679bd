import type { Item } from '../../item.js';
import { has, hasKind } from '../../mention.js';
import type { Named } from './pointing.js';

/** Words that only lead to a name: "OK, and Ghana: …", "back to Meutya: …". */
const LEAD =
  /^(?:(?:no|and|but|so|ok|okay|now|then|well|right|next|again|what about|how about|turning to|coming back to|back to|as for|as to|regarding|about)\b[\s,:;.–—-]*)*$/i;

/** A question behind the name, with nothing before what asks. */
const ASKS =
  /^(?:(?:with|to|from|of|by|for|about|at|on|in) )?(?:who|whom|whose|what|which|when|where|how|did|does|do|has|have|had|is|are|was|were)\b/i;

const OF_THING: readonly Pronoun[] = [
  [/\b(?:its|their)(?= \p{L})/u, "'s"],
  [/\b(?:it|they|them)\b/i, ''],
];

const OF_PERSON: readonly Pronoun[] = [
  [/\b(?:his|her)(?= \p{L}{3,}\b)(?! (?:for|about|in|at|on|to|of|there|then|too|with|from)\b)/u, "'s"],
  [/\b(?:he|she|they|him|her|them)\b/i, ''],
];

/** What takes two: "they" are whoever is named and the one spoken of before. */
const TOGETHER =
  /\bthey (?:\w+ )?(?:discuss|discussed|talk|talked|speak|spoke|spoken|meet|met|agree|agreed|sign|signed|conclude|concluded)\b(?! with\b)/i;

type Pronoun = readonly [words: RegExp, ending: string];

/**
 * "And Ghana: with whom did it talk in Baku?", "the Kenyan minister, whom has he met?": the question about whoever is named before
 * it, the name in the place of the pronoun. Null where no name stands before a question, or that has no such pronoun.
 */
export function nameFirst(text: string, items: readonly Item[]): Named | null {
  const at = items.findIndex(({ kind }) => kind === 'party' || kind === 'place');
  const name = items[at];
  const behind = name && startOf(items[at + 1], text, name);
  if (!name || behind === undefined || behind === null || !isLead(items.slice(0, at), text)) return null;
  const said = wordsOf(name, items[at - 1]);
  const rest = text.slice(behind);
  const pronouns = isPerson(name) || (isOfNation(name, items[at - 1]) && HE.test(rest)) ? OF_PERSON : OF_THING;
  const [words, ending] = pronouns.find(([one]) => one.test(rest)) ?? [];
  if (!words || TOGETHER.test(rest)) return null;
  // "And the Turkish, where was it signed?": one of those shown, and not Türkiye.
  if (isOfNation(name, items[at - 1]) && DEMONYM.test(spanOf(name)) && /^it$/i.test(words.exec(rest)![0])) return null;
  const span = words.exec(rest)![0];
  return {
    text: rest.replace(words, () => `${said}${ending}`),
    reading: { span, as: said, ref: null, how: 'context' },
  };
}

/** A pronoun that a name at the end explains: "what did they offer him, the Saudis?". */
const EXPLAINED =
  /^(.*?\b(?:did|do|does|have|has|had|are|were|is|was|will|would|can|could) )(they|he|she|it)\b(.*?)\s*[,–—-]\s*((?:the |those |that )?[^,]{2,60}?)\s*\?*$/isu;

/** "What did they offer him, the Saudis?": the question with whoever is named behind it in the place of the pronoun. Null where nobody is. */
export function nameBehind(text: string, items: readonly Item[]): Named | null {
  const [, start, span, middle, name] = EXPLAINED.exec(text) ?? [];
  const last = items.at(-1);
  if (name === undefined || last?.kind !== 'party' || !last.party.entities.length) return null;
  if (name.replace(/^(?:the|those|that) /i, '').toLowerCase() !== spanOf(last).replace(/^the /i, '').toLowerCase())
    return null;
  return {
    text: `${start}${name.replace(/^(?:those|that) /i, 'the ')}${middle}?`,
    reading: { span: span!, as: name, ref: null, how: 'context' },
  };
}

/** Where the question begins behind a name that a comma, a colon or a dash parts from it; null where none does. */
function startOf(next: Item | undefined, text: string, name: Item): number | null {
  if (!next || !/^\s*[,:;–—-]/.test(name.mention.after)) return null;
  const end = endOf(name, text);
  const behind = end < 0 ? -1 : end + (/^[\s,:;–—-]+/.exec(text.slice(end))?.[0].length ?? 0);
  return behind >= 0 && ASKS.test(text.slice(behind)) ? behind : null;
}

function endOf(name: Item, text: string): number {
  const said = spanOf(name);
  const start = text.indexOf(said);
  return start < 0 ? -1 : start + said.length;
}

function spanOf(name: Item): string {
  return name.kind === 'party' ? name.party.span : name.mention.text;
}

function isLead(before: readonly Item[], text: string): boolean {
  const isPlain = before.every(({ kind }) => kind === 'word');
  const first = before[0]?.mention.text ?? '';
  const last = before.at(-1)?.mention.text ?? '';
  const said = before.length ? text.slice(text.indexOf(first), text.lastIndexOf(last) + last.length) : '';
  return isPlain && LEAD.test(said.replace(/\b(?:the|that|this)\b\s*$/i, '').trim());
}

/** The name as it is said behind a verb: "the Kenyan minister". */
function wordsOf(name: Item, before: Item | undefined): string {
  const said = spanOf(name);
  return before && /^the$/i.test(before.mention.text) ? `the ${said}` : said.replace(/^The /, 'the ');
}

/** "And the Greek, what was his pitch?": somebody who is known by where he is from. */
function isOfNation(name: Item, before: Item | undefined): boolean {
  const isCountry = name.kind === 'party' && name.party.entities.every(({ kind }) => kind === 'country');
  return isCountry && /^the$/i.test(before?.mention.text ?? '');
}

/** Adjectives of countries, which "the" makes one of them. */
const DEMONYM = /(?:ish|ese|ian|ean|an|ic|i|ch|ss)$/i;

const HE = /\b(?:he|she|him|her|his)\b/i;

function isPerson(name: Item): boolean {
  if (name.kind !== 'party') return false;
  const { post, entities } = name.party;
  return post !== null || (entities.length > 0 && entities.every(({ kind }) => kind === 'official'));
}

/** Whether a question of its own says all that it asks: nothing in it points at what was said before. */
export function saysAll(text: string, items: readonly Item[]): boolean {
  const isPointing = ({ mention }: Item) => hasKind(mention, 'pron:') || has(mention, 'else');
  return !items.some(isPointing) && !POINTS.test(text) && !/^(?:and|but|or|so)\b/i.test(text);
}

const POINTS =
  /\b(?:he|she|it|they|him|her|his|them|their|its|there|that|this|those|these|same|other|others|another|former|latter|then|afterwards|earlier|later|before that|after that|the two|both|next|following|previous|ones?|too|also|as well)\b/i;
