import type { Graph } from '../../../graph/graph.js';
import type { Ref } from '../../../records/ref.js';
import { countryName } from '../../../records/countries/countries.js';
import { lastPerson, officialTerm, peopleListed } from '../people-meant.js';
import { meetingsOf } from '../records-meant.js';
import { inPlaceOf, type Named, type Pointing } from './pointing.js';
import { countriesOfEntity } from './sides-shown.js';

/** "His guest", "her host", "their counterpart". */
const OTHER =
  /\b(?:his|her) (?:guest|host|visitor|counterpart|opposite number|interlocutor|partner|colleague)\b(?! (?:from|of|in|at)\b)/i;

/** Nothing but who is meant: what he put to the other one is asked for then. */
const BARE = /^(?:(?:and|but|so|what about|how about) )*(?:from |by )?(?:his|her) [\p{L} ]+\W*$/iu;

/**
 * "And his guest?", "what did her host propose?": the other one of a meeting of two that was shown, the last one with him first. Null where
 * he met several, or nobody.
 */
export function counterpartMeant({ text, context, shown, graph }: Pointing): Named | null {
  const span = OTHER.exec(text)?.[0];
  const [he, ...others] = span === undefined ? [] : lastPerson(context, graph, '').flatMap(({ entities }) => entities);
  if (span === undefined || he?.kind !== 'official' || others.length) return null;
  for (const refs of shown) {
    const [only, ...more] = metBy(he.id, refs, graph);
    if (!only || more.length) continue;
    const name = officialTerm(only, graph).label;
    const [side] = countriesOfEntity(he, graph);
    const isPut = context.question.target === 'proposals' && BARE.test(text) && side !== undefined;
    const asked = isPut ? `what did ${name} propose to ${countryName(side)}` : name;
    return inPlaceOf(text, isPut ? text.replace(/\W+$/, '') : span, asked, `official:${only}`, name);
  }
  return null;
}

/** Whom somebody met face to face, in records or the meetings in which they came about. */
function metBy(id: string, refs: readonly Ref[], graph: Graph): readonly string[] {
  const meetings = [...refs.filter((one) => one.startsWith('meeting:')), ...meetingsOf(refs, graph)];
  const ofTwo = meetings.filter((one) => graph.meeting(one.slice('meeting:'.length))?.format !== 'multilateral');
  const all = ofTwo.map((one) => peopleListed([one], graph)).filter((people) => people.includes(id));
  return [...new Set(all.flat())].filter((one) => one !== id);
}
