import type { Conference, ConferenceFact } from '../../../records/conference.js';
import type { Evidence } from '../../../records/evidence.js';
import { type Ref, ref } from '../../../records/ref.js';
import type { Query } from '../../../query/query.js';
import type { Block } from '../../answer.js';
import { nameOf } from '../../conferences/conference-card.js';
import { gap, say } from '../../draft.js';
import { evidenceOf } from '../../phrases.js';

/** A question of one fact of conferences. */
export type EventQuery = Extract<Query, { ask: 'event' }>;

/** What is on record of one fact of a conference. */
export interface EventTold {
  readonly blocks: readonly Block[];
  /** Whether the fact is on record; else the blocks say that it is not. */
  readonly isKnown: boolean;
  /** Other records that were told. */
  readonly listed: readonly Ref[];
}

/** Sentences of a conference under its name; that nothing is on record where there are none. */
export function ofFacts(facts: readonly ConferenceFact[], missing: string, one: Conference): EventTold {
  const blocks = facts.flatMap((fact) => sentence(fact, one));
  return blocks.length
    ? { blocks, isKnown: true, listed: [] }
    : { blocks: [gap(`No record: ${missing} is on record here for ${nameOf(one)}.`)], isKnown: false, listed: [] };
}

/** A sentence of a conference, under its name. */
export function sentence(fact: ConferenceFact, one: Conference, indent: 0 | 1 = 0): readonly Block[] {
  const evidence: Evidence = { ref: ref('conference', one.id), cites: fact.cites };
  return say(
    `${nameOf(one)}: ${fact.text}${fact.inferred?.length ? ' (inferred from context)' : ''}`,
    [evidence],
    indent,
  );
}

/** What a field of a conference says; that it is not stated where it says nothing. */
export function orMissing(text: string | null, missing: string, one: Conference): EventTold {
  return text
    ? { blocks: say(text, [evidenceOf('conference', one)]), isKnown: true, listed: [] }
    : { blocks: [gap(`Not stated: ${missing} of ${nameOf(one)}.`)], isKnown: false, listed: [] };
}
