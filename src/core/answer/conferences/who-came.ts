import type { CountedNoun } from '../../question/asks.js';
import type { Question } from '../../question/question.js';

/** How a sentence states in numbers what of those who came to a conference is counted. */
const STATED: Readonly<Record<CountedNoun, RegExp>> = {
  countries: stated('countries|nations|states'),
  companies: stated('companies|firms|exhibitors|start-?ups|enterprises'),
  ministers: stated('ministers|ministerial'),
  leaders: stated('leaders|presidents|heads'),
  people: stated('participants|people|delegates|attendees|visitors|attendance|officials|experts'),
  // How often it was held is told by an ordinal.
  editions:
    /\b(?:\d+(?:st|nd|rd|th)|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth)\b[^.;]{0,20}\bedition\b/i,
};

/** A number right before a name of things or right behind it: "60 ministers", "ministers (40 / 60)". */
function stated(nouns: string): RegExp {
  const number = String.raw`(?:\d|\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|dozens|hundreds|thousands)\b)`;
  return new RegExp(`${number}[^.;]{0,40}\\b(?:${nouns})\\b|\\b(?:${nouns})\\b[^.;]{0,25}${number}`, 'i');
}

/** Words of coming and of being counted: beside any other the number of something else is asked for. */
const OF_COMING =
  /^(?:attend|exhibit|sen[dt]|dr[ae]w|attract|gather|edition|delegat|show|register|welcom|bring|brought|start|turn|represent|minist|countr|nation|compan|firm|people|участ|приех|прибы|минист|стран|компани|делег|съехал)/;

/** Whether the number of those who came to a named conference, or of its editions, is asked for: of nobody by name. */
export function asksWhoCame(question: Question): boolean {
  const { asks, conferences, parties, agreements, words } = question;
  const isOne = conferences.filter((term) => !term.excluded).length === 1;
  return (
    isOne &&
    !parties.length &&
    !agreements.length &&
    !question.unknown.length &&
    words.every((word) => OF_COMING.test(word)) &&
    asks.turnout.length > 0
  );
}

/** Whether a sentence states in numbers what of those who came is asked for. */
export function statesAsked({ asks }: Question): (text: string) => boolean {
  return (text) => !MILLIONS.test(text) && asks.turnout.some((noun) => STATED[noun].test(text));
}

/** Whether a sentence states in numbers who came; those whom a matter concerns are counted in millions. */
export function statesWhoCame(text: string): boolean {
  return !MILLIONS.test(text) && Object.values(STATED).some((one) => one !== STATED.editions && one.test(text));
}

const MILLIONS = /\b(?:million|billion)\b/i;

/** Whether nothing but the number of editions is asked for. */
export function asksEditionsAlone({ asks }: Question): boolean {
  return asks.turnout.every((noun) => noun === 'editions');
}
