import type { Official } from '../../core/records/official.js';
import type { Party } from '../../core/records/party.js';
import { ref } from '../../core/records/ref.js';
import type { Finding, Rule } from '../rule.js';
import { mayActFor, sideFinder } from '../sides.js';

export const officialSide: Rule = {
  name: 'official-side',
  why: 'Officials act for a side that one of their posts belongs to; another side is a slip or a missing post.',
  exceptions: [],
  check: (knowledge) => {
    const sideOf = sideFinder(knowledge);
    const officials = new Map(knowledge.officials.map((official) => [official.id, official]));
    const fault = (at: Pick<Finding, 'ref' | 'path'>, by: string | null, side: Party | null): Finding[] => {
      const official = by === null ? undefined : officials.get(by);
      if (!official || side === null || mayActFor(official.posts, side, sideOf)) return [];
      return [{ ...at, ...wrongSide(official, side) }];
    };
    const meetings = knowledge.meetings.flatMap(({ id, participants }) =>
      participants.flatMap((one, index) =>
        fault({ ref: ref('meeting', id), path: ['participants', index, 'for'] }, one.official, one.for),
      ),
    );
    const proposals = knowledge.proposals.flatMap(({ id, by, by_for }) =>
      fault({ ref: ref('proposal', id), path: ['by_for'] }, by, by_for),
    );
    const agreements = knowledge.agreements.flatMap(({ id, history }) =>
      history.flatMap((entry, at) =>
        (['signers', 'present'] as const).flatMap((part) =>
          (entry[part] ?? []).flatMap((one, index) =>
            fault(
              { ref: ref('agreement', id), path: ['history', at, part, index, 'for'] },
              one.official ?? null,
              one.for,
            ),
          ),
        ),
      ),
    );
    return [...meetings, ...agreements, ...proposals];
  },
};

function wrongSide({ id }: Official, side: Party): Pick<Finding, 'message' | 'value' | 'fix'> {
  const message = `official:${id} has no post for this side`;
  return { message, value: side, fix: 'Correct the official or the side, or record the post.' };
}
