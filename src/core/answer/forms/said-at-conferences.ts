import type { Block } from '../answer.js';
import { say } from '../draft.js';
import type { Answering, Asked } from './asked.js';
import { patternOf } from './record-lines.js';

const ASKED_FOR = /\b(?:asked|called|urged|offered|proposed|requested)\b/;

/** What somebody put in general, as a conference's facts report it, beside what he put to anybody: no proposal to one side, but asked for all the same. */
export function saidAtConferences({ set }: Answering, { graph }: Asked): readonly Block[] {
  const pattern = patternOf(set);
  const { from, to, side, other, topic } = pattern?.kind === 'proposal' ? pattern.roles : {};
  if (from?.is !== 'these' || from.kind !== 'official' || to || side || other || topic) return [];
  const facts = graph.facts
    .ofConferences()
    .filter(({ by, text }) => by && from.ids.includes(by) && ASKED_FOR.test(text));
  return facts.flatMap((fact) => say(fact.text, [fact.evidence], 1));
}
