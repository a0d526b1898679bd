import type { Graph } from '../../graph/graph.js';
import { nameKeys } from '../../graph/normalise.js';
import type { Conference } from '../../records/conference.js';
import type { Item } from '../item.js';
import { has, type Mention } from '../mention.js';
import { sideEntities } from './side.js';

/**
 * "during the GSMA congress", "at the DCO assembly": the conferences of a body that are called so, where the body alone is
 * no party. Null where the word is no setting, or none of the conferences on record bears it in a name.
 */
export function congressItem(mentions: readonly Mention[], at: number, graph: Graph): Item | null {
  const [body, noun] = [mentions[at]!, mentions[at + 1]];
  const before = mentions[at - 1]?.key === 'the' ? mentions[at - 2] : mentions[at - 1];
  if (!noun || !has(before, 'prep:at', 'verb:attend') || !has(noun, 'noun:conference')) return null;
  const organisers = sideEntities(body).filter((one) => one.kind === 'organisation');
  const own = graph.conferences.matching([organisers.map(({ id }) => `organisation:${id}`)]);
  const ids = seriesCalled(own, noun.key).map(({ id }) => id);
  if (!organisers.length || !ids.length) return null;
  const label = `${body.text} ${noun.text}`;
  const facet = { span: label, label, ids, excluded: false };
  return { kind: 'conference', at, end: at + 2, facet, mention: body };
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
