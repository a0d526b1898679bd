import type { Graph } from '../../graph/graph.js';
import { groupBy } from '../../graph/order.js';
import { isPost } from '../../graph/post-ranks.js';
import { countryOf } from '../../graph/sides.js';
import type { PartyTerm, Question } from '../../question/question.js';
import type { Official } from '../../records/official.js';
import type { Proposal } from '../../records/proposal.js';
import { ref } from '../../records/ref.js';
import type { Block } from '../answer.js';
import { answered, type Draft, gap, say } from '../draft.js';
import { evidenceOf, listed, officialPhrase } from '../phrases.js';
import { actsCounted, ranksReceivers } from './proposal-ranking.js';

/** Whether it is officials that are to be ranked by what they put forward: "which official", "which Iranian minister". */
export function ranksOfficials(question: Question): boolean {
  const { counted, tags, ranks, want, target } = question;
  if (target !== 'proposals' || (want !== 'most' && want !== 'least') || ranksReceivers(question)) return false;
  return counted === 'officials' || tags.includes('noun:official') || ranks.length > 0 || sideWanted(question) !== null;
}

/** The one country, or the holders of a post, of whom somebody is asked for; a region is asked for its countries. */
function sideWanted({ parties }: Question): PartyTerm | null {
  const isOfOne = ({ entities }: PartyTerm) =>
    entities.every(({ kind }) => kind === 'official') || (entities.length === 1 && entities[0]!.kind === 'country');
  return parties.find((term) => term.role === 'wanted' && term.entities.length > 0 && isOfOne(term)) ?? null;
}

/** Whether a proposal was put by somebody of a side. */
function isOfSide({ by, by_for: side }: Proposal, { entities }: PartyTerm, graph: Graph): boolean {
  return entities.some(({ id }) => id === by || (side !== null && id === countryOf(side, graph)));
}

/** Which official put forward most, or least: a tie is stated as a tie, and what no source gives to one person is said. */
export function officialsRanked(
  question: Question,
  proposals: readonly Proposal[],
  gaps: readonly Block[],
  graph: Graph,
): Draft {
  const side = sideWanted(question);
  const own = side ? proposals.filter((one) => isOfSide(one, side, graph)) : proposals;
  const sign = question.want === 'least' ? -1 : 1;
  const ranked = byOfficial(own, question, graph).sort((a, b) => sign * (b.put.length - a.put.length));
  const [best] = ranked;
  if (!best)
    return answered(
      [gap('No record: none of these is on record here under the name of such an official.'), ...gaps],
      [],
    );
  const tied = ranked.filter((one) => one.put.length === best.put.length);
  const next = ranked.slice(tied.length, tied.length + NEXT_SHOWN);
  return answered(
    [...firstLine(tied, question, graph), ...next.flatMap((one) => line(one, graph)), ...unnamed(own), ...gaps],
    tied.flatMap(({ put }) => put.map(({ id }) => ref('proposal', id))),
    best.put.length,
  );
}

/** Those shown behind the first. */
const NEXT_SHOWN = 4;

/** Somebody, and what he or she put forward. */
interface Ranked {
  readonly official: Official;
  readonly put: readonly Proposal[];
}

function byOfficial(proposals: readonly Proposal[], { ranks }: Question, graph: Graph): Ranked[] {
  const isOfRank = (one: Official) =>
    !ranks.length ||
    one.posts.some((post) => ranks.some((rank) => isPost(post, { ranks: [rank], fields: [], words: [] })));
  return [...groupBy(proposals, ({ by }) => by ?? '')].flatMap(([id, put]) => {
    const official = graph.official(id);
    return official && isOfRank(official) ? [{ official, put }] : [];
  });
}

function firstLine(tied: readonly Ranked[], question: Question, graph: Graph): Block[] {
  const many = actsCounted(tied[0]!.put.length, question);
  const phrases = tied.map((one) => phraseOf(one, graph));
  const names = listed(phrases.map(({ text }) => text));
  const text =
    tied.length === 1
      ? `${names}: ${many} put forward, the ${question.want} on record.`
      : `A tie: ${names}, with ${many} each.`;
  return say(text, [...tied.flatMap(evidenceOfPut), ...phrases.flatMap(({ evidence }) => evidence)]);
}

function line(one: Ranked, graph: Graph): Block[] {
  const { text, evidence } = phraseOf(one, graph);
  return say(`${text}: ${one.put.length}.`, [...evidenceOfPut(one), ...evidence], 1);
}

function phraseOf({ official, put }: Ranked, graph: Graph): ReturnType<typeof officialPhrase> {
  return officialPhrase(official, put[0]!.by_for, graph, { cites: put.flatMap(({ cites }) => [...cites]) });
}

function evidenceOfPut({ put }: Ranked) {
  return put.map((one) => evidenceOf('proposal', one));
}

/** A side's proposals of which nobody is said to have made them count for nobody. */
function unnamed(proposals: readonly Proposal[]): Block[] {
  const count = proposals.filter(({ by }) => by === null).length;
  return count ? [gap(`Not counted: ${count} of which no source says which official put them forward.`)] : [];
}
