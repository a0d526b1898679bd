import { agreementLine } from '../../answer/agreements/agreement-line.js';
import type { Block } from '../../answer/answer.js';
import { aside } from '../../answer/draft.js';
import type { Graph } from '../../graph/graph.js';
import { byCodeUnit } from '../../graph/order.js';
import { type Agreement, groupOf, latestEntry } from '../../records/agreement.js';
import { dateInWords, dayRange } from '../../records/edtf.js';
import type { Evidence } from '../../records/evidence.js';
import { ref } from '../../records/ref.js';
import { recordFacets } from '../filter/facets.js';
import type { Filter } from '../filter/filter.js';
import { matches } from '../filter/matches.js';

/** Agreements listed as still pending; how many there are stands over them. */
const STANDING_MAX = 20;

/** The pending agreements that a filter is about, those that wait longest first: undated ones come last. */
export function pendingIn(filter: Filter, graph: Graph): readonly Agreement[] {
  const scope = withoutChanges(filter);
  return graph.knowledge.agreements
    .filter((one) => groupOf(latestEntry(one).status) === 'pending')
    .filter((one) => matches(scope, recordFacets(ref('agreement', one.id), graph)))
    .sort((a, b) => byCodeUnit(waitsFrom(a) ?? '9999', waitsFrom(b) ?? '9999') || byCodeUnit(a.id, b.id));
}

/** A filter without what it asks of changes: what it is about, whatever happens to it. */
function withoutChanges(filter: Filter): Filter {
  if (filter.op === 'is') return filter.field === 'change' ? { op: 'everything' } : filter;
  if (filter.op === 'not') {
    const of = withoutChanges(filter.of);
    return of.op === 'everything' ? of : { op: 'not', of };
  }
  if (filter.op === 'everything') return filter;
  return { op: filter.op, of: filter.of.map(withoutChanges) };
}

/**
 * "Still pending (2)": a line each with how long it has waited by `today` (a local date), which follows from its dates and
 * is kept apart from what is stated. Overdue is what is past a recorded deadline.
 */
export function standingBlocks(agreements: readonly Agreement[], graph: Graph, today: string): Block[] {
  if (agreements.length === 0) return [];
  const shown = agreements.slice(0, STANDING_MAX);
  const more = agreements.length - shown.length;
  return [
    { kind: 'heading', text: `Still pending (${agreements.length})` },
    ...shown.flatMap((one) => [...agreementLine(one, graph), ...waiting(one, today)]),
    ...(more > 0 ? [{ kind: 'aside' as const, text: `${more} more are pending: ask for pending agreements.` }] : []),
  ];
}

/** How long a pending agreement has waited by `today`, a local date: "By 24 November 2025: about 2 years since its latest dated status." */
export function waiting(one: Agreement, today: string): Block[] {
  const age = ageInWords(one, today);
  const isLate = one.deadline && (dayRange(one.deadline)?.to ?? today) < today;
  const late = isLate ? [`overdue since ${dateInWords(one.deadline as string)}, the recorded deadline`] : [];
  const said = [...(age ? [`${age} since its latest dated status`] : []), ...late];
  if (said.length === 0) return [];
  return aside('derived', `By ${dateInWords(today)}: ${said.join('; ')}.`, [latestEvidence(one)]);
}

function latestEvidence(one: Agreement): Evidence {
  return { ref: ref('agreement', one.id), cites: latestEntry(one).cites };
}

/** The first day of the latest dated entry. */
function waitsFrom(one: Agreement): string | null {
  return dayRange(datedEntry(one))?.from ?? null;
}

function datedEntry(one: Agreement): string | null {
  return one.history.findLast((entry) => entry.date !== null)?.date ?? null;
}

/** "3 days", "about 5 months", "about 2 years": whole units, "about" wherever it is not days between two known days. */
function ageInWords(one: Agreement, today: string): string | null {
  const date = datedEntry(one);
  const range = dayRange(date);
  if (!range || date === null || range.to > today) return null;
  const days = Math.round((Date.parse(today) - Date.parse(range.from)) / 86_400_000);
  if (range.from === range.to && days < 60 && !/[~?%]/.test(date)) return days === 1 ? '1 day' : `${days} days`;
  const months = Math.round(days / 30.44);
  return months < 24
    ? `about ${months} ${months === 1 ? 'month' : 'months'}`
    : `about ${Math.floor(months / 12)} years`;
}
