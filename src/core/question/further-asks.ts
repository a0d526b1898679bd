import type { Graph } from '../graph/graph.js';
import { type Circumstances, understand } from './understand.js';

/** What is asked of a meeting beside its date, place or people, and the question that asks for it alone. */
const FURTHER: readonly (readonly [said: string, asked: string])[] = [
  [
    '(?:points|matters|measures|steps|items) (?:agreed|decided)(?: upon| on)?|(?:understandings?|conclusions?|agreements?|decisions?) (?:reached|taken|adopted|arrived at)|outcomes?|results?|conclusions?|' +
      '(?:on )?what (?:was|were|had been|was being) (?:agreed|decided|concluded)(?: upon| on)?|what (?:they|the (?:two )?(?:sides|parties)) agreed(?: upon| on| to)?|what came of it',
    'What was the outcome of it?',
  ],
  ['in (?:what|which) (?:official )?(?:capacity|role|function|capacities)', 'In what capacity?'],
  [
    '(?:subjects?|topics?|matters|issues|points|themes)(?: (?:discussed|raised|covered|treated|addressed|broached|touched upon))?|what (?:was|were) (?:discussed|talked about|raised)|(?:on |about )?(?:what|which) (?:subjects?|topics?|matters)(?: (?:were discussed|were raised|they discussed))?|what they (?:discussed|talked about)',
    'What was discussed?',
  ],
];

const SAID = FURTHER.map(([said]) => said).join('|');

const OCCASION =
  '(?: (?:there|then|thereat|at it|during it|on (?:that|this) occasion|at (?:that|the) meeting|in (?:that|the) meeting))?';

/** Behind the question: "…, and what was agreed?" */
const LAST = new RegExp(`,?(?: and|,) (?:also )?(?:the |its |their |any )?(${SAID})${OCCASION}\\s*[?.!]*$`, 'i');

/** Between what is asked and of what: "the date, and points agreed, of the meeting". */
const BETWEEN = new RegExp(
  `(\\b(?:date|dates|day|place|venue|location|city|names?|participants)),?(?: and|,) (?:the |any )?(${SAID}),? (?=(?:of|at|from|in|during) )`,
  'i',
);

/** Two question words before one question: "on which day, and in what capacity, did …". */
const FIRST = new RegExp(
  `^((?:on|at|in|since|until|with|by) (?:which|what|whom) ?\\w*|when|where|who|whom),? and,? (${SAID}),? (?=\\S)`,
  'i',
);

/** Words by which it is asked already what was spoken of, and which ask for all that is on record. */
const OF_CONTENT =
  /\b(?:discuss\w*|topics?|subjects?|agenda|outcomes?|results?|agreed|talked about|tell me about|details|everything|memorand\w+|agreements?|signed|sign)\b/i;

/** A question, and behind it what it asks of the same meetings as well: the sources tell it elsewhere than dates and places. */
export function withFurtherAsks(text: string, graph: Graph, at: Circumstances): readonly string[] {
  const found = furtherAsk(text);
  if (!found || OF_CONTENT.test(found.main)) return [text];
  const isOfMeetings = understand(found.main, graph, at).question.target === 'meetings';
  return isOfMeetings ? [found.main, found.further] : [text];
}

function furtherAsk(text: string): { readonly main: string; readonly further: string } | null {
  const [between, first, last] = [BETWEEN.exec(text), FIRST.exec(text), LAST.exec(text)];
  const match = between ?? first ?? last;
  if (!match) return null;
  const said = match === last ? match[1]! : match[2]!;
  const kept = match === last ? '' : `${match[1]} `;
  const main = `${text.slice(0, match.index)}${kept}${text.slice(match.index + match[0].length)}`.trim();
  const further = FURTHER.find(([words]) => new RegExp(`^(?:${words})$`, 'i').test(said))?.[1];
  return further && /\p{L}{3}/u.test(main) ? { main: /[?.!]$/.test(main) ? main : `${main}?`, further } : null;
}
