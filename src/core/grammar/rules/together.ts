import { isRecordKind, type Kind, kindOfSet, type Pattern, type Query, type SetQ } from '../../query/query.js';
import type { Ask, Clause, Frame, Phrase } from '../meaning.js';
import { recordsWith, saidOf } from '../predicate.js';
import { type Rule, rule } from '../rule.js';
import { attendedByNeither } from './asks.js';

/** Records in which several take part, on whichever side each of them is: "in which meetings were both A and B present". */
export const TOGETHER: readonly Rule[] = [
  rule(
    'in-which-both-were',
    'Q',
    'PREP ASK be|have NP both? be? present|involved|PART',
    (word, asked, _, who, __, ___, done) => inWhich(word, asked, who, done),
    {
      reads: [
        'in which meetings were both Doreen Bogdan-Martin and Cosmas Zavazava present',
        'at which conferences were both Hashemi and Scindia present',
      ],
      cost: 0.5,
    },
  ),
  rule('in-which-both', 'Q', 'PREP ASK be NP', (word, asked, _, who) => inWhich(word, asked, who), {
    reads: ['in which meetings were both Doreen Bogdan-Martin and Cosmas Zavazava'],
  }),
  rule(
    'in-which-both-took-part',
    'Q',
    'PREP ASK did NP both? V',
    (word, asked, _, who, __, frame) => inWhich(word, asked, who, frame),
    {
      reads: ['in which meetings did Cosmas Zavazava and Doreen Bogdan-Martin both take part'],
      cost: 0.5,
    },
  ),
  rule('had-both', 'Q', 'ASK have|involves NP present|PART?', (asked, _, who) => togetherIn(asked, who), {
    reads: ['which meetings involved both Doreen Bogdan-Martin and Cosmas Zavazava'],
  }),
  rule('have-in-common', 'Q', 'ASK did NP have in-common', (asked, _, who) => common(asked, who), {
    reads: ['which meetings did Doreen Bogdan-Martin and Cosmas Zavazava have in common'],
    cost: 0.5,
  }),
  rule(
    'partners-in-common',
    'Q',
    'which partner|counterpart KIND? did NP have in-common',
    (_, __, kind, ___, { each }) => partnersOf(each, kind),
    {
      reads: ['which partners do Iran and Kenya have in common'],
      cost: 0.5,
    },
  ),
  rule(
    'at-which-did-neither',
    'Q',
    'PREP ASK did|have neither NP nor NP V',
    (word, asked, _, __, one, ___, other, frame) =>
      SETTING.has(word) && (isTakingPart(frame) || frame.kind === 'meeting')
        ? attendedByNeither(asked, one, other)
        : null,
    {
      reads: ['at which conferences did neither Hashemi nor Scindia appear'],
      cost: 0.5,
    },
  ),
  rule(
    'had-meetings-of-both',
    'Q',
    'ASK have|V RECORD PREP NP',
    (asked, _, { kind }, word, who) => (kind === 'meeting' && word === 'of' ? togetherIn(asked, who) : null),
    {
      reads: ['which conferences had meetings of both Hashemi and Scindia'],
      cost: 0.5,
    },
  ),
  rule(
    'were-in-the-same',
    'Q',
    'did|have|be NP both? V|WORDS? PREP same RN',
    (_, who, __, frame, word, ___, { pattern }) =>
      SETTING.has(word) && isBeingThere(frame) ? whether(pattern, who) : null,
    {
      reads: [
        'did Doreen Bogdan-Martin and Cosmas Zavazava sit in the same meeting',
        'were Doreen Bogdan-Martin and Cosmas Zavazava in the same meeting at WTDC-25',
      ],
    },
  ),
  rule(
    'both-took-part-in',
    'Q',
    'ASK did NP both? V PREP?',
    (asked, _, who, __, frame, word) =>
      isTakingPart(frame) && (word ?? 'in') === 'in' ? togetherIn(asked, who) : null,
    {
      reads: ['which meetings did Doreen Bogdan-Martin and Cosmas Zavazava both attend'],
      cost: 0.5,
    },
  ),
];

