import type { Fact } from '../../graph/facts.js';
import type { Graph } from '../../graph/graph.js';
import { intersection } from '../../graph/posting-lists.js';
import { stemsOf } from '../../graph/text-index.js';
import type { PartyTerm, Question } from '../../question/question.js';
import { countryName } from '../../records/countries/countries.js';
import type { Block } from '../answer.js';
import { entityKeys, placeKeys } from '../keys-asked.js';
import { answered, type Draft, gap, say } from '../draft.js';
import { recordNotes } from '../knowledge/record-notes.js';
import { shortName } from '../phrases.js';
import { resolved } from '../resolved.js';

/** Plans shown of one question. */
const SHOWN_MAX = 3;

/** Words by which a record says that something was to happen, not that it did. */
const PLANNED =
  /\b(?:expected|due to|planned|plans to|intended|scheduled|(?:was|were|is|are) to|set for|to be held|hoped|agreed to meet)\b/i;

/** What was announced is an engagement, and not what was announced at one: "met with Sadat; announced agreement to …". */
const ANNOUNCED =
  /\bannounced [^.;,]{0,40}\b(?:meeting|talks|visit|exchange)\b|\b(?:meetings?|talks|visits?|exchange)\b[^.;]{0,60}\b(?:was|were|been) announced\b/i;

/** Words by which somebody is said to speak of meetings that have no record of their own. */
const SPOKEN_OF = /\b(?:wrote|spoke|told) of (?:\w+ ){0,2}(?:meetings?|talks)\b/i;

/** What is planned is a meeting or an exchange, not a law or a cable. */
const ENGAGEMENT =
  /\b(?:meet|meets|met|meetings?|talks|visits?|exchanges?|exchanged|bilaterals?|counterparts?|consultations|receive)\b/i;

/** A plan on record, and how many of the parties asked about it names. */
interface Plan {
  readonly fact: Fact;
  readonly named: number;
}

/** Whose plans are asked for, and for which setting. */
export type PlansAsked = Pick<Question, 'parties' | 'conferences' | 'places'>;

/** What was planned or announced between the parties of a question, where it asks; the closest plans first. */
export function plansOf(question: PlansAsked, graph: Graph): readonly Fact[] {
  const terms = question.parties.filter((term) => !term.excluded).map((term) => resolved(term));
  if (!terms.length) return [];
  const plans = plansNear(terms, graph).flatMap((fact): Plan[] => {
    if (!isSetting(fact, question)) return [];
    const spoken = SPOKEN_OF.test(fact.text);
    const named = terms.filter((term) => concerns(fact, term, graph)).length;
    return named && (!spoken || named === terms.length) ? [{ fact, named }] : [];
  });
  const most = Math.max(0, ...plans.map((plan) => plan.named));
  return plans
    .filter((plan) => plan.named === most && isNear(plan, terms, graph))
    .map(({ fact }) => fact)
    .slice(0, SHOWN_MAX);
}

/** The plans on record that may concern a party; in order. */
function plansNear(terms: readonly PartyTerm[], graph: Graph): readonly Fact[] {
  const near = terms.map((term) => graph.facts.having(term.entities.flatMap(entityKeys)));
  for (const [at, term] of terms.entries()) {
    for (const name of namesOf(term, graph)) {
      const stems = stemsOf(name).map((one) => graph.text.positions(one));
      for (const position of intersection(stems) ?? []) near[at]![position] = 1;
    }
  }
  const positions = plansTold(graph).filter((position) => near.some((marks) => marks[position] === 1));
  return Array.from(positions, (position) => graph.facts.at(position));
}

const told = new WeakMap<Graph, Uint32Array>();

/** The sentences that tell of a plan, by position; a graph never changes, so they are looked for once. */
function plansTold(graph: Graph): Uint32Array {
  const known = told.get(graph);
  if (known) return known;
  const found: number[] = [];
  for (const { text, at } of graph.facts) if (isPlan(text)) found.push(at);
  told.set(graph, Uint32Array.from(found));
  return plansTold(graph);
}

function isPlan(text: string): boolean {
  return (SPOKEN_OF.test(text) || PLANNED.test(text) || ANNOUNCED.test(text)) && ENGAGEMENT.test(text);
}

