import type { Graph } from '../../graph/graph.js';
import { proposalDate } from '../../graph/proposal-date.js';
import { type DayRange, dayRange } from '../../records/edtf.js';
import type { Ref } from '../../records/ref.js';
import type { Context } from './context.js';

/** A length of time that "that …" and "the … before" are said of. */
export type Unit = 'day' | 'month' | 'year';

/** The time asked about before, else that of the one record shown; null where no one time was. */
export function spanBefore(context: Context, graph: Graph): DayRange | null {
  const { listed } = context;
  return spanAsked(context) ?? (listed.length === 1 ? spanOf(listed[0]!, graph) : null);
}

/**
 * The days that all of what was asked about or shown before lie in: of the time or the conference asked about, else of the records
 * shown, the list before them where these have none. Null where nothing of it has a date.
 */
export function allDaysBefore(context: Context, graph: Graph): DayRange | null {
  const asked = spanAsked(context) ?? spanOfConference(context, graph);
  if (asked) return asked;
  for (const refs of [context.listed, context.list]) {
    const spans = refs.flatMap((ref) => spanOf(ref, graph) ?? []);
    const [from, to] = [
      spans.map((one) => one.from).sort()[0],
      spans
        .map((one) => one.to)
        .sort()
        .at(-1),
    ];
    if (from !== undefined && to !== undefined) return { from, to };
  }
  return null;
}

function spanOfConference({ question }: Context, graph: Graph): DayRange | null {
  const [only, ...others] = question.conferences.filter(({ excluded }) => !excluded).flatMap(({ ids }) => ids);
  return only === undefined || others.length ? null : dayRange(graph.conference(only)?.dates);
}

/** The day, month or year that was asked about before or that all records shown lie in; null where they lie in several. */
export function unitBefore(context: Context, unit: Unit, graph: Graph): DayRange | null {
  const asked = spanAsked(context);
  if (asked && isWithinOne(asked, unit)) return asked;
  const shown = (context.listed.length ? context.listed : context.list).map((ref) => spanOf(ref, graph));
  const [first] = shown;
  if (!first || !isWithinOne(first, unit)) return null;
  const size = SIZES[unit];
  const isSame = (span: DayRange | null) =>
    span !== null && isWithinOne(span, unit) && span.from.slice(0, size) === first.from.slice(0, size);
  return shown.every(isSame) ? first : null;
}

function spanAsked({ question }: Context): DayRange | null {
  const asked = question.dates.find((term) => !term.excluded && term.from && term.to);
  return asked?.from && asked.to ? { from: asked.from, to: asked.to } : null;
}

/** The characters of an ISO day that say its day, month or year. */
const SIZES: Readonly<Record<Unit, number>> = { day: 10, month: 7, year: 4 };

function isWithinOne({ from, to }: DayRange, unit: Unit): boolean {
  return from.slice(0, SIZES[unit]) === to.slice(0, SIZES[unit]);
}

/** The days of a record; null where no source dates it. */
export function spanOf(ref: Ref, graph: Graph): DayRange | null {
  const id = ref.slice(ref.indexOf(':') + 1);
  if (ref.startsWith('meeting:')) return dayRange(graph.meeting(id)?.date);
  const proposal = ref.startsWith('proposal:') ? graph.proposal(id) : undefined;
  if (proposal) return dayRange(proposalDate(proposal, graph));
  if (ref.startsWith('agreement:')) return dayRange(signingOf(id, graph)?.date);
  if (ref.startsWith('conference:')) return dayRange(graph.conference(id)?.dates);
  return null;
}

/** The entry of a document's history that its day is that of: its signing, else the only one. */
function signingOf(id: string, graph: Graph) {
  const history = graph.agreement(id)?.history ?? [];
  return history.find(({ status }) => status === 'signed') ?? (history.length === 1 ? history[0] : undefined);
}
