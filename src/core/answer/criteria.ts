import { dateWithin } from '../graph/facts.js';
import type { Graph } from '../graph/graph.js';
import type { Postings } from '../graph/postings.js';
import { stemsOf } from '../graph/text-index.js';
import { spend } from '../graph/work.js';
import { wantsBoth } from '../question/aspects.js';
import type { FacetTerm, PartyEntity, PartyTerm, Question } from '../question/question.js';

/** One condition of a question: what it is called, and which records meet it. */
export interface Criterion<T> {
  readonly label: string;
  /** Search keys, one of which a record must have; null where only `test` can say. */
  readonly keys: readonly string[] | null;
  test?(record: T): boolean;
  /** How many things of a record the test looks at, where that is more than one. */
  readonly looks?: number;
  /** May be left out, and said to be, rather than empty the answer. */
  readonly soft: boolean;
}

/** What a search found. */
export interface Found<T> {
  readonly records: readonly T[];
  /** Labels of soft conditions that had to be left out. */
  readonly leftOut: readonly string[];
  /** Members of "A or B" with nothing on record. */
  readonly emptyMembers: readonly string[];
}

/** The search keys of somebody or something. */
export function entityKeys(entity: PartyEntity): readonly string[] {
  return entity.kind === 'region' ? entity.countries.map((code) => `country:${code}`) : [`${entity.kind}:${entity.id}`];
}

/** The search keys of a party clause; with a direction where proposals are searched. */
export function termKeys(term: PartyTerm, directed: boolean): readonly string[] {
  const keys = term.entities.flatMap(entityKeys);
  return directed && (term.role === 'from' || term.role === 'to') ? keys.map((key) => `${term.role}:${key}`) : keys;
}

/** Finds the records that meet all conditions, in order. */
export function search<T>(
  postings: Postings<T>,
  criteria: readonly Criterion<T>[],
  except: readonly string[],
): Found<T> {
  const around = criteria.filter((one) => one.soft);
  // "Ahead of the Kigali summit": where nothing else narrows, all there is would be no answer.
  if (around.length && around.length < criteria.length)
    return {
      ...search(
        postings,
        criteria.filter((one) => !one.soft),
        except,
      ),
      leftOut: around.map((one) => one.label),
    };
  return { records: matching(postings, criteria, except), leftOut: [], emptyMembers: [] };
}

/** The records that meet all conditions. */
export function matching<T>(
  postings: Postings<T>,
  criteria: readonly Criterion<T>[],
  except: readonly string[],
): readonly T[] {
  const keyed = criteria.flatMap((one) => (one.keys ? [one.keys] : []));
  const tests = criteria.filter((one) => one.test);
  const found = postings.matching(keyed, except);
  spend(tests.reduce((sum, { looks = 1 }) => sum + looks, 0) * found.length * STEPS_PER_TEST);
  return found.filter((record) => tests.every((one) => one.test?.(record) ?? true));
}

/** Steps of work that it takes to look at a record: its dates, say. */
const STEPS_PER_TEST = 0.3;

/** The facets of a question as conditions: conferences, places, topics. */
export function facetCriteria<T>(question: Question, _graph: Graph): Criterion<T>[] {
  const wanted = (terms: readonly FacetTerm[]) => terms.filter((term) => !term.excluded);
  const either = (terms: readonly FacetTerm[], keysOf: (term: FacetTerm) => readonly string[]): Criterion<T>[] =>
    terms.length
      ? [
          {
            label: terms.map((term) => term.label).join(' or '),
            keys: terms.flatMap((term) => [...keysOf(term)]),
            soft: terms.some((term) => term.soft),
          },
        ]
      : [];
  const each = wanted(question.topics).map(
    (term): Criterion<T> => ({
      label: term.label,
      keys: term.ids.map((id) => `topic:${id}`),
      soft: term.soft ?? false,
    }),
  );
  return [
    ...either(wanted(question.conferences), (term) => term.ids.map((id) => `conference:${id}`)),
    ...either(wanted(question.places), (term) => placeKeys(term)),
    ...(question.topics.length > 1 && !wantsBoth(question) ? mergeTopics(each) : each),
  ];
}

function mergeTopics<T>(each: readonly Criterion<T>[]): Criterion<T>[] {
  return [
    {
      label: each.map((one) => one.label).join(' or '),
      keys: each.flatMap((one) => [...(one.keys ?? [])]),
      soft: false,
    },
  ];
}

