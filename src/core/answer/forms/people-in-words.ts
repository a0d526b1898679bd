import type { Graph } from '../../graph/graph.js';
import type { Element } from '../../query/query.js';
import { ref } from '../../records/ref.js';
import type { Block } from '../answer.js';
import { say } from '../draft.js';

/** Meetings up to so many are looked through for what their sentences say. */
const LOOKED_AT_MAX = 3;

/** What sentences say of those who were there, whom no field of the record names. */
const OF_PEOPLE =
  /\b(?:attended|accompan(?:y|ied|ying)|joined|delegation|led by|headed by|came (?:along )?with|took part|present|officials|advisers?|team)\b/i;

/** The points of a few meetings that tell who came along or led, in the words of the record. */
export function peopleInWords(elements: readonly Element[], graph: Graph): readonly Block[] {
  if (elements.length > LOOKED_AT_MAX) return [];
  return elements.flatMap((element) => {
    const [kind, id = ''] = element.split(':');
    const points = kind === 'meeting' ? (graph.meeting(id)?.points ?? []) : [];
    return points
      .filter(({ text }) => OF_PEOPLE.test(text))
      .flatMap(({ text, inferred, cites }) =>
        say(`${text.replace(/\.$/, '')}${inferred ? ' (inferred from context)' : ''}.`, [
          { ref: ref('meeting', id), cites },
        ]),
      );
  });
}
