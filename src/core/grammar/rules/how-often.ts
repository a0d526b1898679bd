import { kindOfSet, type Pattern, type Query, type SetQ } from '../../query/query.js';
import { filled } from '../complements.js';
import type { Ask, Frame, Phrase, Predicate } from '../meaning.js';
import { narrowed, recordsWith } from '../predicate.js';
import { type Rule, rule } from '../rule.js';
import { isParty } from './clauses.js';
import { doneBy } from './occasions.js';

/** How often something came about, in which records, and whether or what at all: "how often have they met", "in which meetings was it discussed". */
export const HOW_OFTEN: readonly Rule[] = [
  rule('how-often-did', 'Q', 'how-often did|have NP SAID', (_, __, who, said) => counted(doneBy(who, said)), {
    reads: ['how often have Iran and Kenya met', 'how many times has Iran met Pakistan since 2023'],
  }),
  rule(
    'on-how-many-occasions',
    'Q',
    'PREP how-many occasion did|have NP SAID',
    (_, __, ___, ____, who, said) => counted(doneBy(who, said)),
    {
      reads: ['on how many occasions did Hashemi meet Nabiyev'],
    },
  ),
  rule(
    'what-happened-between',
    'Q',
    'which have? took-place between NAME and NAME',
    (_, __, ___, ____, one, _____, other) => history(one, other),
    {
      reads: ['what happened between Iran and Pakistan in 2025'],
    },
  ),
  rule(
    'in-which-took-part',
    'Q',
    'PREP ASK did|have NP V',
    (word, asked, _, who, frame) => takenPart(word, asked, who, frame),
    {
      reads: ['in which meetings did Iran take part', 'in how many meetings in Baku did Hashemi take part'],
    },
  ),
  rule(
    'in-which-discussed',
    'Q',
    'PREP ASK be NP PART',
    (word, asked, _, topic, { object }) => (object === 'topic' ? raisedIn(word, asked, topic) : null),
    {
      reads: ['in which meetings was AI discussed'],
    },
  ),
  rule(
    'in-which-on-agenda',
    'Q',
    'PREP ASK be NP PREP aspect-of',
    (word, asked, _, topic, on, { key }) => (on === 'on' && key === 'agenda' ? raisedIn(word, asked, topic) : null),
    {
      reads: ['in which meetings was space on the agenda'],
    },
  ),
  rule('anything-done', 'Q', 'be|have thing be? REST', (_, __, ___, rest) => anythingDone(rest), {
    reads: ['was anything signed between Iran and Azerbaijan in Baku'],
  }),
];

const IN: ReadonlySet<string> = new Set(['at', 'in', 'during']);

function counted(pattern: Pattern | null): Query | null {
  return pattern && { ask: 'count', of: { is: 'records', of: pattern } };
}

/** "What happened between Iran and Pakistan": their meetings and documents in order of time. */
function history({ set: one }: Phrase, { set: other }: Phrase): Query | null {
  if (!isParty(one) || !isParty(other)) return null;
  const of = (['meeting', 'agreement'] as const).map(
    (kind): SetQ => ({ is: 'records', of: { kind, roles: { side: one, other } } }),
  );
  return { ask: 'timeline', of };
}

/** "In which meetings did Iran take part": those that it is a side of. */
function takenPart(
  word: string,
  { form, set }: Ask,
  { set: who, each }: Phrase,
  { kind, object }: Frame,
): Query | null {
  const isAttending = kind === 'meeting' && object === 'conference' && IN.has(word) && !each && isParty(who);
  if (form === 'share' || !isAttending || set.is !== 'records' || set.of.kind !== 'meeting') return null;
  const of = recordsWith(set, who);
  return of && { ask: form, of };
}

function raisedIn(word: string, { form, set }: Ask, topic: Phrase): Query | null {
  const isOfTopic = IN.has(word) && kindOfSet(topic.set) === 'topic' && !topic.each;
  if (form === 'share' || !isOfTopic || set.is !== 'records' || set.of.kind !== 'meeting') return null;
  const pattern = filled(set.of, 'topic', topic);
  return pattern && { ask: form, of: { is: 'records', of: pattern } };
}

/** "Was anything signed in Baku": whether there is such a document. */
function anythingDone(rest: Predicate): Query | null {
  const isOfSigning = 'limiting' in rest && !rest.isDenied && rest.limiting.limits?.event !== undefined;
  const of = isOfSigning ? narrowed({ is: 'records', of: { kind: 'agreement', roles: {} } }, rest) : null;
  return of && { ask: 'exists', of };
}
