import type { Graph } from '../../graph/graph.js';
import { countryName } from '../../records/countries/countries.js';
import type { PartyTerm } from '../question.js';
import type { Read } from '../understand.js';
import type { Context } from './context.js';
import { lastPerson, officialTerm, peopleListed } from './people-meant.js';
import { relativeDate } from './relative-day.js';
import { settingMeant } from './setting.js';

/** A question of a conversation as it would be asked alone, and what stands for what. */
export interface InFull {
  readonly text: string;
  readonly said: readonly (readonly [span: string, name: string])[];
}

/**
 * "which ministers did Kenya receive in that month?": the question with names in the place of all words that point at the
 * conversation. Null where it has no such word, or one of them has nothing to stand for.
 */
export function inFull(read: Read, context: Context, graph: Graph): InFull | null {
  // "Who else" is of others than those shown, which a question of its own does not know.
  if (read.signals.any('else')) return null;
  let text = read.question.text;
  const said: (readonly [string, string])[] = [];
  for (const { words, name } of POINTING) {
    const span = words.exec(text)?.[0];
    if (span === undefined) continue;
    const meant = name(span, { read, context, graph, text });
    if (meant === null) return null;
    text = text.replace(words, meant);
    said.push([span, meant.trim()]);
  }
  return said.length ? { text, said } : null;
}

interface Asked {
  readonly read: Read;
  readonly context: Context;
  readonly graph: Graph;
  readonly text: string;
}

interface Pointing {
  readonly words: RegExp;
  readonly name: (span: string, asked: Asked) => string | null;
}

/** The words that point, in the order in which they are looked for: phrases first. */
const POINTING: readonly Pointing[] = [
  { words: /\b(?:by )?(?:him|her|them)sel(?:f|ves)\b/i, name: () => '' },
  { words: /\b(?:in |on )?(?:that|the same) (?:very )?(?:day|month|year)\b/i, name: dayMeant },
  {
    words:
      /\b(?:the|those|these) two(?: of them| (?:ministers|presidents|leaders|officials|countries|governments|sides|parties|men|women))?\b|\bboth of them\b/i,
    name: pairMeant,
  },
  { words: /\b(?:they|them)\b/i, name: pairMeant },
  { words: /\b(?:his|her) country\b/i, name: countryMeant },
  { words: /\b(?:he|she)\b/i, name: (_, { context, graph, read }) => personMeant(context, graph, read.question.text) },
  { words: /\b(?:him|her)\b(?! (?:own )?\w+(?:'s)?$)/i, name: otherMeant },
  { words: /\bthere\b(?! (?:is|are|was|were|been|any)\b)/i, name: placeMeant },
];

function dayMeant(span: string, { context, graph }: Asked): string | null {
  const date = relativeDate(span.replace(/^(?:in|on) /i, ''), context, graph);
  return date && `${/^\d/.test(date.term.label) && !/^\d{4}$/.test(date.term.label) ? 'on' : 'in'} ${date.term.label}`;
}

function personMeant(context: Context, graph: Graph, text: string): string | null {
  const [person] = lastPerson(context, graph, text);
  return person && isPerson(person) ? person.label : null;
}

function isPerson({ entities }: PartyTerm): boolean {
  return entities.length === 1 && entities[0]!.kind === 'official';
}

/** "Her" beside "he" is the other of the two who were shown; alone it is whom the conversation is about. */
function otherMeant(_: string, { read, context, graph }: Asked): string | null {
  const person = personMeant(context, graph, read.question.text);
  if (!/\b(?:he|she)\b/i.test(read.question.text)) return person;
  const [other, ...others] = peopleListed(context.listed, graph)
    .map((id) => officialTerm(id, graph).label)
    .filter((label) => label !== person);
  return other && !others.length ? other : null;
}

/** "The two": those who are named in the question before, else the two sides of the one record shown. */
function pairMeant(_: string, { context, graph }: Asked): string | null {
  const named = context.question.parties.filter((term) => !term.excluded).map(({ label }) => label);
  if (named.length === 2) return named.join(' and ');
  const [only, ...others] = context.listed;
  const people = only && !others.length ? peopleListed([only], graph) : [];
  return people.length === 2 ? people.map((id) => officialTerm(id, graph).label).join(' and ') : null;
}

function countryMeant(_: string, { context, graph }: Asked): string | null {
  const [person] = lastPerson(context, graph);
  const codes = person && isPerson(person) ? countriesOf(person.entities[0]!.id, graph) : [];
  return codes.length === 1 ? countryName(codes[0]!) : null;
}

function countriesOf(id: string, graph: Graph): readonly string[] {
  return [...new Set((graph.official(id)?.posts ?? []).flatMap(({ country }) => country ?? []))];
}

function placeMeant(_: string, { read, context, graph }: Asked): string | null {
  const { conferences, places } = settingMeant(context, read, graph);
  const [conference] = conferences;
  const [place] = places;
  if (conference) return `at ${conference.label}`;
  return place ? `in ${place.label}` : null;
}
