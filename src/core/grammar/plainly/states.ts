import { STATES, type Paraphrase } from './paraphrase.js';

/** How documents stand, or do not. */
export const STATES_PLAINLY: readonly Paraphrase[] = [
  [
    /\b(?:items|things|texts|papers|documents) (?:are|is) (?:still )?(?:just|only|merely|simply) proposed(?:,? (?:and |but )?not (?:yet )?(?:signed|agreed))?/gi,
    'agreements are only proposed',
  ],
  [
    new RegExp(
      `\\b(?:have|has|had) never (?:been |become |come |entered |gone )?(?:into )?(${STATES}|force|effect)\\b`,
      'gi',
    ),
    'are not $1',
  ],
  [
    new RegExp(
      `\\b(?:without|and never) (?:ever )?(?:becoming|being|having been|having become|became|been) (${STATES})\\b`,
      'gi',
    ),
    'but are not $1',
  ],
  [
    /^(which|what) ([^,?]{3,60}), (?:though|although|while|if) (signed|adopted), (are not [^?]+)/i,
    '$1 $2 were $3 but $4',
  ],
  // Whatever was begun and has not come to work is pending, however far it has come.
  [
    /\b(?:signed|proposed|negotiated|agreed) (?:or|and|and\/or) (?:merely |only )?(?:signed|proposed|negotiated|agreed),? but (?:are |is )?not (?:yet |so far )?(?:working|operational|implemented|in force|in effect|carried out)(?: yet)?\b/gi,
    'pending',
  ],
  [/\bthat (?:do|does) not (?:yet )?(?:work|operate|function)(?: yet)?\b/gi, 'that are not operational'],
  [
    /^(which [^,?]{3,60}) (?:has|have) (?:nobody|no one|neither side|neither party) (?:yet )?signed\b/i,
    '$1 are not signed',
  ],
  [/\b(?:bears?|carry|carries) (?:an? )?((?:19|20)\d\d) signatures?\b/gi, 'were signed in $1'],
  [
    /^(which (?:[\p{L}'’-]+ ){1,4}?(?:agreements|memoranda|mous|documents|deals)) (?:date|dates|dating) (?:from|back to|of) ((?:19|20)\d\d)/iu,
    '$1 were signed in $2',
  ],
  [/\byet to (?:get|receive|bear|obtain) (?:a |any )?signatures?\b/gi, 'not signed'],
  [/^although (signed|adopted), (which [\p{L} ]{3,30}?) have (not [^?]+)/iu, '$2 were $1 but are $3'],
  [/\bthat carry a signature\b/gi, 'that are signed'],
  [/\b(?:are|were) recorded as not\b/gi, 'are not'],
  [/\b(?:put|puts|set) (?:his|her|its|their) (?:names?|signatures?|pens?) to\b/gi, 'signed'],
  [/\b(?:is|are) (?:still )?(?:outstanding|unresolved|up in the air|in limbo)\b/gi, 'is pending'],
  [
    /\bfor which (?:the )?entry into force has not (?:yet )?(?:happened|occurred|come|taken place)(?: yet)?/gi,
    'that are not in force',
  ],
  [
    /^(?:which|what) (?:officials?|people|persons?|ministers?) (?:inked|have made the signature of|put (?:a |the )?pen to(?: paper on)?) /i,
    'who signed ',
  ],
  [
    /^(?:(?:name|give me|list|tell me|names? of) )?(?:the )?(?:names of )?(?:the )?(?:persons?|people|officials|ones|those) (?:who|that) (?:inked|signed|put (?:a |the )?pen to(?: paper on)?) /i,
    'who signed ',
  ],
  [/^whose (?:signatures?|names?) (?:are|is|stand|stands) (?:on|under) /i, 'who signed '],
  [/^(.{5,90}?),? (?:was )?signed by(?: whom| who)?(?=[?.!]*$)/i, 'who signed $1'],
  [/^by whom was (.{5,90}?) signed(?=[?.!]*$)/i, 'who signed $1'],
  [/^(?:the )?(?:signatories|signers) (?:of|to) /i, 'who signed '],
  [
    /^(.{5,90}?)[:,] who (?:were the ones (?:that|who) signed|signed it|put their names? to it)(?=[?.!]*$)/i,
    'who signed $1',
  ],
  [
    /^(?:scope|content|contents|subject|coverage|remit) of (?=(?:the )?.{3,80}(?:memorandum|agreement|mou|pact|deal|accord))/i,
    'what is covered by ',
  ],
];
