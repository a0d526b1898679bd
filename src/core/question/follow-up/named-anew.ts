import type { Graph } from '../../graph/graph.js';
import type { QuestionReading } from '../question.js';
import type { Read } from '../understand.js';
import type { Context } from './context.js';
import { bodyOfRegion, bodyOfSort } from './named-anew/body-shown.js';
import { countryOfPerson, hostCountry, summitOfBody } from './named-anew/by-owner.js';
import { documentOfTopic } from './named-anew/document-shown.js';
import type { Finder } from './named-anew/found.js';
import { personByRank, personBySide } from './named-anew/person-shown.js';

/** A question with a name in the place of words that mean somebody or something of the conversation, and how those were read. */
export interface NamedAnew {
  readonly text: string;
  readonly reading: QuestionReading;
}

const FINDERS: readonly Finder[] = [
  personBySide,
  personByRank,
  documentOfTopic,
  bodyOfRegion,
  bodyOfSort,
  countryOfPerson,
  summitOfBody,
  hostCountry,
];

/**
 * "did the Chadian one go to Baku too?", "whom else did that minister receive?", "where was its 2025 summit?": the question by
 * the name of the only one whom such words fit. Null where they fit nobody, or several.
 */
export function namedAnew({ question, items }: Read, context: Context, graph: Graph): NamedAnew | null {
  for (const find of FINDERS) {
    const found = find(items, context, graph);
    if (!found) continue;
    const span = found.words.join(' ');
    const text = replaced(question.text, span, found.name);
    if (text !== null) return { text, reading: { span, as: found.name, ref: found.ref, how: 'part-of-name' } };
  }
  return null;
}

/** The text with the name in the place of a span; null where the span does not stand in it as it was read. */
function replaced(text: string, span: string, name: string): string | null {
  const start = text.indexOf(span);
  return start < 0 ? null : `${text.slice(0, start)}${name}${text.slice(start + span.length)}`;
}
