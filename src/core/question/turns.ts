import { tokens } from '../graph/normalise.js';
import type { PartyTerm, Question } from './question.js';
import { TURNING_WORDS } from './turning-words.js';

/** A question with what turns or limits it and was not read, found in its own words: those of a question before it are no part of it. */
export function withTurns(question: Question, text: string): Question {
  const found = turnsUnread(question, text);
  if (!found.length) return { ...question, turns: found };
  const rest = withoutWordsOf(question, found);
  const parties = rest.yesNo ? rest.parties : leavingOut(rest.parties, found, text);
  const isHeld = (one: string) => parties.some((party, at) => party !== rest.parties[at] && isIn(party, one));
  // Who "met neither" has nothing with either of them at all, which records without them do not tell.
  return { ...rest, parties, turns: found.filter((one) => /^neither\b/i.test(one) || !isHeld(one)) };
}

/** What sets somebody aside: whoever is named behind it is left out, and is no condition. */
const LEAVES_OUT =
  /^(?:neither|rather than|instead of|as opposed to|other than|apart from|aside from|leaving aside|except(?: for)?|excluding|besides|with the exception of|not counting|without counting|not including)\b/i;

/** Whether words that were not read leave out what they name. */
export function setsAside(turn: string): boolean {
  return LEAVES_OUT.test(turn);
}

/** Parties of which those that are named only in words that leave somebody out are left out, unless nobody else is named. */
function leavingOut(parties: readonly PartyTerm[], turns: readonly string[], text: string): readonly PartyTerm[] {
  const aside = turns.filter(setsAside);
  const isLeftOut = (party: PartyTerm) =>
    !party.via && aside.some((one) => isIn(party, one) && !isIn(party, text.replace(one, ' ')));
  const others = parties.filter((one) => !isLeftOut(one));
  if (!aside.length || !others.length) return parties;
  return parties.map((one) => (isLeftOut(one) ? { ...one, excluded: true } : one));
}

function isIn({ span }: PartyTerm, text: string): boolean {
  return text.toLowerCase().includes(span.toLowerCase());
}

/** What was not read is no condition: no record is looked for by words of it. */
function withoutWordsOf(question: Question, turns: readonly string[]): Question {
  const said = new Set(turns.flatMap((one) => tokens(one).map(({ key }) => key)));
  const rest = (words: readonly string[]) => words.filter((word) => !said.has(word));
  const { words, narrowing, slots } = question;
  return { ...question, words: rest(words), narrowing: rest(narrowing), slots: rest(slots) };
}

/** Characters beyond which a message is not looked through for them: it is matched against patterns. */
const LENGTH_MAX = 500;

/** The words of a text that turn or limit what is asked and that no part of the question holds. */
function turnsUnread(question: Question, text: string): readonly string[] {
  if (text.length > LENGTH_MAX || ASIDE.has(question.target)) return [];
  const found = TURNING_WORDS.flatMap(({ words, isHeld }) => {
    const said = words.exec(text)?.groups?.said;
    return said === undefined || isHeld(question) || isHeldBeside(said, question) ? [] : [said.trim()];
  });
  return [...new Set(found)].filter((one) => !found.some((other) => other !== one && other.includes(one)));
}

/** Words that what is asked of reports, or of who was there, holds: "the only outlet", "neither of them is named". */
function isHeldBeside(said: string, { reports, presence }: Question): boolean {
  if (presence?.tell === 'named' && /^(?:neither|none|nobody|no one|each|every|all|both)\b/i.test(said)) return true;
  if (reports?.tell === 'only' && /\b(?:only|sole|single)\b/i.test(said)) return true;
  return (
    (reports?.others.length ?? 0) > 0 && /^(?:other than|besides|apart from|aside from|except|excluding)\b/i.test(said)
  );
}

/** What is asked of the bot: no record is left out of it. */
const ASIDE: ReadonlySet<Question['target']> = new Set(['help', 'out-of-scope']);
