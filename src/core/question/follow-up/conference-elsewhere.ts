import type { Graph } from '../../graph/graph.js';
import { fold, tokens } from '../../graph/normalise.js';
import type { Conference } from '../../records/conference.js';
import { has } from '../mention.js';
import type { Question } from '../question.js';
import type { Read } from '../understand.js';
import type { Context } from './context.js';
import { saysOne, startsJoined } from './wording.js';

/**
 * "and the one in Riyadh?" after a conference of a series: the same of the one that was there, and not of the first one there. Null
 * where no one conference was asked about, or the series has none there.
 */
export function conferenceElsewhere(context: Context, read: Read, graph: Graph): Question | null {
  const { question: before } = context;
  const { places, conferences, parties, topics } = read.question;
  const [place, ...others] = places.filter((term) => !term.excluded);
  const [old, ...more] = before.conferences.filter((term) => !term.excluded);
  const isBare = !others.length && !conferences.length && !parties.length && !topics.length;
  const isOne = saysOne(read.signals) || read.signals.any('noun:conference') || startsJoined(read.items);
  const isSame = before.target === 'conferences' && old?.ids.length === 1 && !more.length;
  const asksMore = read.items.some(({ mention }) => has(mention, 'ask:who', 'verb:meet', 'verb:sign'));
  if (!place || !isBare || !isOne || !isSame || asksMore) return null;
  const spoken = graph.conference(old.ids[0]!);
  const found = spoken ? ofSeries(spoken, place.label, graph) : null;
  if (!found || found.id === spoken?.id) return null;
  const label = found.aliases[0] ?? found.name;
  const meant = { span: place.span, label, ids: [found.id], excluded: false };
  return {
    ...before,
    text: read.question.text,
    conferences: [meant],
    places: [],
    dates: [],
    readings: read.question.readings,
  };
}

/** The conference in a town whose name has most in common with that of another; null where none has anything, or two as much. */
function ofSeries(spoken: Conference, town: string, graph: Graph): Conference | null {
  const words = wordsOf(spoken);
  const there = graph.knowledge.conferences
    .filter(({ city }) => city !== null && city !== undefined && fold(city) === fold(town))
    .map((one) => ({ one, common: [...wordsOf(one)].filter((word) => words.has(word)).length }))
    .filter(({ common }) => common > 0)
    .sort((a, b) => b.common - a.common);
  const [best, next] = there;
  return best && (!next || next.common < best.common) ? best.one : null;
}

/** The words of all names of a conference, but years and numbers: "MWC25" and "MWC26" are one word. */
function wordsOf({ name, aliases }: Conference): ReadonlySet<string> {
  const words = [name, ...aliases].flatMap((one) => tokens(one).map(({ key }) => key.replace(/\d+$/, '')));
  return new Set(words.filter((word) => word.length > 2));
}
