import type { Graph } from '../../graph/graph.js';
import type { Item } from '../item.js';
import { conferenceNumbered, type Edition, editionOf, isNumber } from '../items/numbered-conference.js';
import { has, hasKind } from '../mention.js';
import type { FacetTerm, PartyTerm, Question } from '../question.js';
import type { Read } from '../understand.js';
import { type Context, hasSubject } from './context.js';

/**
 * "and the fifth?" after the fourth general assembly: the same of another edition of the series, or what is asked of it in
 * its own words. An edition that no record has is an unknown name. Null where no counted conference was spoken of, and
 * where a list was shown of which a line is meant.
 */
export function editionQuestion(context: Context, read: Read, graph: Graph): Question | null {
  const spoken = conferenceSpokenOf(context);
  const before = spoken === null ? null : editionOf(spoken, graph);
  const number = before && !hasSubject(read.question) ? numberMeant(before, context, read) : null;
  if (spoken === null || !before || number === null) return null;
  const meant: Edition = { ...before, number };
  const id = conferenceNumbered(meant, graph);
  const isLine = !read.signals.any('noun:conference', 'prep:in', 'prep:at') && number <= context.list.length;
  const isOfList = context.list.length > 1 && (isLine || id === null);
  return isOfList ? null : asked(context.question, read, { meant, id, spoken }, graph);
}

/** The one conference that the question before was about, or that its answer showed alone. */
function conferenceSpokenOf({ question, listed, setting }: Context): string | null {
  const shown = listed.flatMap((ref) => (ref.startsWith('conference:') ? [ref.slice('conference:'.length)] : []));
  const named = [...question.conferences, ...setting].find((term) => !term.excluded && term.ids.length === 1);
  return shown.length === 1 ? shown[0]! : (named?.ids[0] ?? null);
}

/** The number said, or that of "the one before" and "the next one". */
function numberMeant({ number, series }: Edition, { question: before }: Context, read: Read): number | null {
  const { question, signals, items } = read;
  if (question.ordinal !== null) return question.ordinal > 0 && question.ordinal !== number ? question.ordinal : null;
  const step = signals.any('pron:previous') ? -1 : signals.any('pron:next') ? 1 : 0;
  return step && before.target === 'conferences' && isBare(items, series) ? number + step : null;
}

/** Which edition is meant, under which id it is on record, and beside which it is asked for. */
interface Meant {
  readonly meant: Edition;
  readonly id: string | null;
  readonly spoken: string;
}

function asked(before: Question, read: Read, { meant, id, spoken }: Meant, graph: Graph): Question {
  const { question, items } = read;
  const isSame = isBare(items, meant.series);
  const base = isSame ? { ...before, text: question.text, readings: question.readings } : question;
  // What a question calls a conference is no word to look for in the records of another.
  const isOther = (word: string) => !meant.series.includes(word) && !(isSame && base.target === 'conferences');
  const organisers = graph.conference(spoken)?.organisers ?? [];
  return {
    ...base,
    target: !isSame && base.target === 'everything' && base.want !== 'list' ? 'conferences' : base.target,
    parties: base.parties.filter((term) => !isHolder(term, organisers)),
    conferences: id === null ? [] : [termOf(id, graph)],
    unknown: id === null ? [{ span: nameOf(meant, spoken, graph), near: [] }] : [],
    words: base.words.filter(isOther),
    narrowing: base.narrowing.filter(isOther),
    dates: [],
    only: [],
    setAside: [],
    ordinal: null,
  };
}

/** Nothing but the number and what it counts: "and the fifth assembly?". */
function isBare(items: readonly Item[], series: readonly string[]): boolean {
  return items.every(({ kind, mention }) => {
    if (kind !== 'word') return false;
    const isBeside = has(mention, 'filler', 'noun:conference', 'what-about', 'only') || series.includes(mention.key);
    return isBeside || ['conj:', 'ord:', 'pron:', 'prep:'].some((sort) => hasKind(mention, sort));
  });
}

function isHolder({ entities }: PartyTerm, organisers: readonly string[]): boolean {
  return entities.length > 0 && entities.every(({ id }) => organisers.includes(id));
}

function termOf(id: string, graph: Graph): FacetTerm {
  const label = graph.conference(id)?.name ?? id;
  return { span: label, label, ids: [id], excluded: false };
}

/** "Digital Cooperation Organization 6th General Assembly": a name that no record has, after that of another edition. */
function nameOf({ number, series }: Edition, spoken: string, graph: Graph): string {
  const words = (graph.conference(spoken)?.name ?? series.join(' ')).split(' ');
  return words.map((word) => (isNumber(word) ? counted(number) : word)).join(' ');
}

/** "3rd". */
function counted(number: number): string {
  const isTeen = Math.floor(number / 10) % 10 === 1;
  return `${number}${(isTeen ? '' : ['', 'st', 'nd', 'rd'][number % 10]) || 'th'}`;
}
