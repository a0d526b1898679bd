import type { Graph } from '../../../graph/graph.js';
import { stemsOf } from '../../../graph/text-index.js';
import type { Found } from '../../../query/found.js';
import type { Pattern, SetQ } from '../../../query/query.js';
import type { Meeting, Point } from '../../../records/meeting.js';
import type { Block } from '../../answer.js';
import { say } from '../../draft.js';
import { fullWhen, wherePhrase } from '../../phrases.js';
import { partsOf } from '../asked.js';
import { patternOf } from '../record-lines.js';

/** Points told of one answer. */
const POINTS_MAX = 6;

interface Said {
  readonly meeting: Meeting;
  readonly point: Point;
}

/** What was said in the meetings of a set: by the people that it names, on the topics that it names, as far as there is such a point. */
export function pointsSaid(set: SetQ, found: Found, graph: Graph): readonly Block[] {
  const pattern = patternOf(set);
  const all = found.elements().flatMap((element) => {
    const meeting = graph.meeting(partsOf(element)[1]);
    return meeting ? meeting.points.map((point): Said => ({ meeting, point })) : [];
  });
  const bySpeaker = narrowest(all, ({ point }) => isBy(point, pattern));
  const onTopic = narrowest(bySpeaker, ({ point }) => isOn(point, pattern, graph));
  return onTopic.slice(0, POINTS_MAX).flatMap((one) => lineOf(one, graph));
}

/** Those of which something is so; all where it is so of none. */
function narrowest(all: readonly Said[], isSo: (one: Said) => boolean): readonly Said[] {
  const some = all.filter(isSo);
  return some.length ? some : all;
}

function isBy({ by }: Point, pattern: Pattern | null): boolean {
  const { side } = pattern?.roles ?? {};
  return by !== null && side?.is === 'these' && side.ids.includes(by);
}

function isOn({ text }: Point, pattern: Pattern | null, graph: Graph): boolean {
  const { topic } = pattern?.roles ?? {};
  const names = topic?.is === 'these' ? topic.ids.flatMap((id) => namesOf(id, graph)) : [];
  const stems = new Set(stemsOf(text));
  return names.some((name) => stemsOf(name).length > 0 && stemsOf(name).every((one) => stems.has(one)));
}

function namesOf(id: string, graph: Graph): readonly string[] {
  const topic = graph.topic(id);
  return topic ? [topic.name, ...topic.aliases] : [];
}

function lineOf({ meeting, point }: Said, graph: Graph): readonly Block[] {
  const where = wherePhrase(meeting, graph).text || (fullWhen(meeting.date, meeting.dateNote) ?? '');
  const text = where ? `${point.text.replace(/\.$/, '')} (${where}).` : point.text;
  return say(text, [{ ref: `meeting:${meeting.id}`, cites: point.cites }], 1);
}
