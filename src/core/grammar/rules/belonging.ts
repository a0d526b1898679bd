import type { Graph } from '../../graph/graph.js';
import { tokens } from '../../graph/normalise.js';
import { kindOfSet, type SetQ } from '../../query/query.js';
import type { Post } from '../../records/official.js';
import { isCountry, type Party } from '../../records/party.js';
import type { Phrase } from '../meaning.js';
import { type Rule, rule } from '../rule.js';

/** Somebody or something named together with the side it is of: "Fahmi Fadzil of Malaysia", "Chad's ADETIC". */
export const BELONGING: readonly Rule[] = [
  rule(
    'name-of-side',
    'NAME',
    'NAME ,? PREP NAME',
    (one, _, word, side, { graph }) => (word === 'of' || word === 'from' ? ofItsSide(one, side, graph) : null),
    {
      reads: ['did Jyotiraditya Scindia meet Kanishka Narayan of the United Kingdom'],
      cost: 0,
    },
  ),
  rule('side-before-name', 'NAME', 'OWNER|NAME NAME', (side, one, { graph }) => ofItsSide(one, side, graph), {
    reads: ["when was India's Horizon 2047 Roadmap adopted"],
    cost: 0,
  }),
  rule('sort-before-name', 'NAME', 'NAME ,? NAME', (sort, _, one, { graph }) => ofItsSort(sort, one, graph), {
    reads: ['when was the memorandum between the Brazilian regulator, Anatel and Malaysia signed'],
    cost: 0,
  }),
  rule('their-counterpart', 'NAME', 'their NAME', (_, of) => somebodyOf(of), {
    reads: ['where did Heikal meet his Iranian counterpart'],
  }),
  rule(
    'document-on',
    'NAME',
    'NAME PREP NAME',
    (one, word, about, { graph }) => (word === 'on' || word === 'about' ? onItsTopic(one, about, graph) : null),
    {
      reads: ['when was the Algiers Declaration on digital platforms adopted'],
      cost: 0,
    },
  ),
  rule(
    'document-of-two',
    'NAME',
    'NAME PREP|between NAME and NAME',
    (one, _, side, __, other, { graph }) =>
      kindOfSet(one.set) === 'agreement' && ofItsSide(one, side, graph) ? ofItsSide(one, other, graph) : null,
    {
      reads: ['when was the Horizon 2047 Roadmap of India and France adopted'],
      cost: 0,
    },
  ),
  rule(
    'conference-about',
    'NAME',
    'NAME RECORD',
    (subject, { kind, limits }, { graph }) =>
      kind === 'conference' && !limits && kindOfSet(subject.set) === 'topic' ? conferenceCalled(subject, graph) : null,
    {
      reads: ['list meetings of Zerrouki at the Digital Public Infrastructure Summit'],
      cost: 0.5,
    },
  ),
];

/** Whoever is named, where the side beside the name is one that it is of. */
function ofItsSide(one: Phrase, { set: side, each }: Phrase, graph: Graph): Phrase | null {
  if (each || one.each || one.set.is !== 'these' || side.is !== 'these') return null;
  const kind = kindOfSet(one.set);
  const sides = new Set(side.ids.map((id) => `${side.kind}:${id}`));
  const isOfSide =
    one.set.ids.length > 0 && one.set.ids.every((id) => sidesOf(kind, id, graph).some((of) => sides.has(of)));
  return isOfSide ? one : null;
}

/** "His Iranian counterpart": somebody of that side, who may be a person whom no source names. */
function somebodyOf({ set, each }: Phrase): Phrase | null {
  const isOfSide = !each && set.is === 'of' && set.of.is === 'all' && set.owner.is === 'these';
  return isOfSide ? { set, asSide: set.owner } : null;
}

/** "The Brazilian regulator Anatel": one of the bodies or people of a side that are named by their sort. */
function ofItsSort({ set: sort }: Phrase, one: Phrase, graph: Graph): Phrase | null {
  if (sort.is !== 'of' || kindOfSet(sort) !== kindOfSet(one.set)) return null;
  return ofItsSide(one, { set: sort.owner }, graph);
}

/** A document with a subject that is its own: "the Algiers Declaration on digital platforms". */
function onItsTopic(one: Phrase, { set: about }: Phrase, graph: Graph): Phrase | null {
  if (one.each || one.set.is !== 'these' || kindOfSet(one.set) !== 'agreement') return null;
  if (about.is !== 'these' || about.kind !== 'topic') return null;
  const isOn = (id: string) => graph.agreement(id)?.topics.some((topic) => about.ids.includes(topic)) ?? false;
  return one.set.ids.length > 0 && one.set.ids.every(isOn) ? one : null;
}

/** The countries and bodies that somebody, a body or a document is of. */
function sidesOf(kind: string, id: string, graph: Graph): readonly string[] {
  if (kind === 'official') return (graph.official(id)?.posts ?? []).flatMap((post) => ofPost(post, graph));
  if (kind === 'agreement') return (graph.agreement(id)?.parties ?? []).flatMap((party) => ofParty(party, graph));
  return kind === 'organisation' ? nationalOf(id, graph) : [];
}

function ofPost({ country, organisation }: Post, graph: Graph): readonly string[] {
  return [country, organisation].flatMap((party) => (party ? ofParty(party, graph) : []));
}

function ofParty(party: Party, graph: Graph): readonly string[] {
  return isCountry(party) ? [`country:${party}`] : [`organisation:${party}`, ...nationalOf(party, graph)];
}

/** The country that a national body is of. */
function nationalOf(organisation: string, graph: Graph): readonly string[] {
  const country = graph.organisation(organisation)?.country;
  return country === undefined ? [] : [`country:${country}`];
}

/** The one conference whose name has all words of a subject: "the Digital Public Infrastructure Summit". */
function conferenceCalled({ set }: Phrase, graph: Graph): Phrase | null {
  const words = set.is === 'these' ? tokens(set.said).map(({ key }) => key) : [];
  const called = words.length < 2 ? [] : graph.conferences.records.filter(({ name }) => hasAll(name, words));
  const [only, ...others] = called;
  const named: SetQ | null = only ? { is: 'these', kind: 'conference', ids: [only.id], said: only.name } : null;
  return named && !others.length ? { set: named } : null;
}

function hasAll(name: string, words: readonly string[]): boolean {
  const own = new Set(tokens(name).map(({ key }) => key));
  return words.every((word) => own.has(word));
}
