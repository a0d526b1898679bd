import type { Limits } from '../query/query.js';
import { saysSigned, stateAskedFor } from '../question/aspects.js';
import type { Question } from '../question/question.js';
import { STATUSES, type Status } from '../records/agreement.js';

/** What limits records beside their roles: kinds of document, how they stand, acts, formats. */
export function limitsOf(question: Question): Limits {
  const { target, kinds, acts, formats } = question;
  const isDocument = target === 'agreements';
  const status = isDocument ? { ...statusLimits(question), ...limitsAsked(question), ...limitsReached(question) } : {};
  return {
    ...status,
    ...(isDocument && kinds.length ? { documents: kinds } : {}),
    ...(target === 'proposals' && actsWanted(acts).length ? { acts: actsWanted(acts) } : {}),
    ...(target === 'meetings' && formats.length ? { formats: formats as Limits['formats'] } : {}),
  };
}

/** "Signed in March" is said of the day of signing, of adoption or of renewal, and not of a meeting about it before. */
const SIGNED = ['signed'] as const;

function statusLimits(question: Question): Limits {
  const { statuses, dates } = question;
  const isOfSigning = statuses ? statuses.ever && statuses.any.includes('signed') : saysSigned(question);
  const isSigning = dates.length > 0 && isOfSigning;
  if (isSigning) return { event: SIGNED };
  return statuses ? { [statuses.ever ? 'event' : 'latest']: statuses.any } : {};
}

/** "When did it come into force": the documents that did. */
function limitsReached(question: Question): Limits {
  const state = OF_REACHING.has(question.want) ? stateAskedFor(question) : null;
  return state && !question.statuses && !question.askedStatuses.length ? { event: [state] } : {};
}

const OF_REACHING: ReadonlySet<Question['want']> = new Set<Question['want']>(['when', 'where', 'signatories']);

/** How documents stand of which it is asked whether they do: signed, adopted and proposed count for ever, the others as the latest stated. */
function limitsAsked({ askedStatuses: asked }: Question): Limits {
  const ever = asked.filter((status) => FOR_EVER.has(status));
  if (!asked.length || STATUSES.pending.every((status) => asked.includes(status))) return latestOf(asked);
  return ever.length === asked.length ? { event: ever } : latestOf(asked);
}

const FOR_EVER: ReadonlySet<Status> = new Set<Status>(['signed', 'adopted', 'proposed']);

/** What works may be operational, in force or completed. */
function latestOf(asked: readonly Status[]): Limits {
  const works = asked.some((status) => status === 'operational' || status === 'in-force');
  const latest = [...new Set([...asked, ...(works ? (['operational', 'in-force', 'completed'] as const) : [])])];
  return latest.length ? { latest } : {};
}

/** "Proposed" is said of every act; what is asked for may be a request or a call. */
export function actsWanted(acts: Question['acts']): Question['acts'] {
  if (acts.includes('proposal')) return [];
  const near = acts.some((act) => act === 'request' || act === 'call') ? (['request', 'call'] as const) : [];
  return [...new Set([...acts, ...near])];
}
