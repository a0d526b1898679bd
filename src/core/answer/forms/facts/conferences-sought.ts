import type { Graph } from '../../../graph/graph.js';
import { fold } from '../../../graph/normalise.js';
import type { Conference } from '../../../records/conference.js';
import { withArticle } from '../../../records/countries/countries.js';
import type { Evidence } from '../../../records/evidence.js';
import { ref } from '../../../records/ref.js';
import type { Block } from '../../answer.js';
import { conferenceLine } from '../../conferences/conference-card.js';
import { answered, counted, type Draft, gap, say } from '../../draft.js';
import { leanEvidence } from '../../lean-evidence.js';
import { noRecord } from '../../no-record.js';
import { evidenceOf } from '../../phrases.js';
import { chairOf } from './chair.js';
import type { EventQuery } from './told.js';

/** Conferences that were held at a venue, in countries of a region, under a theme or by somebody in the chair: how many first, then a line each. Who came there is another question. */
export function composeSought(query: EventQuery, graph: Graph): Draft {
  const said = wordsFor(query);
  const held = graph.conferences.records.filter((one) => isSo(one, query, graph));
  if (!held.length) return noRecord([gap(`No record: no conference ${said} is on record here.`)]);
  const are = held.length === 1 ? 'is' : 'are';
  const evidence: readonly Evidence[] = leanEvidence(held.map((one) => evidenceOf('conference', one)));
  const head = say(`${counted(held.length, 'conference')} ${said} ${are} on record:`, evidence);
  const lines = held.flatMap((one): readonly Block[] => [
    ...conferenceLine(one, 1),
    ...(query.tell === 'chaired-by' ? chairOf(one, graph).blocks : []),
  ]);
  return answered(
    [...head, ...lines],
    held.map(({ id }) => ref('conference', id)),
    held.length,
  );
}

function wordsFor({ tell, beside, said = '' }: EventQuery): string {
  const other = beside?.is === 'these' ? beside.said : '';
  if (tell === 'at-venue') return `held at ${said}`;
  if (tell === 'under-theme') return `with the theme “${said}”`;
  return tell === 'within' ? `held in ${withArticle(other)}` : `chaired by ${other}`;
}

function isSo(one: Conference, { tell, beside, said = '' }: EventQuery, graph: Graph): boolean {
  const ids: readonly string[] = beside?.is === 'these' ? beside.ids : [];
  const isSame = (text: string | null) => text !== null && fold(text) === fold(said);
  if (tell === 'at-venue') return isSame(one.venue);
  if (tell === 'under-theme') return isSame(one.theme);
  return tell === 'within'
    ? one.country !== null && ids.includes(one.country)
    : ids.some((id) => isChairedBy(one, id, graph));
}

/** Whether what is on record of the chair names somebody, or is of a post of his. */
function isChairedBy(one: Conference, id: string, graph: Graph): boolean {
  const { isKnown, blocks, listed } = chairOf(one, graph);
  const names = [graph.official(id)?.name ?? '', ...(graph.official(id)?.aliases ?? [])];
  const isNamed = blocks.some(
    (block) => block.kind === 'statement' && names.some((name) => name && block.statement.text.includes(name)),
  );
  return isKnown && (isNamed || listed.includes(ref('official', id)));
}
