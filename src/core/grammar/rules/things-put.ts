import { tokens } from '../../graph/normalise.js';
import { type Kind, kindOfSet, type Pattern, type Query } from '../../query/query.js';
import { dated, filled, roleAtVerb } from '../complements.js';
import type { Clause, Frame, Marked, Phrase } from '../meaning.js';
import { holding } from '../predicate.js';
import { type Rule, rule } from '../rule.js';

/** What was put forward, by its subject or its words: "what training did India offer to Kenya", "which pilot project does Uzbekistan want". */
export const THINGS_PUT: readonly Rule[] = [
  rule(
    'what-put-there',
    'Q',
    'what did|have NP V PP? PP? WHEN?',
    (_, __, by, frame, ...settings) => putThen({ by, frame }, settings),
    {
      reads: ['what did Hashemi propose at WTDC-25', 'what has India offered'],
      cost: 1.5,
    },
  ),
  rule(
    'which-subject-put',
    'Q',
    'which NP did|have NP V PP? PP? WHEN?',
    (_, about, __, by, frame, ...settings) => putThen({ by, frame, about }, settings),
    {
      reads: ['what training did India offer to Kenya'],
      cost: 0.5,
    },
  ),
  rule(
    'which-words-put',
    'Q',
    'which WORDS did|have NP V PP? PP? WHEN?',
    (_, words, __, by, frame, ...settings) => putThen({ by, frame, words }, settings),
    {
      reads: ['which pilot project did Uzbekistan propose to Azerbaijan'],
    },
  ),
  rule(
    'which-subject-words-put',
    'Q',
    'which NP WORDS did|have NP V PP? PP? WHEN?',
    (_, about, words, __, by, frame, ...settings) => putThen({ by, frame, about, words }, settings),
    {
      reads: ['which fibre line did Kazakhstan propose to Turkmenistan'],
      cost: 0.5,
    },
  ),
  rule(
    'which-words-discussed',
    'Q',
    'which WORDS did|have NP V PP?',
    (_, words, __, by, frame, place) => discussedIn({ by, frame, words }, place),
    {
      reads: ['which pilgrimage did Iraq discuss with Iran'],
    },
  ),
  rule(
    'what-asked-to-do',
    'Q',
    'what did|have NP V NP PREP WORDS PP?',
    (_, __, by, frame, to, word, words, about) =>
      word === 'to' ? putThen({ by, frame, words }, [{ word, phrase: to }, about]) : null,
    {
      reads: ['what did Turkmenistan ask Iran to provide in the field of artificial intelligence'],
    },
  ),
  rule(
    'invited-to',
    'VP',
    'VP PREP NAME',
    ([only, ...others], word, where) =>
      only && !others.length && word === 'to' && only.pattern.kind === 'proposal' && only.pattern.roles.to
        ? placed(only, where)
        : null,
    {
      reads: ['who invited Hashemi to Kuala Lumpur'],
      cost: 4,
    },
  ),
  rule(
    'put-to-do',
    'VP',
    'VP PREP WORDS',
    ([only, ...others], word, words) =>
      only && !others.length && word === 'to' && only.pattern.kind === 'proposal'
        ? [{ ...only, pattern: holding(only.pattern, words) }]
        : null,
    {
      reads: ['did Turkmenistan ask Iran to supply drones'],
      cost: 1.5,
    },
  ),
];

/** What somebody put, and what about. */
interface Put {
  readonly by: Phrase;
  readonly frame: Frame;
  readonly about?: Phrase;
  readonly words?: readonly string[];
}

type Setting = Marked | Pattern['when'] | { readonly graph: unknown };

function putThen({ by, frame, about, words }: Put, settings: readonly Setting[]): Query | null {
  const isPut = frame.kind === 'proposal' && frame.object === 'thing';
  const bare: Pattern = { kind: frame.kind, roles: {}, ...(frame.limits?.acts ? { limits: frame.limits } : {}) };
  const from = isPut && PARTIES.has(kindOfSet(by.set)) ? filled(bare, 'from', by) : null;
  const topical = about && from ? (kindOfSet(about.set) === 'topic' ? filled(from, 'topic', about) : null) : from;
  const said = topical && words ? holding(topical, words) : topical;
  const whole = settings.reduce<Pattern | null>((one, setting) => one && withSetting(one, frame, setting), said);
  return whole && { ask: 'list', of: { is: 'records', of: whole } };
}

function withSetting(pattern: Pattern, frame: Frame, setting: Setting): Pattern | null {
  if (!setting || 'graph' in setting) return pattern;
  if ('said' in setting) return dated(pattern, setting);
  return 'word' in setting ? filled(pattern, roleAtVerb(frame, setting), setting.phrase) : null;
}

/** "Which pilgrimage did Iraq discuss with Iran": the meetings that tell of it. */
function discussedIn({ by, frame, words = [] }: Put, place: Marked | undefined): Query | null {
  if (frame.kind !== 'meeting' || frame.object !== 'topic') return null;
  const own = filled(holding({ kind: 'meeting', roles: {} }, words), 'side', by);
  const of = own && (place ? filled(own, roleAtVerb(frame, place), place.phrase) : own);
  return of && { ask: 'list', of: { is: 'records', of } };
}

/** "Invited Hashemi to Kuala Lumpur": what is asked has the place in its words. */
function placed(clause: Clause, { set, capital, each }: Phrase): readonly Clause[] | null {
  const named = capital ?? set;
  if (each || named.is !== 'these') return null;
  const words = tokens(named.said).map(({ key }) => key);
  return [{ ...clause, pattern: holding(clause.pattern, words) }];
}

const PARTIES: ReadonlySet<Kind> = new Set(['country', 'organisation', 'official']);
