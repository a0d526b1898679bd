import type { Graph } from '../../graph/graph.js';
import { nameKeys } from '../../graph/normalise.js';
import type { KinMeant } from '../../question/follow-up/kin.js';
import { EMPTY_QUESTION } from '../../question/question.js';
import { type Composed, gap } from '../draft.js';

/** "and his father?": no record says who is whose father. Others who bear the name are offered, and none of them is taken. */
export function composeKin({ kin, person, before }: KinMeant, graph: Graph): Composed {
  const name = graph.official(person)?.name ?? person;
  const last = lastOf(name);
  const bears = (one: { readonly name: string }) => last !== '' && lastOf(one.name) === last;
  const others = graph.knowledge.officials.filter((one) => one.id !== person && bears(one));
  const span = before.parties.find((term) => term.entities.some(({ id }) => id === person))?.span;
  const asks = (other: string) => (span && before.text.includes(span) ? before.text.replace(span, other) : other);
  const choices = others
    .slice(0, CHOICES_MAX)
    .map((one) => ({ label: `Did you mean ${one.name}?`, question: asks(one.name) }));
  const said = gap(`Not on record: who the ${kin} of ${name} is. Ask by name.`);
  return {
    draft: { outcome: 'no-record', blocks: [said], count: null, listed: [], choices },
    question: { ...EMPTY_QUESTION, target: 'help' },
  };
}

const CHOICES_MAX = 5;

/** The last name; none of "Elizabeth II". */
function lastOf(name: string): string {
  const last = (nameKeys(name)[0] ?? '').split(' ').at(-1) ?? '';
  return /^[ivx]+$/.test(last) ? '' : last;
}
