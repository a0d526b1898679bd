import type { Block } from '../../../core/answer/answer.js';
import { agreementLine } from '../../../core/answer/agreements/agreement-line.js';
import { partOfList } from '../../../core/answer/part-of-list.js';
import { waiting } from '../../../core/digest/compose/standing.js';
import type { Agreement } from '../../../core/records/agreement.js';
import type { Around, Page, Section } from './page.js';
import { pathOfQuestion } from './paths.js';
import { pendingCountries, pendingOf } from './pending.js';
import { namesBelow } from './record-names.js';

/** What the front page is told with. */
export interface Front {
  /** What is on record and how fresh it is, and where it is thin. */
  readonly about: string;
  readonly coverage: string;
  /** Questions that have an answer. */
  readonly suggestions: readonly string[];
}

/** Meetings and documents that the front page shows. */
const NEWEST = 6;
const WAITING = 5;

/** What is known and how fresh, what happened last, and what waits, by country. */
export function frontPage({ about, coverage, suggestions }: Front, { graph, today }: Around): Page {
  const pending = pendingOf(graph);
  const said: readonly Block[] = [about, coverage].map((text) => ({ kind: 'aside', text }));
  return {
    kicker: 'Reading room',
    title: 'Who met whom, what was signed, what still waits',
    sections: [
      { heading: 'On record', blocks: said },
      ...newestMeetings(graph),
      ...longestWaiting(pending, { graph, today }),
    ],
    names: [
      ...namesBelow(
        'Questions to start with',
        suggestions.map((one) => ({ label: one, path: pathOfQuestion(one) })),
      ),
      ...namesBelow('Pending by country', pendingCountries(graph)),
    ],
  };
}

function newestMeetings(graph: Around['graph']): readonly Section[] {
  const all = { is: 'all', kind: 'meeting' } as const;
  const { size, blocks } = partOfList(all, graph, { order: 'last', from: 0, count: NEWEST });
  if (size === 0) return [];
  return [{ heading: 'Latest meetings', blocks, all: { label: `All ${size} meetings`, path: '/meetings' } }];
}

function longestWaiting(
  pending: readonly Agreement[],
  { graph, today }: Pick<Around, 'graph' | 'today'>,
): readonly Section[] {
  if (pending.length === 0) return [];
  const blocks = pending.slice(0, WAITING).flatMap((one) => [...agreementLine(one, graph), ...waiting(one, today)]);
  return [{ heading: 'Waiting longest', blocks, all: { label: `All ${pending.length} pending`, path: '/pending' } }];
}