/** The plans as statements, worded as plans, with the notes of their records. */
export function planBlocks(question: PlansAsked, graph: Graph): Block[] {
  const plans = plansOf(question, graph);
  const notes = [...new Set(plans.filter((fact) => fact.part !== 'fact').map((fact) => fact.evidence.ref))];
  return [
    ...plans.flatMap((fact) => say(`${planLead(fact, graph)}: ${fact.text}`, [fact.evidence])),
    ...notes.flatMap((owner) => recordNotes(owner, graph)),
  ];
}

/** How a plan is said to be one, with the conference it was for. */
function planLead(fact: Fact, graph: Graph): string {
  const conference = fact.part === 'fact' ? graph.conference(fact.evidence.ref.slice('conference:'.length)) : undefined;
  const at = conference ? ` (${shortName(conference)})` : '';
  return SPOKEN_OF.test(fact.text)
    ? `Spoken of, with no meeting of its own on record${at}`
    : `Planned or announced, not recorded here as held${at}`;
}

/** Answers whom somebody was to meet: the plan, and that it is no record of a meeting; null where no plan is asked for or on record. */
export function composePlanned(question: Question, graph: Graph): Draft | null {
  if (!question.asks.plan) return null;
  const blocks = planBlocks(question, graph);
  if (!blocks.length) return null;
  const kept = plansOf(question, graph).map((fact) => fact.evidence.ref);
  return answered(
    [
      ...blocks,
      gap('Not on record: whether what was planned took place, unless a meeting is listed when you ask who met whom.'),
    ],
    [...new Set(kept)],
  );
}

/** A plan that names only one of two sides counts where it is that side's own: its speaker, or the first words. */
function isNear(plan: Plan, terms: readonly PartyTerm[], graph: Graph): boolean {
  if (plan.named === terms.length) return true;
  return terms.some((term) => isSubject(plan.fact, term, graph));
}

function isSubject(fact: Fact, term: PartyTerm, graph: Graph): boolean {
  const opening = new Set(stemsOf(fact.text).slice(0, 4));
  return namesOf(term, graph).some((name) => within(name, opening));
}

/** Whether a sentence is about a party: its record lists it, or the sentence names it, its person or its country. */
function concerns(fact: Fact, term: PartyTerm, graph: Graph): boolean {
  if (fact.part !== 'fact' && term.entities.flatMap(entityKeys).some((key) => fact.keys.includes(key))) return true;
  const said = new Set(stemsOf(fact.text));
  return namesOf(term, graph).some((name) => within(name, said));
}

function within(name: string, said: ReadonlySet<string>): boolean {
  const own = stemsOf(name);
  return own.length > 0 && own.every((one) => said.has(one));
}

/** The names by which a sentence may mean a party: a person's last name and countries, a body's name and short forms. */
function namesOf(term: PartyTerm, graph: Graph): string[] {
  return term.entities.flatMap((entity): string[] => {
    if (entity.kind === 'country') return [countryName(entity.id), ...peopleOf(entity.id, graph)];
    if (entity.kind === 'region') return entity.countries.map(countryName);
    if (entity.kind === 'organisation') {
      const body = graph.organisation(entity.id);
      return body ? [body.name, ...body.aliases] : [];
    }
    const official = graph.official(entity.id);
    const countries = (official?.posts ?? []).flatMap((post) => (post.country ? [countryName(post.country)] : []));
    return official ? [official.name, official.name.split(' ').at(-1)!, ...countries] : [];
  });
}

/** The people who hold a post of a country: "Shaza Fatima Khawaja was due to meet …" is Pakistan's plan. */
function peopleOf(country: string, graph: Graph): string[] {
  return graph.knowledge.officials
    .filter((one) => one.posts.some((post) => post.country === country))
    .map((one) => one.name);
}

/** Whether a plan belongs to the conference or place asked about, where one is. */
function isSetting(fact: Fact, question: PlansAsked): boolean {
  const wanted = [
    ...question.conferences
      .filter((term) => !term.excluded && !term.soft)
      .map((term) => ({ term, keys: term.ids.map((id) => `conference:${id}`) })),
    ...question.places
      .filter((term) => !term.excluded && !term.soft)
      .map((term) => ({ term, keys: [...placeKeys(term), ...(term.country ? [`in:${term.country}`] : [])] })),
  ];
  const said = new Set(stemsOf(`${fact.text} ${fact.around.join(' ')}`));
  const of = [...fact.keys, fact.evidence.ref];
  return wanted.every(({ term, keys }) => keys.some((key) => of.includes(key)) || within(term.label, said));
}
