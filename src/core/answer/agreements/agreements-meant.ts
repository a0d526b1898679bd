import type { Graph } from '../../graph/graph.js';
import { nameKeys } from '../../graph/normalise.js';
import { lexiconFor } from '../../question/lexicon.js';
import type { FacetTerm, Question } from '../../question/question.js';
import { findAgreements } from './search-agreements.js';

type Found = ReturnType<typeof findAgreements>;

/** The agreements a question asks for; where none is found by its words as they stand, those it can only mean. */
export function agreementsMeant(question: Question, graph: Graph): Found {
  const plain = ofAnyKind(question, findAgreements(question, graph), graph);
  return ofAnyField(question, byTitle(question, signedThere(question, plain, graph), graph), graph);
}

/** "what did DCO members agree on in Kuwait": a country that is where, since it is no party. */
function signedThere(question: Question, found: Found, graph: Graph) {
  const places = question.parties.filter((term) => term.orVisited && !term.excluded);
  const parties = question.parties.filter((term) => !places.includes(term));
  if (found.records.length || !places.length || !parties.length) return found;
  const where = places.map((term) => ({ ...term, ids: [], country: term.entities[0]?.id ?? '' }));
  const there = findAgreements({ ...question, parties, places: [...question.places, ...where] }, graph);
  return there.records.length ? there : found;
}

/** "the India-UK connectivity centre", "the GSMA deal for MWC Doha": a topic that is part of a title, of a document filed under another. */
function byTitle(question: Question, found: Found, graph: Graph) {
  const facets = [...question.topics, ...question.conferences].filter((term) => !term.excluded);
  if (found.records.length || !facets.length || !question.parties.length) return found;
  const only = (terms: readonly FacetTerm[]) => terms.filter((term) => term.excluded);
  const asked = { ...question, topics: only(question.topics), conferences: only(question.conferences) };
  const wider = findAgreements(asked, graph);
  const records = wider.records.filter(({ title }) => {
    const said = new Set(nameKeys(title).flatMap((key) => key.split(' ')));
    return facets.every(({ span, label }) => isSaid(span, said) || isSaid(label, said));
  });
  return records.length ? { ...wider, records } : found;
}

/** Whether all words of a name are among those of a title. */
function isSaid(name: string, said: ReadonlySet<string>): boolean {
  const words = nameKeys(name)[0]?.split(' ') ?? [];
  return words.length > 0 && words.every((word) => said.has(word));
}

/** "the Iran-Russia telecom deals": the field that all are of, where no document of two sides is filed under it; said as not used. */
function ofAnyField(question: Question, found: Found, graph: Graph) {
  const [topic, more] = question.topics;
  const isField = topic && !more && !topic.excluded && isFieldName(topic.span);
  if (found.records.length || !isField || question.parties.filter((term) => !term.excluded).length < 2) return found;
  const wider = findAgreements({ ...question, topics: [] }, graph);
  const isSafe = !question.yesNo || wider.records.length === 1;
  return isSafe ? { ...wider, leftOut: [...wider.leftOut, topic.label] } : found;
}

function isFieldName(name: string): boolean {
  const [key = ''] = nameKeys(name);
  return lexiconFor(key)
    .tags(key)
    .some((tag) => tag.startsWith('field:'));
}

/** "programme" is often part of a name: where no document of that kind is found, those of any kind. */
function ofAnyKind(question: Question, found: Found, graph: Graph) {
  const loose = question.kinds.includes('programme') || question.kinds.includes('contract');
  return found.records.length || !loose ? found : findAgreements({ ...question, kinds: [] }, graph);
}
