import type { Query } from '../../query/query.js';
import { type Ranked, ranking } from '../../query/rank.js';
import { measurePhrase } from '../../query/restate/sets.js';
import type { Block } from '../answer.js';
import { answered, type Draft, say } from '../draft.js';
import { listed } from '../phrases.js';
import type { Asked } from './asked.js';
import { evidenceOfAll } from './evidence-of.js';
import { nameOfMember } from './member-name.js';
import { nothing } from './nothing.js';

type Rank = Extract<Query, { ask: 'rank' }>;

/** Members by a number: who comes first in the first line, then the others in order. */
export function composeRank({ of, by, end }: Rank, asked: Asked): Draft {
  const { graph, sets } = asked;
  const ranked = ranking(of, by, end === 'most', sets).filter(
    ({ value }) => end === 'least' || (value !== null && value !== 0),
  );
  const [first] = ranked;
  if (!first) return nothing(of, asked);
  const top = ranked.filter(({ value }) => value === first.value);
  const names = listed(top.map(({ element }) => nameOfMember(element, graph)));
  const what = measurePhrase(by);
  const text = `${names} ${top.length === 1 ? 'has' : 'have'} the ${end === 'most' ? 'most' : 'fewest'}: ${first.value} ${what}${top.length > 1 ? ' each' : ''}.`;
  const head = say(
    text,
    evidenceOfAll(
      top.flatMap(({ refs }) => [...refs]),
      graph,
    ),
  );
  return answered(
    [...head, ...ranked.slice(top.length).flatMap((one) => rankLine(one, asked))],
    first.refs,
    typeof first.value === 'number' ? first.value : null,
  );
}

function rankLine({ element, value, refs }: Ranked, { graph }: Asked): Block[] {
  return say(`${nameOfMember(element, graph)}: ${value ?? 'not stated'}.`, evidenceOfAll(refs, graph), 1);
}
