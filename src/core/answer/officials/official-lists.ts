import type { Graph } from '../../graph/graph.js';
import { nameKeys } from '../../graph/normalise.js';
import { isPost, isSamePost, type PostWanted, saysRank } from '../../graph/post-ranks.js';
import { type NearName, nearNames } from '../../question/near-names.js';
import { officialsByPost } from '../../question/posts.js';
import { EMPTY_QUESTION, type PartyEntity, type PartyTerm, type Question } from '../../question/question.js';
import { wordsAsked } from '../../question/words-asked.js';
import type { Meeting } from '../../records/meeting.js';
import type { Official, Post } from '../../records/official.js';
import type { CountryCode } from '../../records/party.js';
import { ref } from '../../records/ref.js';
import type { Block } from '../answer.js';
import { narrowed } from '../narrowed.js';
import { exceptKeys, termKeys } from '../keys-asked.js';
import { answered, counted, type Draft, gap, say } from '../draft.js';
import { leftOutGaps } from '../gaps.js';
import { leanEvidence } from '../lean-evidence.js';
import { noRecord } from '../no-record.js';
import { evidenceOf } from '../phrases.js';
import { meetingsFound } from '../records-found.js';
import { officialCard, officialEvidence } from './official-card.js';
import { countLead, groupLines } from './official-groups.js';

/** Officials of a country, region or body, of a post, or at a conference: the count first, then one a line. */
export function listOfficials(question: Question, terms: readonly PartyTerm[], graph: Graph): Draft {
  const pool = poolOf(question, terms, graph).filter((one) => !question.asks.severalPosts || titlesOf(one).size > 1);
  const titled = titledOnTopic(question, pool, graph);
  if (titled.length) return titledList(question, terms, titled, graph);
  const meetings = meetingsAsked(question, graph);
  const there = meetings && new Set(meetings.flatMap((meeting) => meeting.participants.map((one) => one.official)));
  const ranked = pool.filter((one) => holdsRank(one, question) && (!there || there.has(one.id)));
  const { records, unused } = narrowed(ranked, question.words, (one) => one.posts.map((post) => post.title).join(' '));
  if (!records.length) return nobody(question, terms, pool, graph);
  const lead = meetings
    ? meetingsLead(question, terms, records, meetings, graph)
    : countLead(records, ofWhom(question, terms), graph);
  const gaps = leftOutGaps(question, { leftOut: [], emptyMembers: [], unusedWords: unused });
  return answered(
    [...lead, ...groupLines(records, graph, countriesOf(terms)), ...gaps],
    refsOf(records),
    question.want === 'count' ? records.length : null,
  );
}

function titlesOf({ posts }: Official): ReadonlySet<string> {
  return new Set(posts.map(({ title }) => title.toLowerCase()));
}

/** "the UAE's AI minister": those with a post of that rank whose title holds the topic. */
function titledOnTopic(question: Question, pool: readonly Official[], graph: Graph): readonly Official[] {
  const names = question.topics
    .filter((term) => !term.excluded)
    .flatMap((term) => term.ids.flatMap((id) => [graph.topic(id)?.name ?? '', ...(graph.topic(id)?.aliases ?? [])]))
    .flatMap((name) => nameKeys(name));
  if (!names.length || !question.ranks.length) return [];
  const holds = (title: string) => names.some((name) => name && ` ${nameKeys(title)[0]} `.includes(` ${name} `));
  return pool.filter((one) => one.posts.some((post) => saysRank(post, question.ranks) && holds(post.title)));
}

function titledList(question: Question, terms: readonly PartyTerm[], titled: readonly Official[], graph: Graph): Draft {
  const lead = titled.length > 1 || question.want === 'count' ? countLead(titled, ofWhom(question, terms), graph) : [];
  const lines =
    titled.length > 1
      ? groupLines(titled, graph, countriesOf(terms))
      : titled.flatMap((one) => officialCard(one, graph));
  return answered([...lead, ...lines], refsOf(titled), question.want === 'count' ? titled.length : null);
}

/** A name nobody bears: said so, with the nearest names, and whoever is on record for the side named with it. */
export function unknownOfficials(question: Question, terms: readonly PartyTerm[], graph: Graph): Draft {
  const near = terms.length ? officialsOfTerms(terms, graph, []) : [];
  const meant = nearNames(question, graph).filter(({ kind }) => BEARERS.has(kind));
  const names = meant.map(({ name }) => name).join(', ');
  const suggested = names ? [gap(`Nearest names on record: ${names}.`)] : [];
  const blocks = [...nobodyCalled(question), ...suggested, ...nearestLines(terms, near, graph)];
  return noRecord(blocks, refsOf(near));
}

/** Who can be asked for by name. */
const BEARERS: ReadonlySet<NearName['kind']> = new Set<NearName['kind']>(['official', 'organisation']);

/** What is not on record for each name that nobody bears. */
export function nobodyCalled(question: Question): Block[] {
  return question.unknown.map(({ span }) => gap(`No record: nobody called “${span}” is on record here.`));
}

/** Holders of a post where one is asked for, else everybody of the sides named, else everybody. */
function poolOf(question: Question, terms: readonly PartyTerm[], graph: Graph): readonly Official[] {
  const posts = terms.filter((term) => term.post !== undefined);
  const held = posts.flatMap((term) =>
    term.entities.flatMap((entity) => [...holders(question, entity, term.postAsked ?? ANY_POST, graph)]),
  );
  return posts.length ? [...new Set(held)] : officialsOfTerms(terms, graph, exceptKeys(question));
}

