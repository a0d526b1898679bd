import type { PresenceTell } from './presence.js';

/** How it is asked who was there, over the words of a question in which `#3` stands for what the fourth item names; `of` = the item that is asked about. */
export interface PresenceWording {
  readonly tell: PresenceTell;
  readonly words: RegExp;
  /** It is asked of a person alone: "beside Iran" is no company. */
  readonly isOfPerson?: true;
}

/** Of several the first that fits is meant. */
export const PRESENCE_WORDINGS: readonly PresenceWording[] = [
  {
    tell: 'represented',
    words:
      /\b(?:who|which \w+|which #\d+)\b.*\b(?:(?:spoke|speaks?|speaking|spoken|acted|acts?|appeared|stood in|negotiated|sat|signed up|attended|took the floor) (?:for|on behalf of)|represent(?:s|ed|ing)?) (?:\w+ ){0,2}#(?<of>\d+)(?! and\b)/,
  },
  {
    tell: 'represented',
    words: /\bby whom (?:was|were|is) #(?<of>\d+)(?: \w+)? (?:represented|spoken for)\b/,
  },
  // The same in French, Spanish, Russian, Arabic and Persian.
  {
    tell: 'represented',
    words:
      /(?<!\p{L})(?:qui (?:a |ont |avait )?represent(?:e|ait|aient|aite)|quien(?:es)? (?:represento|representaba|representaron|representa)|кто (?:представлял|представляла|представляли|представил|представляет)|من (?:كان |کان )?(?:مثل|مثلت|یمثل|تمثل)|(?:چه کسی|چه کسانی|کی) (?:از طرف|به نمایندگی از|نماینده)) (?:(?:l|le|la|les|a|el) )?#(?<of>\d+)/u,
  },
  {
    tell: 'company',
    words:
      /\b(?:accompan(?:y|ies|ied|ying)|flank(?:s|ed|ing)|alongside|beside|next to|together with|(?:came|come|went|travelled|traveled|arrived|appeared) (?:along )?with|(?:sat|stood|there) with|at the side of|assist(?:s|ed|ing)|escort(?:s|ed|ing)) (?:(?!(?:when|while|as|at|in|by|during|for|to)\b)\w+ ){0,3}#(?<of>\d+)/,
    isOfPerson: true,
  },
  {
    tell: 'company',
    words: /^who (?:else )?(?:was|were) (?:also )?with #(?<of>\d+)\b.*\b(?:when|while|during|at)\b/,
    isOfPerson: true,
  },
  {
    tell: 'company',
    words:
      /\b(?:was|were|is|did) #(?<of>\d+) (?:\w+ )?(?:accompanied|flanked|joined|assisted|escorted|alone|unaccompanied|by himself|by herself|bring|come with)\b/,
    isOfPerson: true,
  },
  {
    tell: 'company',
    words: /\b(?:who|which (?:\w+ ){0,2}\w+)\b.*\b(?:on|for) (?:the )?#(?<of>\d+)(?: s)? side\b/,
  },
  {
    tell: 'company',
    words:
      /\b(?:who else|who all|which other|what other)(?: \w+){0,3} (?:from |of |for )?#(?<of>\d+)(?: \w+)? (?:was|were|sat|attended|took part|is) (?:also )?(?:there|present|in the room|at the table|in on|in|at|when)\b/,
  },
  {
    tell: 'company',
    words:
      /\bwho else (?:was|were|sat|attended|took part) (?:also )?(?:there|present|in the room|at the table|in on)\b.*?#(?<of>\d+)/,
  },
  // "Which three officials of the one side were also present when he met her": of whoever met.
  {
    tell: 'company',
    words:
      /\bwhich (?:\S+ ){1,4}(?:was|were) (?:also (?:there|present|in the room|in attendance)|(?:there|present|in the room|in attendance) (?:too|as well)) (?:when|as|while)\b.*?#(?<of>\d+)/,
  },
  {
    tell: 'named',
    words:
      /^(?!(?:which|what|who|whom|how|when|where)\b).*\b(?:is|are|was|were)\b.*\b(?:named|identified)(?: by name)?(?:$| (?:in|by|at|there|anywhere|for|on|when|as|during)\b)|\bnames? (?:is |are |was |were )?(?:given|on record|stated|known|mentioned|recorded|printed)\b|\b(?:is|are|was|were) (?:left )?(?:not named|unnamed|nameless)\b|\bdo(?:es)? (?:any|the) (?:sources?|reports?|records?) (?:name|identify)\b/,
  },
];

/** Words of asking who was there: they tell nothing of which meeting it was. */
export const PRESENCE_WORDS: ReadonlySet<string> = new Set(
  'named name names identified given stated known unnamed room table side sat stood beside alongside flanked accompanied joined assisted escorted alone spoke behalf spoken represented represents attended attend present else each neither nor also negotiated floor counterpart counterparts parties participants delegation'.split(
    ' ',
  ),
);
