import { sourceOf } from '../../core/records/cite.js';
import { dayRange } from '../../core/records/edtf.js';
import type { Knowledge } from '../../core/records/knowledge.js';
import type { Proposal } from '../../core/records/proposal.js';
import { ref } from '../../core/records/ref.js';
import { canMeet, isSurelyBefore } from '../days.js';
import type { Finding, Rule } from '../rule.js';

export const proposalDate: Rule = {
  name: 'proposal-date',
  why: 'Something is put before it is published, and on the day of its meeting unless dateNote says why not.',
  exceptions: [],
  check: (knowledge) => {
    const published = new Map(knowledge.sources.map((source) => [source.id, source.published]));
    const held = new Map(knowledge.meetings.map((meeting) => [meeting.id, meeting.date]));
    return knowledge.proposals.flatMap((one) => [...afterPublication(one, published), ...offMeeting(one, held)]);
  },
};

type Dates = ReadonlyMap<string, Knowledge['sources'][number]['published']>;

function afterPublication({ id, date, cites }: Proposal, published: Dates): Finding[] {
  const dates = cites.map((cite) => published.get(sourceOf(cite)));
  if (!date || !dates.every((one) => isSurelyBefore(one, date))) return [];
  const message = `the date lies after the publication of every source (${dates.join(', ')})`;
  return [{ ref: ref('proposal', id), path: ['date'], message, value: date, fix: 'Correct the date or the cites.' }];
}

function offMeeting({ id, date, dateNote, meeting }: Proposal, held: Dates): Finding[] {
  const [put, met] = [dayRange(date), dayRange(held.get(meeting ?? ''))];
  if (!put || !met || dateNote || canMeet(put, met)) return [];
  const message = `the date is not that of meeting:${meeting} (${met.from} to ${met.to})`;
  const fix = 'Correct the date or the meeting, or say in dateNote why they differ.';
  return [{ ref: ref('proposal', id), path: ['date'], message, value: String(date), fix }];
}
