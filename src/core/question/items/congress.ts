import type { Graph } from '../../graph/graph.js';
import { nameKeys } from '../../graph/normalise.js';
import type { Conference } from '../../records/conference.js';
import type { Item } from '../item.js';
import { has, hasKind, type Mention } from '../mention.js';
import { numbered } from './numbered-conference.js';
import { sideEntities } from './side.js';

/**
 * "The GSMA congress", "the DCO's fifth assembly", "at the APT gathering": the conferences of a body that are called so, or
 * the only one it held, where the body alone is no party. Null where none on record is meant.
 */
export function congressItem(mentions: readonly Mention[], at: number, graph: Graph): Item | null {
  const body = mentions[at]!;
  const end = hasKind(mentions[at + 1], 'ord:') ? at + 2 : at + 1;
  const noun = mentions[end];
  const organisers = sideEntities(body).filter((one) => one.kind === 'organisation');
  if (!noun || !organisers.length || !has(noun, 'noun:conference', 'noun:meeting')) return null;
  const own = graph.conferences.matching([organisers.map(({ id }) => `organisation:${id}`)]);
  const called = has(noun, 'noun:conference') ? seriesCalled(own, noun.key) : [];
  const meant = called.length ? called : isSetting(mentions, at, noun) && own.length === 1 ? own : [];
  if (!meant.length) return null;
  const label = mentions
    .slice(at, end + 1)
    .map(({ text }) => text)
    .join(' ');
  const series = { span: label, label, ids: meant.map(({ id }) => id), excluded: false };
  const [facet = series] = end > at + 1 ? numbered([series], ordinalIn(mentions[at + 1]!), graph) : [series];
  return { kind: 'conference', at, end: end + 1, facet, mention: body };
}

function ordinalIn({ tags }: Mention): number | null {
  const ordinal = tags.find((tag) => tag.startsWith('ord:'))?.slice('ord:'.length);
  return ordinal === undefined ? null : Number(ordinal);
}

/** "At the gathering", of which a body has one on record: several meetings are no conference. */
function isSetting(mentions: readonly Mention[], at: number, { key }: Mention): boolean {
  const before = mentions[at - 1]?.key === 'the' ? mentions[at - 2] : mentions[at - 1];
  return has(before, 'prep:at') && !key.endsWith('s');
}

/** The conferences that bear a word in a name, with those of their series: one edition alone may be spelled out as "Mobile World Congress". */
function seriesCalled(conferences: readonly Conference[], word: string): readonly Conference[] {
  const called = conferences.filter((one) =>
    namesOf(one).some((name) => (nameKeys(name)[0] ?? '').split(' ').includes(word)),
  );
  const series = new Set(called.flatMap(seriesOf));
  return conferences.filter((one) => called.includes(one) || seriesOf(one).some((short) => series.has(short)));
}

/** "MWC" of "MWC25 Kigali": the short forms in capitals. */
function seriesOf(conference: Conference): readonly string[] {
  return namesOf(conference).flatMap((name) => name.match(/(?<!\p{L})[A-Z]{3,}(?!\p{L})/gu) ?? []);
}

function namesOf({ name, aliases }: Conference): readonly string[] {
  return [name, ...aliases];
}