/** A place by name, or a country as the place. */
export function placeKeys(term: FacetTerm): readonly string[] {
  if (term.ids.length) return term.ids.map((id) => `place:${id}`);
  return [term.country, ...(term.orCountries ?? [])].map((code) => `in:${code}`);
}

/** Whether a list of countries is asked for: "other than Ghana" then takes Ghana off the list, not the records it is in. */
function asksCountries({ want, counted }: Question): boolean {
  return want === 'countries' || ((want === 'count' || want === 'most' || want === 'least') && counted === 'countries');
}

/** The keys of everything that was excluded. */
export function exceptKeys(question: Question): readonly string[] {
  const gone = (terms: readonly FacetTerm[]) => terms.filter((term) => term.excluded);
  return [
    ...question.parties
      .filter((term) => term.excluded && !(asksCountries(question) && term.entities[0]?.kind === 'country'))
      .flatMap((term) => term.entities.flatMap(entityKeys)),
    ...gone(question.topics).flatMap((term) => term.ids.map((id) => `topic:${id}`)),
    ...gone(question.conferences).flatMap((term) => term.ids.map((id) => `conference:${id}`)),
    ...gone(question.places).flatMap(placeKeys),
  ];
}

/** The dates of a question as one condition over the dates of a record. */
export function dateCriterion<T>(
  question: Question,
  datesOf: (record: T) => readonly (string | null)[],
): Criterion<T>[] {
  const wanted = question.dates.filter((term) => !term.excluded && !term.soft);
  const gone = question.dates.filter((term) => term.excluded);
  const within = (record: T, terms: Question['dates']) => {
    const dates = datesOf(record);
    return terms.some((term) => dates.some((date) => dateWithin(date, term.from, term.to)));
  };
  const [spans, spansGone] = [spansOf(wanted), spansOf(gone)];
  return [
    ...(wanted.length
      ? [
          {
            label: wanted.map((term) => term.label).join(' or '),
            keys: null,
            test: (record: T) => within(record, spans),
            looks: spans.length,
            soft: false,
          },
        ]
      : []),
    ...(gone.length
      ? [
          {
            label: `not ${gone.map((term) => term.label).join(' or ')}`,
            keys: null,
            test: (record: T) => !within(record, spansGone),
            looks: spansGone.length,
            soft: false,
          },
        ]
      : []),
  ];
}

/** Spans of days, each once, however often it was said. */
function spansOf(terms: Question['dates']): Question['dates'] {
  return [...new Map(terms.map((term) => [`${term.from} ${term.to}`, term])).values()];
}

/** How content words bear on what was found: narrowed to the records that hold them all, or named as not found. */
export function narrowed<T>(
  records: readonly T[],
  words: readonly string[],
  textOf: (record: T) => string,
): { records: readonly T[]; unused: readonly string[] } {
  if (!words.length || !records.length) return { records, unused: [] };
  const texts = records.map((record) => stemsIn(textOf(record)));
  const stems = words.map((word) => stemsOf(word)[0] ?? word);
  const all = records.filter((_, at) => stems.every((one) => texts[at]!.has(one)));
  if (all.length) return { records: all, unused: [] };
  const known = words.filter((_, at) => texts.some((text) => text.has(stems[at]!)));
  const rarest = known.length ? bestBy(records, texts, stems) : [];
  return rarest.length && known.length === words.length
    ? { records: rarest, unused: [] }
    : {
        records: rarest.length && known.length * 2 >= words.length ? rarest : records,
        unused: words.filter((word) => !known.includes(word)),
      };
}

function stemsIn(text: string): ReadonlySet<string> {
  spend(text.length * STEPS_PER_LETTER);
  return new Set(stemsOf(text));
}

/** Steps of work that it takes to read a letter of a record. */
const STEPS_PER_LETTER = 0.15;

/** The records holding most of the words. */
function bestBy<T>(
  records: readonly T[],
  texts: readonly ReadonlySet<string>[],
  stems: readonly string[],
): readonly T[] {
  const scores = texts.map((text) => stems.filter((one) => text.has(one)).length);
  const best = Math.max(...scores);
  return best === 0 ? [] : records.filter((_, at) => scores[at] === best);
}
