import { phrases } from './phrases.js';

/** With "our", the asker's own country: "our side". */
export const OWN_SIDE = phrases(
  'side|delegation|mission|team|country|government|embassy|capital|state|nation|delegates|authorities|officials',
);

/** What is theirs and is of no record. */
export const OWN_PAPERS = phrases(
  'records|record|file|files|information|knowledge|note|notes|briefing|desk|understanding|reference|question|request|enquiry|inquiry',
);

/** Behind "her" as an object. */
export const AFTER_OBJECT = phrases('in|on|at|with|by|to|from|for|and|or|when|during|before|after');

/** Between a side and what it did. */
export const HAVING = phrases(
  'has|had|have|also|itself|has also|had also|has itself|has since|has already|has recently|jointly|recently',
);

const wordsOf = (list: string): ReadonlySet<string> => new Set(list.split('|'));

/** What sides do, and what is done to them; a document is signed, enters into force, covers something. */
export const DONE = {
  bySides: wordsOf(
    'sign|signed|signs|conclude|concluded|initialled|meet|met|meets|held|hold|holds|host|hosted|hosts|attend|attended|joined|discuss|discussed|agreed|ask|asked|request|requested|sought|propose|proposed|' +
      'offer|offered|suggested|invited|made|put|received|visited|sent|submitted|tabled|raised|announced|organised|organized|undertook|accepted|adopted|ratified|negotiated|maintains|maintained|promised|pledged',
  ),
  toSides: wordsOf('offered|asked|invited|promised|received|represented|approached'),
};
