import type { Graph } from '../../graph/graph.js';
import { nameKeys } from '../../graph/normalise.js';
import { isFieldName } from '../../question/aspects.js';
import type { FacetTerm, Question } from '../../question/question.js';
import { agreementsFound } from '../records-found.js';

/** A question about documents; where none is on record for it as it stands, as it can only be meant: the first of some readings that has one. */
export function withDocumentsMeant(asked: Question, graph: Graph): Question {
  if (asked.target !== 'agreements') return asked;
  const question = withoutPlacesOfTitles(asked, graph);
  if (agreementsFound(question, graph).records.length) return asNamed(question, graph);
  const readings = READINGS.flatMap((reading) => reading(question, graph) ?? []);
  return readings.find((one) => agreementsFound(one, graph).records.length > 0) ?? question;
}

/** "The innovation centre in Nairobi": a place that stands in the titles of the documents named is part of their name, and no condition. */
function withoutPlacesOfTitles(question: Question, graph: Graph): Question {
  const ids = question.agreements.flatMap((term) => (term.excluded ? [] : term.ids));
  if (!ids.length || !question.places.length) return question;
  const titles = ids.map((id) => new Set(nameKeys(graph.agreement(id)?.title ?? '').flatMap((key) => key.split(' '))));
  const isOfTitles = ({ span, excluded }: FacetTerm) => !excluded && titles.every((said) => isSaid(span, said));
  return { ...question, places: question.places.filter((term) => !isOfTitles(term)) };
}

type Reading = (question: Question, graph: Graph) => Question | null;

const READINGS: readonly Reading[] = [ofAnyKind, signedThere, byTitle, ofAnyField];

/** Of documents that are named those that the rest of the question leaves: "the Pax Silica accession of India". */
function asNamed(question: Question, graph: Graph): Question {
  const named = question.agreements.filter((term) => !term.excluded);
  const ids = named.flatMap((term) => term.ids);
  if (ids.length < 2 || question.yesNo) return question;
  const kept = new Set(agreementsFound(question, graph).records.map(({ id }) => id));
  const agreements = named
    .map((term) => ({ ...term, ids: term.ids.filter((id) => kept.has(id)) }))
    .filter((term) => term.ids.length > 0);
  return agreements.length ? { ...question, agreements } : question;
}

/** "programme" is often part of a name: where no document of that kind is found, those of any kind. */
function ofAnyKind(question: Question): Question | null {
  return question.kinds.includes('programme') || question.kinds.includes('contract')
    ? { ...question, kinds: [] }
    : null;
}

/** "what did DCO members agree on in Kuwait": a country that is where, since it is no party. */
function signedThere(question: Question): Question | null {
  const places = question.parties.filter((term) => term.orVisited && !term.excluded);
  const parties = question.parties.filter((term) => !places.includes(term));
  if (!places.length || !parties.length) return null;
  const where = places.map((term) => ({ ...term, ids: [], country: term.entities[0]?.id ?? '' }));
  return { ...question, parties, places: [...question.places, ...where] };
}

/** "the India-UK connectivity centre", "the GSMA deal for MWC Doha": a topic that is part of a title, of a document filed under another. */
function byTitle(question: Question, graph: Graph): Question | null {
  const facets = [...question.topics, ...question.conferences].filter((term) => !term.excluded);
  if (!facets.length || !question.parties.length) return null;
  const only = (terms: readonly FacetTerm[]) => terms.filter((term) => term.excluded);
  const asked = { ...question, topics: only(question.topics), conferences: only(question.conferences) };
  const titled = agreementsFound(asked, graph).records.filter(({ title }) => {
    const said = new Set(nameKeys(title).flatMap((key) => key.split(' ')));
    return facets.every(({ span, label }) => isSaid(span, said) || isSaid(label, said));
  });
  const agreements = titled.map(
    ({ id, title }): FacetTerm => ({ span: title, label: title, ids: [id], excluded: false }),
  );
  return titled.length ? { ...asked, agreements } : null;
}

/** Whether all words of a name are among those of a title. */
function isSaid(name: string, said: ReadonlySet<string>): boolean {
  const words = nameKeys(name)[0]?.split(' ') ?? [];
  return words.length > 0 && words.every((word) => said.has(word));
}

/** "the Iran-Russia telecom deals": the field that all are of, where no document of two sides is filed under it; said as not used. */
function ofAnyField(question: Question, graph: Graph): Question | null {
  const [topic, more] = question.topics;
  const isField = topic && !more && !topic.excluded && isFieldName(topic.span);
  if (!isField || question.parties.filter((term) => !term.excluded).length < 2) return null;
  const wider = { ...question, topics: [{ ...topic, soft: true }] };
  const isSafe = !question.yesNo || agreementsFound(wider, graph).records.length === 1;
  return isSafe ? wider : null;
}
