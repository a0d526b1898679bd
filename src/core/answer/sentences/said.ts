import type { Fact } from '../../graph/facts.js';
import type { Graph } from '../../graph/graph.js';
import { stemsOf } from '../../graph/text-index.js';
import type { PartyEntity, PartyTerm, Question } from '../../question/question.js';
import { countryName } from '../../records/countries/countries.js';
import { entityKeys } from '../keys-asked.js';
import { type FactHit, searchFacts } from './fact-search.js';

/** The share of the weight of a question's words that makes a sentence the one asked for. */
const SHARE_MIN = 0.5;

/** The one official whose words are asked for; null where none is. */
export function speakerOf(question: Question): string | null {
  if (!question.asks.saying) return null;
  const term = question.parties.find(
    (one) => !one.excluded && one.entities.length === 1 && one.entities[0]!.kind === 'official',
  );
  return term?.entities[0]?.id ?? null;
}

/**
 * What an official is recorded to have said, of everybody named with him: sentences that name them all before sentences of
 * meetings with them, those that hold the words of the question before the others.
 */
export function saidBy(speaker: string, question: Question, graph: Graph): readonly FactHit[] {
  const name = stemsOf(graph.official(speaker)?.name.split(' ').at(-1) ?? speaker);
  const others = question.parties
    .filter((term) => !term.excluded && !(term.entities.length === 1 && term.entities[0]!.id === speaker))
    .flatMap((term) => term.members ?? [term]);
  const shares = new Map(searchFacts({ ...question, parties: [] }, graph, question.words).map((hit) => [hit.at, hit]));
  const free = searchFacts({ ...question, parties: [], words: [] }, graph, []);
  const own = free.filter(({ fact }) => fact.part !== 'post' && isBy(fact, speaker, name));
  const about = own.flatMap(({ at, fact }): (FactHit & { named: number })[] => {
    const said = new Set(stemsOf(fact.text));
    const named = others.filter((term) => isNamed(term, said, graph)).length;
    const met = others.filter((term) =>
      term.entities.flatMap(entityKeys).some((key) => fact.keys.includes(key)),
    ).length;
    return Math.max(named, met) < others.length && named < others.length
      ? []
      : [{ at, fact, score: shares.get(at)?.score ?? 0, share: shares.get(at)?.share ?? 0, named }];
  });
  const most = Math.max(0, ...about.map((one) => one.named));
  const closest = about.filter((one) => one.named === most);
  const worded = (list: typeof about) =>
    list.filter((one) => one.share >= SHARE_MIN).sort((a, b) => b.share - a.share || b.score - a.score);
  const found = [worded(closest), worded(about), others.length ? closest : question.words.length ? [] : about].find(
    (list) => list.length,
  );
  return found ?? [];
}

function isBy(fact: Fact, speaker: string, name: readonly string[]): boolean {
  if (fact.by !== null) return fact.by === speaker;
  const opening = stemsOf(fact.text).slice(0, 6);
  return name.every((one) => opening.includes(one)) && !MEETS.test(fact.text);
}

/** What two did with each other, which neither of them said. */
const MEETS = /^[^.,;]{0,60}\b(?:met|held talks|discussed|spoke)\b/;

function isNamed(term: PartyTerm, said: ReadonlySet<string>, graph: Graph): boolean {
  return term.entities
    .flatMap((entity) => namesOf(entity, graph))
    .some((one) => one !== '' && stemsOf(one).every((stem) => said.has(stem)));
}

function namesOf(entity: PartyEntity, graph: Graph): readonly string[] {
  if (entity.kind === 'country') return [countryName(entity.id)];
  if (entity.kind === 'region') return entity.countries.map(countryName);
  if (entity.kind === 'official') return [graph.official(entity.id)?.name.split(' ').at(-1) ?? ''];
  const body = graph.organisation(entity.id);
  return body ? [body.name, ...body.aliases] : [];
}
