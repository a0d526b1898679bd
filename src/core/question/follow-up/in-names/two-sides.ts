import type { Graph } from '../../../graph/graph.js';
import { isPost } from '../../../graph/post-ranks.js';
import { countryName } from '../../../records/countries/countries.js';
import type { Ref } from '../../../records/ref.js';
import { officialTerm, peopleListed } from '../people-meant.js';
import { peopleAround } from './people-around.js';
import { inPlaceOf, type Named, type Pointing } from './pointing.js';
import { countriesAsked, countriesShown } from './sides-shown.js';

/** "The two countries", "both governments": the states of those who were spoken of. */
const COUNTRIES =
  /\b(?:(?:the|these|those|their) two|both(?: of)?(?: the| these| those| their)?|the two respective|their(?: respective)?) (?:countries|states|nations|governments|capitals|sides|parties)\b/i;

/** "The two of them", "both ministers": the people. */
const PEOPLE =
  /\b(?:(?:the|these|those) two|both(?: of)?(?: the| these| those)?) (?:of them|men|women|ministers|presidents|leaders|officials|politicians)\b|\bboth of them\b/i;

/** "The two leaders": those who lead a state. */
const LEADERS =
  /\b(?:(?:the|these|those) two|both(?: of)?(?: the| these| those)?) (?:leaders|presidents|prime ministers|heads of (?:state|government))\b/i;

/** "Had the two talked before the summit?", "a memorandum between the two": nobody but them. */
const THE_TWO =
  /\b(?:the|these|those) two(?=(?: of them)? (?:talk|talked|talking|met|meet|speak|spoke|spoken|sign|signed|discuss|discussed|agree|agreed|actually|ever|already|have|had|did|see|saw|seen|exchange|exchanged|hold|held|work|worked)\b| *[?.!,]*$)/i;

/** "Have they met each other since?": "they" are two then. */
const EACH_OTHER = / (?:with |to )?(?:each other|one another)\b/i;
const THEY = /\b(?:they|the two|both)\b/i;

/** "Had they met before?", "did they ever talk?": of two who do it with each other. */
const THEY_MET =
  /(?<=\b(?:have|had|did|do) )they(?= (?:ever |already |also |first |last |previously )*(?:met|meet|talked|talk|spoken|speak)\b(?! (?:with|to|about|him|her|them|any|anyone|the|a|an|of)\b)(?! \p{Lu}))/iu;

/** Asks for one whom they met. */
const FOR_WHOM = /^\W*(?:(?:and|but|so) )*(?:who|whom|which|what)\b/i;

/** What makes one of two a choice, or asks who they are: "which of the two countries", "who were the two ministers". */
const CHOICE = /\b(?:which|who|whom|either|one|neither|each|any)(?: of| (?:is|are|was|were))?\s*$/i;

/** "Which agreements did the two countries sign?": the two sides of what was shown last, by name. Null where those are not two. */
export function twoSides(asked: Pointing): Named | null {
  return (
    pairIn(asked, COUNTRIES, countries) ??
    pairIn(asked, LEADERS, leaders) ??
    pairIn(asked, PEOPLE, people) ??
    pairIn(asked, THE_TWO, somebody) ??
    eachOther(asked) ??
    (FOR_WHOM.test(asked.text) ? null : pairIn(asked, THEY_MET, people))
  );
}

type Pair = readonly [one: string, other: string];

function pairIn(asked: Pointing, words: RegExp, pairOf: (asked: Pointing) => Pair | null): Named | null {
  const found = words.exec(asked.text);
  const pair = found && !CHOICE.test(asked.text.slice(0, found.index)) ? pairOf(asked) : null;
  return found && pair && inPlaceOf(asked.text, found[0], pair.join(' and '));
}

function eachOther(asked: Pointing): Named | null {
  const found = EACH_OTHER.exec(asked.text);
  const pair = found && THEY.test(asked.text) ? (people(asked) ?? countries(asked)) : null;
  if (!found || !pair) return null;
  const text = asked.text.replace(EACH_OTHER, '');
  return inPlaceOf(text, THEY.exec(text)![0], pair.join(' and '));
}

/** The countries of the two who were asked about, else of the sides of what was shown. */
function countries({ context, shown, graph }: Pointing): Pair | null {
  const sets = [countriesAsked(context.question.parties, graph), ...shown.map((refs) => countriesShown(refs, graph))];
  const [one, other] = sets.find((codes) => codes.length === 2) ?? [];
  return one && other ? [countryName(one), countryName(other)] : null;
}

/** The two people, else the two countries. */
function somebody(asked: Pointing): Pair | null {
  return people(asked) ?? countries(asked);
}

/** Two who lead their states: those who were asked about, else the only two of what was shown, also before the last answer. */
function leaders(asked: Pointing): Pair | null {
  const { context, shown, graph } = asked;
  const named = context.question.parties.flatMap(({ excluded, entities }) => (excluded ? [] : entities));
  const lists = [named.map(({ id }) => id), ...shown.map((refs) => peopleOfAll(refs, graph))];
  const [one, other] =
    lists.map((ids) => ids.filter((id) => isLeader(id, graph))).find((ids) => ids.length === 2) ?? [];
  return one && other ? [officialTerm(one, graph).label, officialTerm(other, graph).label] : people(asked);
}

/** Those who stand in each of some records. */
function peopleOfAll([first, ...others]: readonly Ref[], graph: Graph): readonly string[] {
  const people = first === undefined ? [] : peopleAround([first], graph);
  return people.filter((id) => others.every((ref) => peopleAround([ref], graph).includes(id)));
}

function isLeader(id: string, graph: Graph): boolean {
  const wanted = { ranks: ['leader'], fields: [], words: [] };
  return (graph.official(id)?.posts ?? []).some((post) => !post.organisation && isPost(post, wanted));
}

/** The two people who were asked about, else those of what was shown. */
function people({ context, graph }: Pointing): Pair | null {
  const named = context.question.parties.filter((term) => !term.excluded).flatMap((term) => term.entities);
  const asked = named.flatMap(({ kind, id }) => (kind === 'official' ? [id] : []));
  const ids = asked.length === 2 && named.length === 2 ? asked : peopleListed(context.listed, graph);
  const [one, other, ...others] = ids.map((id) => officialTerm(id, graph).label);
  return one && other && !others.length ? [one, other] : null;
}
