import type { Block } from '../answer.js';
import { tellsOfDocuments } from '../conferences/conference-facts.js';
import { say } from '../draft.js';
import type { Answering, Asked } from './asked.js';
import { patternOf } from './record-lines.js';

/** Documents on record beside which so much more is reported that it would be in the way. */
const DOCUMENTS_MAX = 5;

/** Sentences shown. */
const SHOWN_MAX = 4;

/** What a conference is itself reported to have adopted or signed, where its documents are asked for whosever they are. */
export function reportedOfConference({ set, found }: Answering, { graph }: Asked): readonly Block[] {
  const pattern = patternOf(set);
  const conference = pattern?.kind === 'agreement' ? pattern.roles.conference : undefined;
  const isOfSide = pattern?.roles.side !== undefined || pattern?.roles.other !== undefined;
  if (conference?.is !== 'these' || isOfSide || found.size > DOCUMENTS_MAX) return [];
  const refs = new Set<string>(conference.ids.map((id) => `conference:${id}`));
  const facts = graph.facts.ofConferences().filter((fact) => refs.has(fact.evidence.ref) && tellsOfDocuments(fact));
  return facts.slice(0, SHOWN_MAX).flatMap((fact) => say(fact.text, [fact.evidence], 1));
}
