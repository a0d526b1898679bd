import { tokens } from '../../graph/normalise.js';
import { stem } from '../../graph/stem.js';
import type { FactKind, FactWant } from '../../question/facts/fact.js';
import { isNumber, NUMBER, withoutNames } from '../../question/facts/figures.js';
import { familyOf } from './word-families.js';

/** How a text states each kind of thing; a number of something is looked for beside what is counted. */
const STATED: Readonly<Record<Exclude<FactKind, 'number'>, RegExp>> = {
  money:
    /[$€£¥]\s?\d|\b(?:usd|chf|eur|aed|inr)\s?\d|\d[^.;]{0,24}\b(?:dollars?|euros?|dirhams?|francs?|rupees?|pounds?|yuan|rials?|riyals?|dinars?|yen|usd|eur|chf)\b/i,
  share: /\d\s?(?:%|per ?cent\b)|\b(?:half|a third|a quarter|two thirds|three quarters) of\b/i,
  length: /\d\s?(?:km|kilomet(?:re|er)s?|miles|met(?:re|er)s)\b/i,
  area: /\d\s?(?:square|sq|m2|hectares?)\b/i,
  duration: new RegExp(
    `${NUMBER}[ -](?:years?|months?|weeks?|days?|hours?|minutes?)\\b|\\b\\d{4}\\s?[-–]\\s?\\d{4}\\b`,
    'i',
  ),
  time: /\b(?:19|20)\d\d\b|\b(?:january|february|march|april|may|june|july|august|september|october|november|december|quarter)\b/i,
  figure: new RegExp(`${NUMBER}|\\b(?:double|doubling|doubled|triple|halve)\\b`, 'i'),
  candidate:
    /\b(?:elect|re-elect|elected|candidates?|candidature|candidacy|bid|second term|another term|chair of|chair for)\b/i,
  statement: /\S/,
  decision:
    /\b(?:adopted|approved|decided|decision|agreed|endorsed|resolved|resolutions?|elected|became chair|declaration|action plan)\b/i,
};

/** Whether a text states the kind of thing that is wanted; `known` = numbers that were said in asking for it. */
export function statesWanted(text: string, { kind, nouns }: FactWant, known: readonly string[] = []): boolean {
  if (kind === 'number' && nouns.length > 0) return countsOf(text, nouns, known);
  if (kind === 'statement' && nouns.length > 0) return holdsAct(text, nouns);
  const isFigure = kind === 'number' || kind === 'figure';
  return STATED[kind === 'number' ? 'figure' : kind].test(isFigure ? without(withoutNames(text), known) : text);
}

function without(text: string, known: readonly string[]): string {
  return tokens(text)
    .flatMap(({ key, text: own }) => (known.includes(key) ? [] : [own]))
    .join(' ');
}

/** Whether a text tells of an act of speech in any of its words: thanks, a promise. */
function holdsAct(text: string, acts: readonly string[]): boolean {
  const said = new Set(tokens(text).map(({ key }) => stem(key)));
  return acts.flatMap(familyOf).some((one) => said.has(one));
}

/** Words between a number and what it counts: "more than 40 Indian firms", "population fell from 2.7 billion". */
const NEAR = 6;

/** Whether a number stands beside what is counted. */
function countsOf(text: string, nouns: readonly string[], known: readonly string[]): boolean {
  const words = tokens(withoutNames(text)).map(({ key }) => key);
  // What is counted may have a verb behind it: "how many firms exhibited".
  const family = new Set(nouns.flatMap(familyOf));
  const counted = words.flatMap((key, at) => (family.has(stem(key)) ? [at] : []));
  const numbers = words.flatMap((key, at) => (isNumber(key) && !known.includes(key) ? [at] : []));
  return counted.some((at) => numbers.some((number) => (number < at ? at - number <= NEAR : number - at <= NEAR)));
}
