import { type Kind, kindOfSet, type Pattern, type Query, type SetQ } from '../../query/query.js';
import { filled, roleAtVerb } from '../complements.js';
import type { Ask, Frame, Marked, Phrase, Predicate } from '../meaning.js';
import { narrowed } from '../predicate.js';
import { type Rule, rule } from '../rule.js';

/** Questions of what was proposed, offered and asked for, and by whom. */
export const PUT_FORWARD: readonly Rule[] = [
  rule('what-was-put-to', 'Q', 'what did|have NP V PP', (_, __, by, frame, to) => listed(putTo(by, frame, to)), {
    reads: ['what did Kenya ask of Iran'],
    cost: 0.5,
  }),
  rule(
    'what-was-offered',
    'Q',
    'what did|have NP V NP PREP?',
    (_, __, by, frame, to, ___) => listed(putTo(by, frame, { word: 'to', phrase: to })),
    {
      reads: ['what has Iran offered Kenya'],
      cost: 0.5,
    },
  ),
  rule(
    'how-much-put-to',
    'Q',
    'how-many things did|have NP V PP',
    (_, __, ___, by, frame, to) => counted(putTo(by, frame, to)),
    {
      reads: ['how many things did Kenya ask of Iran'],
      cost: 0.5,
    },
  ),
  rule(
    'how-much-offered',
    'Q',
    'how-many things did|have NP V NP PREP?',
    (_, __, ___, by, frame, to, ____) => counted(putTo(by, frame, { word: 'to', phrase: to })),
    {
      reads: ['how many things did Iran offer Kenya'],
      cost: 0.5,
    },
  ),
  rule(
    'what-somebody-was-offered',
    'Q',
    'what be NP PART PP',
    (_, __, to, frame, by) => listed(offeredTo(to, frame, by)),
    {
      reads: ['what was Kenya offered by Iran'],
    },
  ),
  rule('what-was-put', 'Q', 'what have? be REST', (_, __, ___, rest) => listed(putThen(rest)), {
    reads: ['what was offered to Kenya by Iran', 'what has been asked of ITU by Zimbabwe'],
    cost: 0.5,
  }),
  rule('which-subject-was-put', 'Q', 'which NP be REST', (_, about, __, rest) => listed(putAbout(about, rest)), {
    reads: ['what training was offered to Kenya'],
  }),
  rule('put-most', 'Q', 'ASK V most PP', (asked, frame, { key }, to) => putMost(asked, frame, key, to), {
    reads: ['which country proposed the most to Iran'],
  }),
  rule('who-what', 'Q', 'who V what PP', (_, frame, __, to) => putBy(frame, to), {
    reads: ['who proposed what to Kenya'],
  }),
];

function listed(of: SetQ | null): Query | null {
  return of && { ask: 'list', of };
}

function counted(of: SetQ | null): Query | null {
  return of && { ask: 'count', of };
}

/** "What did Kenya ask of Iran": what the one put to the other. */
function putTo(by: Phrase, frame: Frame, to: Marked): SetQ | null {
  const isWho = PARTY_KINDS.has(kindOfSet(to.phrase.set));
  if (frame.kind !== 'proposal' || !isWho) return null;
  const pattern = frame.limits?.acts
    ? { kind: frame.kind, roles: {}, limits: frame.limits }
    : { kind: frame.kind, roles: {} };
  const from = filled(pattern, 'from', by);
  const whole = from && filled(from, roleAtVerb(frame, to), to.phrase);
  return whole && records(whole);
}

/** "What was Kenya offered by Iran": the same, told of whoever it was put to. */
function offeredTo(to: Phrase, frame: Frame, by: Marked): SetQ | null {
  return by.word === 'by' ? putTo(by.phrase, frame, { word: 'to', phrase: to }) : null;
}

/** Proposals of which something is said. */
function putThen(rest: Predicate): SetQ | null {
  const isPut = 'limiting' in rest && rest.limiting.kind === 'proposal' && rest.limiting.marked.length > 0;
  return isPut ? narrowed(records({ kind: 'proposal', roles: {} }), rest) : null;
}

/** "What training was offered to Kenya": of that subject. */
function putAbout(about: Phrase, rest: Predicate): SetQ | null {
  const of = kindOfSet(about.set) === 'topic' && !about.each ? putThen(rest) : null;
  const pattern = of?.is === 'records' ? filled(of.of, 'topic', about) : null;
  return pattern && records(pattern);
}

/** "Proposed the most to Iran": by how much each put to somebody. */
function putMost({ form, set }: Ask, frame: Frame, end: string, to: Marked): Query | null {
  const isParty = PARTY_KINDS.has(kindOfSet(set));
  if (
    form !== 'list' ||
    !isParty ||
    frame.kind !== 'proposal' ||
    frame.subject !== 'from' ||
    /few|least|small/.test(end)
  )
    return null;
  const pattern = { kind: frame.kind, roles: {}, ...(frame.limits?.acts ? { limits: frame.limits } : {}) };
  const whole = filled(pattern, roleAtVerb(frame, to), to.phrase);
  return whole && { ask: 'rank', of: set, by: { by: 'count', in: whole, hole: 'from' }, end: 'most' };
}

const PARTY_KINDS: ReadonlySet<Kind> = new Set(['country', 'organisation', 'official']);

/** "Who proposed what to Kenya": what was put to somebody. */
function putBy({ kind, limits }: Frame, { word, phrase }: Marked): Query | null {
  if (kind !== 'proposal' || word !== 'to') return null;
  const to = filled({ kind, roles: {}, ...(limits && Object.keys(limits).length ? { limits } : {}) }, 'to', phrase);
  return to && listed(records(to));
}

function records(pattern: Pattern): SetQ {
  return { is: 'records', of: pattern };
}
