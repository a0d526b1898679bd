import type { Question } from '../../question/question.js';

/** What of those who came to a conference is counted: how a question asks for it, and how a sentence states it. */
interface Count {
  readonly tag: RegExp;
  readonly text: RegExp;
  readonly stated: RegExp;
}

/** How often it was held, which is told by an ordinal. */
const EDITIONS: Count = {
  tag: /^$/,
  text: /\beditions?\b/i,
  stated:
    /\b(?:\d+(?:st|nd|rd|th)|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth)\b[^.;]{0,20}\bedition\b/i,
};

const COUNTS: readonly Count[] = [
  count(/^noun:(?:country|delegation)$/, /\b(?:countries|nations|states|delegations)\b/i, 'countries|nations|states'),
  count(
    /^noun:company$/,
    /\b(?:exhibit|exposant|expositor|firms|start-?ups|companies)/i,
    'companies|firms|exhibitors|start-?ups|enterprises',
  ),
  count(/^post:minister$/, /\bminister/i, 'ministers|ministerial'),
  count(/^post:(?:president|leader)$/, /\b(?:heads of|leaders|presidents)\b/i, 'leaders|presidents|heads'),
  count(
    /^noun:(?:participant|official)$/,
    /\b(?:people|participants|delegates|attendees|visitors|turnout|attendance)\b/i,
    'participants|people|delegates|attendees|visitors|attendance|officials|experts',
  ),
  EDITIONS,
];

/** A count of things stated in numbers, right before their name or right behind it: "60 ministers", "ministers (40 / 60)". */
function count(tag: RegExp, text: RegExp, nouns: string): Count {
  const number = String.raw`(?:\d|\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|dozens|hundreds|thousands)\b)`;
  const stated = new RegExp(`${number}[^.;]{0,40}\\b(?:${nouns})\\b|\\b(?:${nouns})\\b[^.;]{0,25}${number}`, 'i');
  return { tag, text, stated };
}

/** Words of coming and of being counted: beside any other the number of something else is asked for. */
const OF_COMING =
  /^(?:attend|exhibit|sen[dt]|dr[ae]w|attract|gather|edition|delegat|show|register|welcom|bring|brought|start|turn|represent|minist|countr|nation|compan|firm|people|участ|приех|прибы|минист|стран|компани|делег|съехал)/;

/** Whether the number of those who came to a named conference, or of its editions, is asked for: of nobody by name. */
export function asksWhoCame(question: Question): boolean {
  const { tags, conferences, parties, agreements, words } = question;
  const isOne = conferences.filter((term) => !term.excluded).length === 1;
  const isNumber = tags.includes('ask:how-many') || tags.includes('noun:figure');
  return (
    isOne &&
    isNumber &&
    !parties.length &&
    !agreements.length &&
    !question.unknown.length &&
    words.every((word) => OF_COMING.test(word)) &&
    countsAsked(question).length > 0
  );
}

/** Whether a sentence states in numbers what of those who came is asked for. */
export function statesAsked(question: Question): (text: string) => boolean {
  const asked = countsAsked(question);
  return (text) => !MILLIONS.test(text) && asked.some(({ stated }) => stated.test(text));
}

/** Whether a sentence states in numbers who came; those whom a matter concerns are counted in millions. */
export function statesWhoCame(text: string): boolean {
  return !MILLIONS.test(text) && COUNTS.some((one) => one !== EDITIONS && one.stated.test(text));
}

const MILLIONS = /\b(?:million|billion)\b/i;

/** Whether nothing but the number of editions is asked for. */
export function asksEditionsAlone(question: Question): boolean {
  return countsAsked(question).every((one) => one === EDITIONS);
}

function countsAsked({ tags, text }: Question): readonly Count[] {
  return COUNTS.filter((one) => one.text.test(text) || tags.some((tag) => one.tag.test(tag)));
}
