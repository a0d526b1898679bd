import type { Graph } from '../../graph/graph.js';
import { placeParts } from '../../graph/place.js';
import type { Ref } from '../../records/ref.js';
import type { FacetTerm, Question } from '../question.js';
import type { Read } from '../understand.js';
import type { Context } from './context.js';
import { conferencesOf } from './records-meant.js';
import { saysThatEvent, saysThere } from './wording.js';

/** Where something was: at conferences, else in places. */
export type Setting = Pick<Question, 'conferences' | 'places'>;

/**
 * The setting meant: the one asked about before. Where none was, "there" is the one that all listed meetings have, else the
 * conference that the conversation is at.
 */
export function settingMeant(context: Context, { signals }: Read, graph: Graph): Setting {
  const { conferences, places } = context.question;
  if (conferences.length) return { conferences, places };
  const isThere = saysThere(signals) || saysThatEvent(signals);
  const shown = isThere && !places.length ? settingShown(context.listed, graph) : null;
  if (shown) return shown;
  const isAt = isThere || signals.any('pron:it', 'pron:that');
  return { conferences: isAt ? context.setting : [], places };
}

/** "who else did he meet there?" after meetings in several places, so that none is meant. */
export function meansNoPlace(read: Read, context: Context, graph: Graph): boolean {
  const { question, signals } = read;
  const isOfPerson = question.target === 'meetings' && signals.any('else', 'pron:he');
  if (!saysThere(signals) || !isOfPerson || question.places.length || question.conferences.length) return false;
  const { conferences, places } = settingMeant(context, read, graph);
  const meetings = context.listed.filter((ref) => ref.startsWith('meeting:'));
  return meetings.length > 1 && !conferences.length && !places.length && !context.question.places.length;
}

/** The one conference of all listed meetings; of meetings outside conferences the one place; null where they have several. */
export function settingShown(listed: readonly Ref[], graph: Graph): Setting | null {
  const meetings = listed.flatMap((ref) => (ref.startsWith('meeting:') ? [graph.meeting(ref.slice(8))] : []));
  const ids = new Set(meetings.map((meeting) => meeting?.conference ?? null));
  const [id] = ids;
  if (ids.size !== 1 || id === undefined) return null;
  if (id !== null) return { conferences: conferencesOf(listed, graph), places: [] };
  const texts = new Set(meetings.map((meeting) => meeting?.place ?? null));
  const [text] = texts;
  return texts.size === 1 && text ? { conferences: [], places: [placeTerm(text)] } : null;
}

/** The town of a place: "Hyderabad House, New Delhi" is met in by others than those who met in the house. */
function placeTerm(text: string): FacetTerm {
  const label = text.split(',').at(-1)!.trim();
  return { span: label, label, ids: placeParts(label).slice(0, 1), excluded: false };
}