/** Those who hold a post; where all are asked for, those too whom a source names in it at some earlier time. */
function holders(question: Question, side: PartyEntity, wanted: PostWanted, graph: Graph): readonly Official[] {
  const now = officialsByPost(graph, side, wanted);
  const held = now.flatMap((one) => one.posts.filter((post) => isPost(post, wanted)));
  if (!held.length || !question.asks.everyone) return now;
  const isHeld = (post: Post) => held.some((one) => isSamePost(post, one));
  const same = graph.officials.records.filter((one) => one.posts.some(isHeld));
  const former = same.filter((one) => !now.includes(one));
  return question.asks.former ? former : [...now, ...former];
}

/** The post of a side of which no rank is said. */
const ANY_POST: PostWanted = { ranks: [], fields: [], words: [] };

/** Officials of all the sides at once; where nobody is of all, of any: "officials of Kenya and Uganda". */
function officialsOfTerms(terms: readonly PartyTerm[], graph: Graph, except: readonly string[]): readonly Official[] {
  const clauses = terms.map((term) => termKeys(term));
  const both = graph.officials.matching(clauses, except);
  return both.length || clauses.length < 2 ? both : graph.officials.matching([clauses.flat()], except);
}

/** "Which ministers …": a post of that rank; everybody where no rank is asked for. */
function holdsRank(official: Official, question: Question): boolean {
  const wanted = { ranks: question.ranks, fields: [], words: [] };
  return question.ranks.length === 0 || official.posts.some((post) => isPost(post, wanted));
}

/** The meetings at the conference, place, date or on the topic asked for; null where none of these is. */
function meetingsAsked(question: Question, graph: Graph): readonly Meeting[] | null {
  const { topics, conferences, places, dates } = question;
  const { ranks, ranksLeftOut, formats, visitKinds, agreements, only, setAside, words, narrowing } = EMPTY_QUESTION;
  const none = { ranks, ranksLeftOut, formats, visitKinds, agreements, only, setAside, words, narrowing };
  const asked: Question = { ...question, ...none, target: 'meetings', parties: [], visitors: null };
  const isLimited = [topics, conferences, places, dates].some((terms) => terms.length > 0);
  return isLimited ? meetingsFound(asked, graph).records : null;
}

function meetingsLead(
  question: Question,
  terms: readonly PartyTerm[],
  officials: readonly Official[],
  meetings: readonly Meeting[],
  graph: Graph,
): Block[] {
  const ids = new Set<string | null>(officials.map((one) => one.id));
  const used = meetings.filter((meeting) => meeting.participants.some((one) => ids.has(one.official)));
  const evidence = [
    ...used.map((meeting) => evidenceOf('meeting', meeting)),
    ...officials.flatMap((one) => [...officialEvidence(one, graph)]),
  ];
  const took = `${counted(officials.length, 'official')}${ofWhom(question, terms)} ${officials.length === 1 ? 'is' : 'are'} on record in ${counted(used.length, 'meeting')}`;
  return say(`${took}${facetWords(question)}:`, leanEvidence(evidence));
}

/** " of Kenya or Uganda", " for “African ministers”"; empty where all are meant. */
function ofWhom(question: Question, terms: readonly PartyTerm[]): string {
  const [post] = terms.filter((term) => term.post !== undefined);
  const labels = [...new Set(terms.map((term) => term.label))].join(' or ');
  const rank = question.ranks.length ? ` with the rank of ${question.ranks.join(', ').replaceAll('-', ' ')}` : '';
  if (post) return ` for “${post.post}”`;
  return `${labels ? ` of ${labels}` : ''}${rank}`;
}

function facetWords(question: Question): string {
  const words = (preposition: string, terms: readonly { label: string; excluded: boolean }[]) => {
    const wanted = terms.filter((term) => !term.excluded).map((term) => term.label);
    return wanted.length ? ` ${preposition} ${wanted.join(' or ')}` : '';
  };
  return [
    words('at', question.conferences),
    words('in', question.places),
    words('on', question.topics),
    words('dated', question.dates),
  ].join('');
}

/** Nobody meets the conditions: what was looked for, and whoever is on record for the sides named. */
function nobody(question: Question, terms: readonly PartyTerm[], pool: readonly Official[], graph: Graph): Draft {
  const near = pool.length && terms.length ? pool : terms.length ? officialsOfTerms(terms, graph, []) : [];
  const asked = wordsAsked(question);
  const words = asked.length ? ` about “${asked.join(' ')}”` : '';
  const missing = gap(
    `No record: no official${ofWhom(question, terms)}${facetWords(question)}${words} is on record here.`,
  );
  return noRecord([missing, ...nearestLines(terms, near, graph)], refsOf(near));
}

function nearestLines(terms: readonly PartyTerm[], near: readonly Official[], graph: Graph): Block[] {
  const labels = [...new Set(terms.map((term) => term.label))].join(' or ');
  return near.length
    ? [...countLead(near, ` of ${labels}`, graph), ...groupLines(near, graph, countriesOf(terms))]
    : [];
}

function countriesOf(terms: readonly PartyTerm[]): ReadonlySet<CountryCode> {
  const entities = terms.flatMap((term) => [...term.entities]);
  return new Set(
    entities.flatMap((entity) =>
      entity.kind === 'region' ? [...entity.countries] : entity.kind === 'country' ? [entity.id] : [],
    ),
  );
}

function refsOf(officials: readonly Official[]) {
  return officials.map((one) => ref('official', one.id));
}