const SETTING: ReadonlySet<string> = new Set(['in', 'at', 'during']);

function inWhich(word: string, asked: Ask, who: Phrase, done?: Frame | { readonly key: string }): Query | null {
  const isThere = !done || 'key' in done || isTakingPart(done);
  return SETTING.has(word) && isThere ? togetherIn(asked, who) : null;
}

/** "Sat in the same meeting": of what else was done there nothing is known. */
function isBeingThere(done: Frame | readonly string[] | undefined): boolean {
  if (!done) return true;
  return 'kind' in done ? isTakingPart(done) : done.length === 1 && /^(?:sit|sat|be|been)$/.test(done[0]!);
}

/** "Took part", "appeared": said of whoever was there, with whomever. */
function isTakingPart({ kind, object }: Frame): boolean {
  return kind === 'meeting' && object === 'conference';
}

/** The records, or the conferences with meetings, of each of them. Two countries meet each other: that is said by the sides. */
function togetherIn({ form, set }: Ask, { each }: Phrase): Query | null {
  if (form === 'share' || !each || each.length < 2) return null;
  const of = kindOfSet(set) === 'conference' ? thatHadEach(set, each) : withEach(set, each);
  return of && { ask: form, of };
}

function withEach(set: SetQ, each: readonly SetQ[]): SetQ | null {
  const isOfPeople = each.some((one) => kindOfSet(one) === 'official' || kindOfSet(one) === 'organisation');
  if (!isRecordKind(kindOfSet(set)) || !isOfPeople) return null;
  const all = each.map((one) => recordsWith(set, one));
  return all.includes(null) ? null : { is: 'and', of: all as SetQ[] };
}

/** What several have in common: the meetings that all of them were in, or what came up in meetings of each. */
function common(asked: Ask, { each }: Phrase): Query | null {
  const [one, other, ...more] = each ?? [];
  const kind = kindOfSet(asked.set);
  if (!one || !other || asked.form === 'share' || asked.set.is === 'these') return null;
  if (kind === 'topic' && asked.set.is === 'all') return inMeetings([one, other, ...more], 'topic', kind);
  if (asked.set.is !== 'records') return null;
  const ofBoth = togetherIn(asked, { set: asked.set, each: [one, other, ...more] });
  const { side, other: theirs } = asked.set.of.roles;
  if (ofBoth || more.length || side || theirs || kind === 'conference') return ofBoth;
  const roles = { ...asked.set.of.roles, side: one, other };
  return { ask: asked.form, of: { is: 'records', of: { ...asked.set.of, roles } } };
}

/** "Which partners": countries of countries, people of people. */
function partnersOf(each: Phrase['each'], kind?: Kind): Query | null {
  if (!each || each.length < 2) return null;
  const asked = kind ?? (each.every((one) => kindOfSet(one) === 'official') ? 'official' : 'country');
  return asked === 'country' || asked === 'official' ? inMeetings(each, 'other', asked) : null;
}

function inMeetings(members: readonly SetQ[], hole: 'topic' | 'other', kind: Kind): Query {
  return { ask: 'common', members, in: { kind: 'meeting', roles: {} }, role: 'side', hole, kind };
}

/** Whether there are records that all of them are in. */
function whether(of: Pattern, who: Phrase): Query | null {
  const query = togetherIn({ form: 'list', set: { is: 'records', of } }, who);
  return query?.ask === 'list' ? { ask: 'exists', of: query.of } : null;
}

function thatHadEach(set: SetQ, each: readonly SetQ[]): SetQ | null {
  const clauses = each.map(
    (side): Clause => ({ pattern: { kind: 'meeting', roles: { side } }, hole: 'conference', how: 'some' }),
  );
  return saidOf(set, clauses);
}
