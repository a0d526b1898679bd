import type { Question } from './question.js';
import { hasClause, isCompared, isDenied, isOfState, leavesOut } from './turns-held.js';

/** Words that turn or limit what is asked, and what of a question that was read by its parts holds them. */
export interface TurningWords {
  /** The words, or what of them is said not to be read, as a group `said`. */
  readonly words: RegExp;
  readonly isHeld: (question: Question) => boolean;
}

const NEVER = () => false;

const NUMBER = '(?:\\d{1,3}|one|two|three|four|five|six|seven|eight|nine|ten|a dozen)';

/** People and sides of which a clause may say which are meant. */
const HEADS =
  '(?:countries|country|states?|nations?|governments?|ministers?|officials?|presidents?|leaders?|people|persons?|partners?|counterparts?|companies|company|bodies|body|organi[sz]ations?|operators?|regulators?)';

/** Somebody named, by one word or two. */
const NAME = '\\p{Lu}[\\p{L}-]+(?: \\p{Lu}[\\p{L}-]+)?';

/** Each with why it turns what is asked; a question that holds what it says has it in a field of its own. */
export const TURNING_WORDS: readonly TurningWords[] = [
  // "… although they never met": what is asked for only where something else is so, or is not.
  {
    words:
      /^\s*\S+\s+\S.*?(?<!\p{L})(?<said>(?:(?:even |al)?though|even if|despite|in spite of|notwithstanding|whereas|unless)\s+(?!(?:i|we|my|our|you|it|not|that)\b)[^\s,;:.?!]+\s[^,;:.?!]+)/isu,
    isHeld: NEVER,
  },
  // The same in the other languages.
  {
    words:
      /^\s*\S+\s+\S.*?(?<!\p{L})(?<said>(?:bien que|quoique|malgr[eé]|alors que|aunque|a pesar de|pese a|хотя(?! бы)|несмотря на|вопреки|на то что|رغم|على الرغم|مع أن|با اینکه|هرچند|اگرچه|علیرغم)\s[^,;:.?!؟،]+)/isu,
    isHeld: NEVER,
  },
  // A part of a whole is two numbers: one of them is no answer. What only sentences tell has its own words.
  {
    words:
      /(?<!\p{L})(?<said>(?:what|which|how (?:big|large|great|high|small) an?) (?:share|percentage|proportion|fraction|part) of|(?:a|the) (?:majority|minority) of|(?:(?:a|the) (?:third|quarter)|half|most|two thirds) of (?:the|all|its|their|his|her)|какая (?:доля|часть)|какой процент|quelle (?:part|proportion)|quel pourcentage|qu[eé] (?:porcentaje|proporci[oó]n|parte) de|(?:كم|ما) (?:نسبة|النسبة)|چند درصد|چه (?:درصدی|سهمی))(?!\p{L})/iu,
    isHeld: ({ want, target }) => want === 'common' || target === 'facts',
  },
  {
    words:
      /^(?:do|does|did|is|are|was|were|has|have|had|can|make|makes)\b.*?(?<said>\b(?:more than half|over half|less than half|at least half|half|most|the majority|a majority)\b)/is,
    isHeld: ({ want }) => want === 'most',
  },
  // "The second most", "comes third", "next after India": a ranking tells who comes first.
  {
    words:
      /\b(?<said>(?:second|third|fourth|fifth|2nd|3rd|4th|next)[ -](?:most|fewest|highest|largest|greatest|biggest|busiest|longest)|(?:comes?|came|ranks?|ranked|finishe[sd]|stands?) (?:in )?(?:second|third|fourth|fifth|next|last)|runners?-up|tied? for|(?:right|directly|immediately) (?:after|behind) \p{Lu}\p{L}+)/iu,
    isHeld: NEVER,
  },
  // What two have in common is no record of the one with the other.
  {
    words:
      /\b(?:which|what) (?:\p{L}+ ){1,3}(?:do|does|did|have|has) .*?(?<said>\b(?:share|in common|coincide|overlap))\s*\?*$/isu,
    isHeld: ({ want }) => want === 'common',
  },
  // "How many … at each of the conferences": a number of all of them together is none of each.
  {
    words:
      /\bhow many\b.*?(?<said>\b(?:for|at|in|with|to|by|per|from|of|does|did|do|has|have) (?:each|every)\b[^,;:.?!]{0,40})/is,
    isHeld: ({ per, want }) => per !== null || want !== 'count',
  },
  {
    words: /(?<said>\b(?:for|at|in|with|to|by|per|from) (?:each|every)\b[^,;:.?!]{0,40}).*?\bhow many\b/is,
    isHeld: ({ per, want }) => per !== null || want !== 'count',
  },
  { words: /\b(?<said>on average|(?:the|what) average)\b/i, isHeld: NEVER },
  // "Rather than with companies": what is left out has to be somebody or something that was found.
  {
    words:
      /(?:^|\S\s+)(?<said>(?:other than|apart from|aside from|leaving aside|except(?: for)?|excluding|besides|with the exception of|not counting|without counting|not including)\s[^,;:.?!]+)/i,
    isHeld: (question) => leavesOut(question) || question.formats.length > 0,
  },
  {
    words: /(?:^|\S\s+)(?<said>(?:rather than|instead of|as opposed to)\s[^,;:.?!]+)/i,
    // "Memoranda as opposed to declarations" are memoranda.
    isHeld: (question) => leavesOut(question) || question.formats.length > 0 || question.kinds.length > 0,
  },
  // What several have in common is told of all of them: nobody is left out of it.
  {
    words: /\S\s+(?<said>(?:but not|except(?: for)?|excluding|other than|apart from|without)\s[^,;:.?!]+)/i,
    isHeld: ({ want }) => want !== 'common' && want !== 'compare',
  },
  // "Is not about space", "did Iran not discuss", "and which not": what is denied has to be denied of something.
  {
    words:
      /\S\s+(?<!\bif (?:it|that|this) )(?<said>(?:(?:ha(?:s|ve|d)|with) nothing to do with|unrelated to|(?:(?:is|are|was|were|has|have|had|does|do|did|but) (?:not|never)|(?:is|are|was|were|has|have|had|does|do|did)n['’]?t))\s[^,;:.?!]+)/i,
    isHeld: (question) => isDenied(question) || isOfState(question),
  },
  {
    words:
      /\S\s+(?<said>(?:did|does|do|has|have|had|was|were)\s(?:[^\s,;:.?!]+\s){1,4}(?:not|never)\s[^,;:.?!]+|and (?:which|who) not\b)/i,
    isHeld: (question) => isDenied(question) || isOfState(question) || question.yesNo,
  },
  // "Neither in A nor in B", "nobody but him", "no African minister", "every one of them": of none, or of all.
  {
    words:
      /\S\s+(?<said>neither\s[^,;:.?!]+|(?:nobody|no one|none|no other)\b[^,;:.?!]*|no (?!(?:more|less|fewer|longer|doubt|matter|need|rush|hurry|idea|problem|\d)\b)\p{L}+)/iu,
    isHeld: isDenied,
  },
  {
    words:
      /\S\s+(?<said>(?:every(?! time)|each(?! other)|all(?: of)? (?:the|its|their|his|her|these|those))\s[\p{L}-]+)/iu,
    isHeld: ({ yesNo }) => !yesNo,
  },
  // "The only African", "only in Baku": of nobody and nowhere else.
  {
    words: /\S\s+(?<said>the only\s[^,;:.?!]+|only (?:in|at|with|by|to|from|on)\s[^,;:.?!]+)/i,
    isHeld: ({ yesNo, want }) => !yesNo && want !== 'count',
  },
  // "More than four": a threshold that is asked whether it was reached, or a comparison of which one side was read.
  {
    words:
      /(?<!\b(?:no|any|not) )(?<said>\b(?:more|fewer|less|longer|larger|bigger|higher)\b[^,;:.?!]{0,40}\bthan\b)(?! (?:a|an|the past|the last)\b)/i,
    isHeld: (question) =>
      isCompared(question) ||
      question.asks.severalPosts ||
      (question.atLeast !== null && (!question.yesNo || question.target === 'meetings')),
  },
  // "Exactly two", "no more than three": the least number alone can be asked for.
  {
    words: new RegExp(
      `\\b(?<said>(?:at most|no more than|not more than|up to|exactly|precisely|fewer than|less than|only) ${NUMBER})\\b(?! (?:days?|weeks?|months?|years?|hours?|of them)\\b)`,
      'i',
    ),
    isHeld: isCompared,
  },
  // A least number of others than records.
  {
    words: new RegExp(
      `\\b(?<said>(?:at least|no fewer than|not fewer than|no less than|a minimum of) ${NUMBER})\\b`,
      'i',
    ),
    isHeld: ({ atLeast, want }) => atLeast !== null || want === 'when',
  },
  // "Only once": more often does not count; "nobody else": others do not.
  { words: /\b(?<said>(?:only|just|exactly|not more than|no more than) (?:once|twice))\b/i, isHeld: NEVER },
  { words: /\b(?<said>but (?:nobody|no one|none|no others?|nothing)(?: else)?)\b/i, isHeld: NEVER },
  // "Before he met her": a time that another deed sets.
  {
    words: new RegExp(
      `\\S\\s+\\S.*\\b(?<said>(?:before|after|until|as soon as|by the time) (?:he|she|it|they|${NAME}) (?:had |has |have )?(?:met|visited|signed|saw|seen|left|received|spoken?|spoke|gone|went|came|come))\\b`,
      'su',
    ),
    isHeld: ({ dates }) => dates.some(({ of }) => of !== undefined),
  },
  {
    words:
      /\b(?<said>(?:before|after|since|until|following|prior to|by the time of) (?:the )?(?:[\p{L}-]+ ){0,3}(?:conference|summit|congress|forum|fair|assembly))\b/iu,
    isHeld: ({ dates, target }) =>
      target === 'conferences' || dates.some(({ of, from, to }) => of !== undefined || from !== null || to !== null),
  },
  { words: /(?<said>\bhow many (?:more|fewer)\b)/i, isHeld: isCompared },
  {
    words: /\b(?<said>as (?:many|much|often|few|frequently)\b[^,;:.?!]{1,60}\bas)\b/i,
    isHeld: ({ want }) => want === 'compare',
  },
  // "Both met and signed with": two deeds, of which one alone was read.
  {
    words: /\b(?<said>both (?:met|meet|signed|sign|visited|visit|received|hosted|spoke|proposed|offered) and \p{L}+)/iu,
    isHeld: NEVER,
  },
  // A time that an event tells, in the other languages: it is read in English alone.
  {
    words:
      /(?<!\p{L})(?<said>(?:avant|apr[eè]s|depuis) (?:la |le |les |l['’])?(?:derni[eè]re |dernier )?(?:visite|rencontre|r[eé]union|sommet|assembl[eé]e|conf[eé]rence|entretien|entrevue)|(?:antes|despu[eé]s) (?:de la |del |de )(?:visita|cumbre|reuni[oó]n|asamblea|conferencia|encuentro)|(?:до|после) (?:визита|саммита|встречи|конференции|ассамблеи)|(?:قبل|بعد) (?:زيارة|قمة|لقاء|مؤتمر|اجتماع)|(?:پیش از|قبل از|بعد از|پس از) (?:سفر|دیدار|اجلاس|نشست|کنفرانس))(?!\p{L})[^,;:.?!؟،]*/iu,
    isHeld: ({ dates, target }) =>
      target === 'conferences' || dates.some(({ of, from, to }) => of !== undefined || from !== null || to !== null),
  },
  // "در دستور کار نبود": was not on the agenda.
  {
    words: /(?<!\p{L})(?<said>نبود|نبودند|نبوده)(?!\p{L})/u,
    isHeld: (question) => isDenied(question) || isOfState(question),
  },
  // "Whom did that predecessor meet": somebody whom an answer alone names.
  {
    words: /\b(?<said>(?:that|this|his|her|their|the) (?:predecessor|successor)s?)\b/i,
    isHeld: ({ target }) => target === 'facts',
  },
  // "By a company on one side and a country on the other": two sorts, of which one was read.
  { words: /\b(?<said>on (?:the )?one side\b[^?!.]{1,60}\bon the other)\b/i, isHeld: NEVER },
  // Records do not say who is a woman.
  {
    words:
      /\b(?<said>(?:which|what|how many|any|the) (?:women|woman|female (?:ministers?|officials?|delegates?|leaders?|speakers?)|men)\b)/i,
    isHeld: NEVER,
  },
  // "Iran's neighbours": who borders on whom stands in no record.
  {
    words: /(?<!\p{L})(?<said>neighbou?rs|neighbou?ring (?:countries|states))(?!\p{L})/iu,
    isHeld: ({ asks }) => asks.neighbour,
  },
  // "Within a month of WTDC-25": a time on both sides of another.
  {
    words:
      /\b(?<said>within (?:a|an|one|two|three|four|five|six|\d{1,2}) (?:days?|weeks?|months?|years?) of\b[^,;:.?!]{0,40})/i,
    isHeld: ({ dates }) => dates.some(({ of }) => of !== undefined),
  },
  { words: /\b(?<said>both (?:in|at|before|during|inside))\b/i, isHeld: ({ want }) => want === 'compare' },
  // Of people who were somewhere a number of them is asked for, and not of records.
  {
    words:
      /\b(?<said>how many of (?:those|the (?:people|participants|attendees|guests)) (?:present|who|at|in|there))\b/i,
    isHeld: ({ counted, only }) => counted !== 'records' || only.length > 0,
  },
  // "Whose minister met …": a clause of its own, asked first where it was read.
  {
    words:
      /^\s*\S+\s+\S.*(?<said>\bwhose (?:\w+ ){0,2}(?:ministers?|presidents?|leaders?|officials?|regulators?|ambassadors?|delegations?|representatives?|envoys?|governments?)\b)(?! \p{Lu})/su,
    isHeld: hasClause,
  },
  // "Which of the countries it met has a memorandum with it": who is asked for is said by what they did.
  {
    words: new RegExp(
      `\\b${HEADS} (?<said>(?:(?:(?:that|which|who|whom) )?(?:it|he|she|they)|(?:that|which|whom) [^,;:.?!]{2,40}?|that|which|who) (?:has |have |had )?(?:met|visited|received|hosted|saw|spoke to|talked to|dealt with))\\b`,
      'i',
    ),
    isHeld: (question) => hasClause(question) || question.target === 'meetings',
  },
  // "Countries with which it has no memorandum": the same, said by what they have or did with somebody named before.
  {
    words: new RegExp(
      `\\b${HEADS} (?<said>(?:(?:(?:to|from|with|of|by) )?(?:that|which|who|whom) )?(?:it|he|she|they) (?:(?:has|have|had)\\b|owes?|owed|signed|proposed|offered|asked|invited|agreed|wants?|wanted)\\b[^,;:.?!]{0,40})`,
      'i',
    ),
    isHeld: hasClause,
  },
  // How many came along is no number of meetings.
  {
    words:
      /\b(?<said>(?:biggest|largest|smallest|most numerous) (?:delegation|team|stand|pavilion|contingent|group|party)s?)\b/i,
    isHeld: NEVER,
  },
];
