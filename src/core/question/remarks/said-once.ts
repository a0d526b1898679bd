const BODIES =
  '(?:(?:international|global|multilateral|private) )?(?:organi[sz]ations?|compan(?:y|ies)|bod(?:y|ies)|operators?|firms?|institutions?|agenc(?:y|ies))';
const STATES = '(?:national )?(?:states?|countr(?:y|ies)|governments?)';
/** Kinds of document of which none is another: agreements hold them all. */
const DOCUMENTS =
  '(?:memorand(?:um|a)(?: of understanding)?|mous?|treat(?:y|ies)|contracts?|declarations?|programmes?|(?:joint )?statements?(?: of intent)?|letters? of intent)';
const ANY_DOCUMENTS = `(?:${DOCUMENTS}|agreements?|accords?)`;
const OTHER_DOCUMENTS = `${ANY_DOCUMENTS}(?:,? (?:and |or )?(?:${ANY_DOCUMENTS}|the rest|others)){0,6}`;
/** How a document stands, and how none that stands so does. */
const SIGNED = '(?:signed|in force|operational|concluded)';
const UNSIGNED = '(?:proposed|under (?:review|negotiation|discussion)|being negotiated|negotiated|drafted)';
const NOT_SIGNED = `(?:those |ones |documents )?(?:that |which )?(?:are |is )?(?:(?:still|only|merely|just) )?${UNSIGNED}(?: or ${UNSIGNED})?`;
const AS_OPPOSED_TO =
  '(?:as opposed to|as distinct from|rather than|instead of|and not|but not|not counting|not including|leaving aside)(?: for)? (?:the |an? |any |other |individual |member )?';

/** What is asked for, said once more by what it is not: "which organisations, as opposed to states, …". */
const CONTRASTED: readonly RegExp[] = [
  [BODIES, STATES],
  [STATES, BODIES],
  [DOCUMENTS, OTHER_DOCUMENTS],
  [SIGNED, NOT_SIGNED],
].map(([asked, not]) => new RegExp(`(\\b${asked}\\b[^.?!]{0,30}?),? ${AS_OPPOSED_TO}${not}\\b,?`, 'i'));

/** What words say that others beside them have said: "the Tajik side, and not the Iranian one, …", "agreements or drafts", "how many separate". */
const SAID_TWICE: readonly RegExp[] = [
  /\b(agreements|accords|memoranda|documents|deals|papers) (?:or|and) (?:their )?drafts\b/i,
  /\b((?:proposed|suggested) to) or (?:requested|asked|demanded|sought) (?:of|from)(?= \p{Lu})/u,
  /\b(how many) (?:separate|distinct|different|individual)(?= \p{L})/iu,
  /(\bthe \p{Lu}\p{L}+ (?:side|party|delegation)), (?:and |but )?not the \p{Lu}\p{L}+ (?:one|side|party|delegation),?/u,
  /(\b(?:(?:business|industry|company|corporate) ?[\p{L}]{3,12}|businessmen|executives)),? (?:as opposed to|rather than|instead of|and not|not) (?:(?:government|political|state|public) (?:leaders|figures|officials|people)|politicians|officials|ministers),?/iu,
  /([.?!])\s+(?:all|every)(?: of them| \p{L}+(?: (?:&|and) \p{L}+)?),? (?:if possible|if you can|please|pls)(?=\W*$)/iu,
];

/** "In May 2025 and in September of that year": of the year that was named. */
const THAT_YEAR = /\b((?:19|20)\d\d)\b(.{1,90}?)\b(?:of|in) (?:that|the same|that same) year\b/;

/** A message without what it says twice: what is asked for by what it is not, and words that others beside them have said. */
export function saidOnce(text: string): string {
  return [...CONTRASTED, ...SAID_TWICE]
    .reduce((said, twice) => said.replace(twice, '$1'), text)
    .replace(THAT_YEAR, '$1$2$1');
}
