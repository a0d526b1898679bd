import type { Party } from '../../../core/records/party.js';
import type { PrintedPerson } from './person.js';
import { readName } from './read-name.js';
import { readTitles, type TitleReading } from './read-title.js';
import { mended, type Word, wordsOf } from './words.js';

/** What the words before a title, or after a name, say of whose somebody is. */
export type PartyOfWords = (words: string) => Party | null;

/**
 * The people whom a sentence says somebody met: those with a title and a name after "met with", "meetings with", "briefed"
 * and the like. Not those of a funeral or an inauguration, nor whom somebody came along with.
 */
export function peopleMetIn(sentence: string, partyOf: PartyOfWords): PrintedPerson[] {
  const text = mended(sentence);
  return stretchesOf(text).flatMap((stretch) => peopleIn(stretch, partyOf));
}

/** A verb or noun of meeting; "with" after it, anywhere in the clause, is followed by those met. */
const MEETING =
  /\b(?:met|meet|meeting|meetings|audience|audiences|conferr?ed|confer|conference|conferences|talks|conversations?|conversed|consulted|consult|consultations?|dined|lunch|luncheon|dinner|breakfast|discuss(?:ed|ions?)?|negotiat(?:ed|ions?)|summit|spoke|dialogue|signed|reviewed|vacationed|travell?ed|visit|visited|retreat|session)\b/i;

/** "an invitation to meet with": a meeting that was to be. */
const WISHED =
  /\b(?:invit\w+|agreed|agreement|plan\w*|propos\w+|offer\w*|request\w*) (?:\w+ ){0,2}to (?:meet|confer|talk) $/i;

/** Where those met begin: after "with", after "briefed" or "met" itself, after "received by". */
const CUE =
  /(?<!\b(?:along|together|in keeping) )\bwith\b|\b(?:briefed|received by|audience of)\b|\b(?:met|meeting)\b(?! with)(?= (?:\p{Lu}|the \p{Lu}))/giu;

/** Where the list of those met ends: what they spoke of, what else was done, whom somebody came along with. */
const END =
  /;(?! (?:and |also )?(?:met )?(?:with )?\p{Lu})|\b(?:to|on|regarding|concerning|about|during|before|after|while|as|where|who|which|prior|along|together|accompanied|addressed|attended|visited|signed|delivered|toured|participated|joined|laid|gave|dedicated|observed|made|returned|departed|announced|inaugurated|witnessed|co-chaired|chaired|celebrated|commemorated|opened|spoke|held|for)\b/u;

function stretchesOf(text: string): string[] {
  const cues = Array.from(text.matchAll(CUE));
  return cues.flatMap((cue, at) => {
    const before = text.slice(0, cue.index);
    if (/^with$/i.test(cue[0]) && (!MEETING.test(before) || WISHED.test(before))) return [];
    const from = cue.index + cue[0].length;
    const rest = text.slice(from, cues[at + 1]?.index ?? text.length);
    const end = END.exec(rest);
    return [end ? rest.slice(0, end.index) : rest];
  });
}

function peopleIn(text: string, partyOf: PartyOfWords): PrintedPerson[] {
  const words = wordsOf(text);
  const people: PrintedPerson[] = [];
  for (let at = 0; at < words.length; at++) {
    const reading = isOfSomething(words, at) ? null : readTitles(words, at);
    if (reading === null) continue;
    const found = namedAfter({ text, words, partyOf }, at, reading);
    people.push(...found.people);
    at = Math.max(found.end, reading.end) - 1;
  }
  return people;
}

/** "the widow of President X", "a representative for Chancellor Y": somebody else was met. */
function isOfSomething(words: readonly Word[], at: number): boolean {
  const before = words[at - 1]?.text === 'the' ? words[at - 2]?.text : words[at - 1]?.text;
  return before === 'of' || before === 'for' || before === 'by';
}

interface Stretch {
  readonly text: string;
  readonly words: readonly Word[];
  readonly partyOf: PartyOfWords;
}

interface Found {
  readonly people: readonly PrintedPerson[];
  readonly end: number;
}

