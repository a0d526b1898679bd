import { sourceOf } from '../../core/records/cite.js';
import type { Kind } from '../../core/records/ref.js';
import { type AnyRecord, allRecords, fieldOf, type Part, partsOf } from '../records.js';
import type { Finding, Rule } from '../rule.js';

export const audienceReach: Rule = {
  name: 'audience-reach',
  why: 'A record that more people may see than what it refers to gives away that the hidden record exists.',
  exceptions: [],
  check: (knowledge) => {
    const records = allRecords(knowledge);
    const audiences = new Map(records.map((one) => [one.ref as string, audienceOf(one)]));
    return records.flatMap((one) => partsOf(one.record).flatMap((part) => leak(one, part, audiences)));
  },
};

function audienceOf({ record }: AnyRecord): readonly string[] {
  return 'audience' in record && record.audience ? record.audience : ['public'];
}

const KINDS: ReadonlyMap<string, Kind> = new Map<string, Kind>(
  Object.entries({
    cites: 'source',
    conference: 'conference',
    meeting: 'meeting',
    official: 'official',
    by: 'official',
    organisation: 'organisation',
    organisers: 'organisation',
    for: 'organisation',
    by_for: 'organisation',
    to: 'organisation',
    parties: 'organisation',
  }),
);

function leak(one: AnyRecord, { path, value }: Part, audiences: ReadonlyMap<string, readonly string[]>): Finding[] {
  const kind = KINDS.get(fieldOf(path));
  if (typeof value !== 'string' || kind === undefined) return [];
  const target = `${kind}:${sourceOf(value)}`;
  const hidden = audienceOf(one).find((label) => !maySee(label, audiences.get(target)));
  if (hidden === undefined) return [];
  const message = `readers labelled "${hidden}" see this record but not ${target}`;
  return [{ ref: one.ref, path, message, value, fix: 'Give both records the same audience.' }];
}

/** Everybody is `public`. What is not listed, a country, everybody may see. */
function maySee(label: string, audience: readonly string[] | undefined): boolean {
  return audience === undefined || audience.includes('public') || audience.includes(label);
}
