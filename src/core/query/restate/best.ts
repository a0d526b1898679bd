import type { SetQ } from '../query.js';
import { complementsOf, joined, nounWords } from './complements.js';
import { KIND_NOUNS, postNoun } from './nouns.js';
import { endOf, type Said } from './said.js';

type Best = Extract<SetQ, { is: 'best' }>;

/** "The latest 2 meetings of Iran", "the 3 countries with the most meetings with Iran". */
export function bestPhrase(set: Best, phrase: (set: SetQ) => Said): Said {
  return set.by.by === 'day' ? byDay(set, phrase) : byCount(set, set.by, phrase);
}

function byDay({ of, end, n }: Best, phrase: (set: SetQ) => Said): Said {
  const first = `the ${end === 'first' || end === 'least' ? 'earliest' : 'latest'}${n === 1 ? '' : ` ${n}`}`;
  const number = n === 1 ? 'one' : 'many';
  if (of.is === 'records') return joined(`${first} ${nounWords(of.of, number)}`, complementsOf(of.of, phrase));
  if (of.is === 'all') return { text: `${first} ${KIND_NOUNS[of.kind][number]}`, isOpen: true, ends: [] };
  const among = phrase(of);
  return { text: `${first} among ${among.text}`, isOpen: true, ends: [...among.ends, endOf(of)] };
}

type ByCount = Extract<Best['by'], { by: 'count' }>;

/** A plain noun stands before what it is ranked by; anything else behind it, so that nothing is read into it. */
function byCount({ of, end, n }: Best, { in: pattern, hole }: ByCount, phrase: (set: SetQ) => Said): Said {
  const noun = of.is === 'all' ? KIND_NOUNS[of.kind] : of.is === 'post' ? postNoun(of) : null;
  const named = noun ? `${n === 1 ? '' : `${n} `}${n === 1 ? noun.one : noun.many}` : n === 1 ? 'one' : String(n);
  const before = `the ${named} with the ${end === 'most' || end === 'last' ? 'most' : 'fewest'} ${nounWords(pattern, 'many')}`;
  const complements = complementsOf(pattern, phrase, hole);
  if (noun) return joined(before, complements);
  const among = phrase(of);
  return {
    text: `${joined(before, complements, true).text} among ${among.text}`,
    isOpen: true,
    ends: [...among.ends, endOf(of)],
  };
}