function namedAfter(stretch: Stretch, at: number, reading: TitleReading): Found {
  const { words, text, partyOf } = stretch;
  const inner = reading.isPlural ? null : phraseAfterOf(stretch, reading.end);
  const from = inner && /^\p{Lu}/u.test(words[inner.end]?.text ?? '') ? inner : null;
  const people: PrintedPerson[] = [];
  let end = from?.end ?? reading.end;
  const before = from ? said(from.party) : partyBefore(stretch, at);
  for (let next: number | null = end; next !== null; next = reading.isPlural ? afterAnd(stretch, end) : null) {
    const name = readName(words, next, text);
    if (name === null || partyOf(name.name) !== null || holdsTitles(words, next, name.end)) break;
    const after = phraseAfterOf(stretch, name.end);
    people.push({ name: name.name, aliases: [], titles: reading.titles, whose: after ? said(after.party) : before });
    end = after?.end ?? name.end;
  }
  return { people, end };
}

function said(party: Party): PrintedPerson['whose'] {
  return { party };
}

function afterAnd(stretch: Stretch, at: number): number | null {
  const [word, next] = [stretch.words[at]?.text, stretch.words[at + 1]?.text];
  const past = word === ',' && next === 'and' ? at + 2 : word === ',' || word === 'and' ? at + 1 : null;
  return past !== null && !isTitled(stretch, past) ? past : null;
}

/** "Prime Ministers Churchill and Attlee and Soviet Premier Stalin": somebody with a title of his own is none of them. */
function isTitled({ words, partyOf }: Stretch, at: number): boolean {
  return Array.from({ length: PARTY_WORDS_MAX + 1 }, (_, length) => length).some(
    (length) =>
      (length === 0 || partyOf(phrase(words.slice(at, at + length))) !== null) &&
      readTitles(words, at + length) !== null,
  );
}

/** "Member States Foreign Ministers": what reads like a name and holds a title of several is none. */
function holdsTitles(words: readonly Word[], from: number, end: number): boolean {
  for (let at = from + 1; at < end; at++) if (readTitles(words, at)?.isPlural) return true;
  return false;
}

/** So many words may name a country or body: "Bosnia and Herzegovina", "Organization of American States". */
const PARTY_WORDS_MAX = 4;

/** "Russian Foreign Minister", "EU High Representative", "Jordan's King": the words right before the title. */
function partyBefore({ words, text, partyOf }: Stretch, at: number): PrintedPerson['whose'] {
  for (let length = PARTY_WORDS_MAX; length > 0; length--) {
    const run = words.slice(Math.max(0, at - length), at);
    const party = run.length < length ? null : partyOf(phrase(run));
    if (party === null) continue;
    // "Turkish Cypriot leader", "Bosnian Serb President": two adjectives name a third party.
    const before = words[at - length - 1];
    return before && partyOf(before.text) !== null && isNext(text, before, run[0]) ? 'unknown' : said(party);
  }
  const last = words[at - 1];
  const isUnknown = last && /^\p{Lu}/u.test(last.text) && !STYLES.has(last.text) && isNext(text, last, words[at]);
  return isUnknown ? 'unknown' : 'unsaid';
}

/** "His Majesty King Abdullah". */
const STYLES: ReadonlySet<string> = new Set(['Majesty', 'Majesties', 'Holiness', 'Highness', 'Excellency', 'Eminence']);

function isNext(text: string, one: Word, other: Word | undefined): boolean {
  return other !== undefined && text.slice(one.end, other.start) === ' ';
}

/** "of China", "of the European Commission": the party, and the word after it. */
function phraseAfterOf({ words, partyOf }: Stretch, at: number): { party: Party; end: number } | null {
  if (words[at]?.text !== 'of') return null;
  const from = words[at + 1]?.text === 'the' ? at + 2 : at + 1;
  for (let length = PARTY_WORDS_MAX; length > 0; length--) {
    const run = words.slice(from, from + length);
    const party = run.length < length ? null : partyOf(phrase(run));
    if (party !== null) return { party, end: from + length };
  }
  return null;
}

function phrase(words: readonly Word[]): string {
  return words
    .map((word) => word.text)
    .join(' ')
    .replace(/['’]s$/, '');
}
