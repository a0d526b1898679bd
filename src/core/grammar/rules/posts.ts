import { kindOfSet, type Query } from '../../query/query.js';
import { isOne } from '../joined.js';
import type { Phrase } from '../meaning.js';
import { type Rule, rule } from '../rule.js';

/** Questions of one person or conference, whose own card tells it: who somebody is, which post was held, where an event is. */
export const POSTS: readonly Rule[] = [
  rule('who-is-named', 'Q', 'who|which be NAME WHEN?', (_, __, of) => cardOf(of, 'official'), {
    reads: ['who is the communications minister of Kenya', 'who was Rashad Nabiyev in July 2023'],
    cost: 2,
  }),
  rule('post-of', 'Q', 'which be post-word PREP NAME WHEN?', (_, __, ___, word, of) => cardBehind(word, of), {
    reads: ['what is the post of Isfandiyor Saadullo'],
  }),
  rule('post-of-owner', 'Q', 'which be OWNER post-word PREP? NP?', (_, __, of) => cardOf(of, 'official'), {
    reads: ["what is Ebba Busch's post", "what is Ebba Busch's post in the Swedish government"],
  }),
  rule(
    'which-post-held',
    'Q',
    'which post-word did|have NAME V|have WHEN?',
    (_, __, ___, of) => cardOf(of, 'official'),
    {
      reads: ['which post did Hashemi hold in 2020'],
    },
  ),
  rule('which-side-is-represented', 'Q', 'which KIND|SORT did NAME heads', (_, __, ___, of) => cardOf(of, 'official'), {
    reads: ['which country does Khawaja represent'],
    cost: 0.3,
  }),
  rule('which-side-of', 'Q', 'which KIND be NAME PREP', (_, kind, __, of, word) => fromWhere(kind, of, word), {
    reads: ['which country is Fahmi Fadzil from'],
  }),
  rule('when-is-event', 'Q', 'when|where be NP PART|held|took-place?', (_, __, of) => cardOf(of, 'conference'), {
    reads: ['where is PP-26 being held', 'when was WTDC-25'],
    cost: 0.5,
  }),
  rule('when-event-took-place', 'Q', 'when|where did NP took-place', (_, __, of) => cardOf(of, 'conference'), {
    reads: ['when did WTDC-25 take place'],
    cost: 0.5,
  }),
  rule(
    'when-and-where-is-event',
    'Q',
    'when and where be NP PART?',
    (_, __, ___, ____, of) => cardOf(of, 'conference'),
    {
      reads: ['when and where was WTDC-25 held'],
      cost: 0.5,
    },
  ),
];

/** Somebody or something named, of which the own card is asked for. */
function cardOf({ set, each }: Phrase, kind: 'official' | 'conference'): Query | null {
  return !each && isOne(set) && kindOfSet(set) === kind ? { ask: 'list', of: set } : null;
}

function cardBehind(word: string, of: Phrase): Query | null {
  return word === 'of' ? cardOf(of, 'official') : null;
}

function fromWhere(kind: string, of: Phrase, word: string): Query | null {
  return kind === 'country' && (word === 'from' || word === 'of') ? cardOf(of, 'official') : null;
}
