import type { Graph } from '../../graph/graph.js';
import type { Ref } from '../../records/ref.js';
import type { Question } from '../question.js';
import type { Read } from '../understand.js';
import { type Context, hasSubject, refPrefix } from './context.js';
import { saysOne } from './wording.js';

/** "it", "that", "any of them": the records listed before, where they are of the kind asked about or lead to such. */
export function recordsMeant({ question, signals }: Read, context: Context, graph: Graph): readonly Ref[] {
  const points = saysOne(signals) || signals.any('pron:it', 'pron:that', 'pron:these', 'pron:they', 'pron:same');
  if (!points && (hasSubject(question) || signals.any('pron:he', 'else'))) return [];
  if (question.parties.some((term) => !term.excluded) && !signals.any('pron:these')) return [];
  if (question.target === 'knowledge') return isOfListed(question) ? context.listed : [];
  const prefix = ['meetings', 'agreements', 'proposals'].includes(question.target) ? refPrefix(question.target) : null;
  if (!prefix) return [];
  const same = context.listed.filter((ref) => ref.startsWith(prefix));
  return same.length || !(points || signals.any('pron:there')) ? same : broughtBy(context.listed, prefix, graph);
}

/** "Is that confirmed by more than one source?" is about what was listed; "how fresh is all this" is not. */
function isOfListed(question: Question): boolean {
  return (
    (question.want === 'single-source' || question.want === 'conflicts') &&
    !/\ball (?:of )?(?:this|that|it)\b/i.test(question.text)
  );
}

/** What meetings brought: agreements that they are part of the history of, proposals put in them; and the other way. */
function broughtBy(listed: readonly Ref[], prefix: string, graph: Graph): readonly Ref[] {
  const ids = new Set(listed.map((ref) => ref.slice(ref.indexOf(':') + 1)));
  const meetings = new Set(listed.filter((ref) => ref.startsWith('meeting:')).map((ref) => ref.slice(8)));
  if (prefix === 'agreement:')
    return graph.knowledge.agreements
      .filter((one) => one.history.some((entry) => meetings.has(entry.meeting ?? '')))
      .map((one): Ref => `agreement:${one.id}`);
  if (prefix === 'proposal:')
    return graph.knowledge.proposals
      .filter((one) => meetings.has(one.meeting ?? ''))
      .map((one): Ref => `proposal:${one.id}`);
  const proposed = graph.knowledge.proposals.filter((one) => listed.includes(`proposal:${one.id}`));
  const agreed = graph.knowledge.agreements.filter((one) => ids.has(one.id) && listed.includes(`agreement:${one.id}`));
  const held = [
    ...proposed.map((one) => one.meeting),
    ...agreed.flatMap((one) => one.history.map((entry) => entry.meeting)),
  ];
  return [...new Set(held.flatMap((id) => (id ? [`meeting:${id}` as Ref] : [])))];
}
