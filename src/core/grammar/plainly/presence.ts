import { NAME, RECORDS, SORTS, type Paraphrase } from './paraphrase.js';

/** Verbs of being at an event. */
const CAME = '(?:were (?:present )?(?:at|in)|attended|came to|went to|took part in|participated in|spoke at)\\b';

/** Who led, and who was there. */
export const PRESENCE_PLAINLY: readonly Paraphrase[] = [
  [
    /^(?:who|which people) (attended|came to|took part in|was at|were at) ([^?]{2,40}?) (?:from|for) (?:the )?(?:private sector|business|industry)\b/iu,
    'which companies attended $2',
  ],
  [
    /^(?:who|which people) (?:attended|came|took part) (?:from|for) (?:the )?(?:private sector|business|industry) (?:at|in|to) /iu,
    'which companies attended ',
  ],
  // People of two sides who came to something are those of either.
  [new RegExp(`^(which|what) (\\p{L}+) and (\\p{L}+) (${SORTS}) (?=${CAME})`, 'iu'), '$1 $2 $4 or $3 $4 '],
  [
    new RegExp(`^(which|what) (${SORTS}) (of|from) (${NAME}) and (${NAME}) (?=${CAME})`, 'iu'),
    '$1 $2 $3 $4 or $2 $3 $5 ',
  ],
  [
    /\b(?:is|are|was|were) (?:named|listed|recorded|mentioned|reported) as having been (?=represented|present|there)/gi,
    'were ',
  ],
  [/\b(companies|operators|firms|bodies|organi[sz]ations) (?:was|were) represented when\b/gi, '$1 were present when'],
  [
    /\b(?:business (?:figures|leaders|people|executives)|(?:company|corporate) (?:executives|leaders)|executives|captains of industry|industry (?:figures|leaders))\b/gi,
    'heads of companies',
  ],
  [/^by whom was (the [^?]{3,40}? delegation) (?:to|at) ([^?]{2,40}?) (?:led|headed)\b/i, 'who led $1 at $2'],
  [
    /\b(?:was|were) (?:at the head|in charge) of ((?:the )?[^?]{2,30}?) delegation(?: that (?:went|came|travelled|was sent))? (?:to|at)\b/gi,
    'led $1 delegation at',
  ],
  [/\bheaded ((?:the )?[^?]{2,30}?) delegation (?:to|at)\b/gi, 'led $1 delegation at'],
  [/^which (?:official|minister|person) led ((?:the )?[^?]{2,30}? delegation) (?:to|at)\b/i, 'who led $1 at'],
  [
    /^at ([^,?]{3,40}), how many ([^?]{2,40}?) (?:were (?:present|there)|took part|came|attended)\b/i,
    'how many $2 attended $1',
  ],
  [
    /^how many (?:people|persons|officials|delegates|representatives) from (?:the )?([^?]{2,40}?) (?:were|was|sat|came|went|took part|are listed|are named) (?:present )?(?:at|to|in)\b/i,
    'how many $1 officials attended',
  ],
  [
    /^how many ([^?]{2,30}?) (?:people|persons|delegates|representatives) (?:were|sat|came|went|took part) (?:present )?(?:at|to|in)\b/i,
    'how many $1 officials attended',
  ],
  [
    /\bthe (luncheon|lunch|dinner|reception|breakfast) (?:given|hosted|held|offered|thrown) by (\p{Lu}[\p{L} ]{2,24}?)(?=[?.,]|$)/giu,
    'the $2 $1',
  ],
  [
    /\bthe (luncheon|lunch|dinner|reception|breakfast) (?:that |which )?(\p{Lu}\p{L}+) (?:gave|hosted|held|offered|threw)\b/gu,
    'the $2 $1',
  ],
  [
    /^(?:which people took part in|who all (?:came to|attended)|who turned up (?:at|for)|name (?:those|everybody|all) who (?:attended|were at))\b/i,
    'who attended',
  ],
  // Without somebody.
  [
    new RegExp(
      `\\b(${RECORDS}|sit-?downs?|bilaterals) ((?:at|in|during|of) [^?]{2,40}? )?(?:(?:that|which) (${NAME}) (?:was|is|were) not (?:in|at|part of|involved in|present at)|(?:in|at) which (${NAME}) (?:was|is|were) not (?:present|a participant|involved|there)|(?:where|from which) (${NAME}) (?:was|is|were) absent)(?=[?.!]*$)`,
      'iu',
    ),
    '$1 $2without $3$4$5',
  ],
  [
    /\b(?:not including|not counting|leaving out|leaving aside|apart from|setting aside|disregarding) (?=\p{Lu})/gu,
    'besides ',
  ],
  [
    /^i know about (\p{Lu}[\p{L} ]{2,30}?)[;,:] ?(?:but )?(?:which|what) other (people|ministers|officials|countries) (did .{3,80}?)(?=[?.!]*$)/iu,
    'which $2 $3 besides $1',
  ],
  [/^[Bb]esides (\p{Lu}[^,?]{2,40}?), (.{5,100}?)(?=[?.!]*$)/u, '$2 besides $1'],
  [
    /^[Ww]ho else than (\p{Lu}[\p{L} ]{2,30}?) (?:met|had a meeting with|held talks with|saw) (.{3,60}?)(?=[?.!]*$)/u,
    'who met $2 besides $1',
  ],
  // Whom both met.
  [
    /^(?:who were |give me |what are |list )?(?:the )?(?:common|shared) (?:counterparts|interlocutors|partners) of (?:both )?(.{3,40}?) and (.{3,40}?)(?= at | in | during |\W*$)/i,
    'whom did both $1 and $2 meet',
  ],
  [
    /^(?:who were |what were |give me |list )?(?:the )?(?:counterparts|people|parties) (?:that )?(.{3,40}?) and (.{3,40}?) (?:shared|had in common|both met)(?= at | in | during |\W*$)/i,
    'whom did both $1 and $2 meet',
  ],
  [
    /^(?:which|what) (?:parties|delegations|people|sides|officials) (?:sat down|met|spoke|talked)(?: with)? (.{3,40}?) and also (?:with |met )?(.{3,40}?)(?= at | in | during |\W*$)/i,
    'whom did both $1 and $2 meet',
  ],
];
