import type { Aspect, Kind } from '../query/query.js';

/** What stands for the records of the query before: "who signed it?", "since when are they pending?". */
const IT = '(?: (?:it|that|this|them|they|those|these))?';

/** Follow-ups that ask the records of a query for another thing; those of one kind of record alone are said to be. */
const EDITS: readonly (readonly [aspect: Aspect, words: RegExp, kind?: Kind])[] = [
  [
    'signers',
    new RegExp(`^(?:and )?(?:who (?:signed|put (?:his|her|their) names? to)${IT}|(?:signed )?by whom)$`),
    'agreement',
  ],
  ['present', /^(?:and )?who (?:was|were) (?:there|present|in the room|at the signing)$/, 'agreement'],
  ['who', /^(?:and )?who (?:took part|was there|were there|attended)$/, 'meeting'],
  [
    'sources',
    /^(?:and |but )?(?:is (?:it|that|this|all that) (?:really |actually )?(?:true|right|correct|certain|sure|reliable)|are you (?:quite |really )?(?:sure|certain)(?: (?:of|about) (?:that|this|it))?|can (?:i|we) (?:trust|rely on|quote|print) (?:it|that|this)|how sure are you)$/,
  ],
  [
    'who',
    new RegExp(
      `^(?:and )?(?:to whom|whom to)(?: (?:is|was|were|are)${IT})?(?: (?:addressed|put|directed|made|said|sent))?$|^(?:and )?who (?:is|was|were|are)${IT} addressed to$`,
    ),
    'proposal',
  ],
  ['topics', new RegExp(`^(?:and )?what (?:(?:was|were|is)${IT} about|did they (?:discuss|talk about))$`)],
  [
    'status',
    /^(?:and )?(?:whats|what is|what are) (?:its|the|their) (?:latest |current )?status(?: now)?$/,
    'agreement',
  ],
  ['since', new RegExp(`^(?:and )?since when(?: (?:is|are|has|have)${IT}(?: [a-z]+){0,3})?$`), 'agreement'],
  [
    'deadline',
    /^(?:and )?(?:by when|any deadline|(?:whats|what is) (?:the|its) deadline|is there a deadline)$/,
    'agreement',
  ],
];

/** The aspect of the records of a kind that a follow-up asks for; null for any other text. */
export function aspectAsked(plain: string, of: Kind): Aspect | null {
  const found = EDITS.find(([, words, kind]) => (kind === undefined || kind === of) && words.test(plain));
  return found?.[0] ?? null;
}
