import { fold } from '../../../graph/normalise.js';
import { withArticle } from '../../../records/countries/countries.js';
import { ref } from '../../../records/ref.js';
import { conferenceLine } from '../../conferences/conference-card.js';
import { answered, counted, type Draft, gap, say } from '../../draft.js';
import { leanEvidence } from '../../lean-evidence.js';
import { noRecord } from '../../no-record.js';
import { evidenceOf } from '../../phrases.js';
import type { Asked } from '../asked.js';
import type { EventQuery } from './told.js';

/** Conferences that were held at a venue, or in countries of a region: how many first, then a line each. Who came there is another question. */
export function composeHeldWhere({ tell, beside, said = '' }: EventQuery, { graph }: Asked): Draft {
  const countries: readonly string[] = beside?.is === 'these' ? beside.ids : [];
  const isThere = (venue: string | null, country: string | null) =>
    tell === 'at-venue'
      ? venue !== null && fold(venue) === fold(said)
      : country !== null && countries.includes(country);
  const held = graph.conferences.records.filter(({ venue, country }) => isThere(venue, country));
  const where = tell === 'at-venue' ? `at ${said}` : `in ${withArticle(beside?.is === 'these' ? beside.said : said)}`;
  if (!held.length) return noRecord([gap(`No record: no conference held ${where} is on record here.`)]);
  const evidence = leanEvidence(held.map((one) => evidenceOf('conference', one)));
  const head = say(
    `${counted(held.length, 'conference')} held ${where} ${held.length === 1 ? 'is' : 'are'} on record:`,
    evidence,
  );
  const lines = held.flatMap((one) => conferenceLine(one, 1));
  return answered(
    [...head, ...lines],
    held.map(({ id }) => ref('conference', id)),
    held.length,
  );
}
