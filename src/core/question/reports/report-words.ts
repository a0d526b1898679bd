import type { ReportTell } from './reports.js';

/** The nouns for those who publish, for what they publish, and the verbs for that. */
const OUTLET =
  '(?:outlets?|newspapers?|papers?|agency|agencies|news agency|news agencies|press agency|newswires?|wire|publications?|publishers?|media|websites?|news sites?|sites?|sources?|broadcasters?|dailies|daily)';
const REPORT =
  '(?:reports?|articles?|story|stories|pieces?|items?|coverage|write up|writeup|dispatch|dispatches|news items?|account|accounts|interview)';
const REPORTS =
  '(?:report|reports|reported|carry|carries|carried|cover|covers|covered|publish|publishes|published|print|prints|printed|run|ran|write|writes|wrote|broke|break|mention|mentions|mentioned)';

/** How each thing is asked, over the words of a question in which `@` stands for an outlet named, `#` for anybody or anything else, `%` for a date. */
export interface ReportWording {
  readonly tell: ReportTell;
  readonly words: RegExp;
}

/** Of several the first that fits is meant. */
export const REPORT_WORDINGS: readonly ReportWording[] = [
  {
    tell: 'spelling',
    words:
      /^(?!.*@)(?:and |so |please )?(?:how|in how many|in (?:what|which)(?: other| different)? ways|what (?:are|other|is)|which (?:other |different )?spellings?|is|are)\b.*(?:\bspel(?:t|ls?|led|ling|lings)\b|\bnames? (?:is |are |was |were )?(?:also )?(?:written|printed|transliterated|transcribed)\b)/,
  },
  { tell: 'differ', words: /@[^@]* @.*\b(?:differ|disagree|contradict|conflict|diverge|at odds|difference|discrepan)/ },
  { tell: 'differ', words: /\b(?:differ|disagree|contradict|conflict|diverge|difference|discrepan)\w*\b.*@.* @/ },
  {
    tell: 'headline',
    words: new RegExp(
      `\\bhead(?:line|lines|lined|ing)\\b(?=.*(?:@|\\b${REPORT}\\b|\\b${REPORTS}\\b))|@.*\\bheadlined?\\b|\\bunder (?:what|which) (?:title|heading)\\b(?=.*(?:@|\\b${REPORT}\\b|\\b${REPORTS}\\b))|\\b(?:titles?|titled|entitled|called)\\b(?: (?:of|did|does|to|has|given|the|its|their|that)){0,4} (?:@|${REPORT}\\b)|@(?: \\w+){0,3} ${REPORT}\\b.*\\b(?:titled|entitled|called|title)\\b|\\b${REPORT}\\b.* (?:titled|entitled)\\b`,
    ),
  },
  {
    tell: 'language',
    words: new RegExp(
      `\\blanguages?\\b(?=.*(?:@|\\b${REPORT}\\b|\\b${OUTLET}\\b))|(?:@|\\b${REPORT}\\b|\\b${OUTLET}\\b).*\\blanguages?\\b`,
    ),
  },
  {
    tell: 'via',
    words: new RegExp(
      `(?:@|\\b${OUTLET}\\b|\\b${REPORT}\\b).*\\b(?:credit|credits|credited|crediting|cite|cites|cited|citing|attributed?|attributes|sourced|relies|rely|relied|draws|draw|drew|picked up|took)\\b|\\bcredit(?:s|ed)?\\b.*(?:@|\\b${OUTLET}\\b)|\\bagency\\b.*\\b(?:behind|named|given)\\b.*(?:@|\\b${REPORT}\\b)|\\bvia (?:which|what) agency\\b`,
    ),
  },
  {
    tell: 'only',
    words: new RegExp(
      `\\b(?:which|what|who) (?:\\w+ )?${OUTLET}\\b.*\\b(?:the only one|alone|only|sole|single)\\b|\\bonly ${OUTLET}\\b|\\b(?:which|what) (?:single|sole|only|one) ${OUTLET}\\b|\\bwho alone (?:reports?|reported|says?|gives?|gave|states?|stated)\\b`,
    ),
  },
  {
    tell: 'first',
    words: new RegExp(
      `\\b(?:who|which|what)\\b.* (?:first|earliest) ${REPORTS}\\b|\\b(?:who|${OUTLET})\\b.*\\bfirst (?:to|with)\\b|\\b${REPORTS}\\b.* first$|\\b(?:first|earliest) (?:${OUTLET}|${REPORT})\\b|\\bbroke the (?:news|story)\\b`,
    ),
  },
  {
    tell: 'published',
    words: new RegExp(
      `\\b(?:when|what date|which date|what day|which day|date of|how old|publication date|date)\\b.*(?:@|\\b${REPORT}\\b).*\\b(?:published|publish|dated|date|appear|appeared|come out|came out|posted|put out|run|ran|carry)\\b|\\b(?:publication date|date of publication|publishing date|published|dated)\\b.*(?:@|\\b${REPORT}\\b)|\\bwhen (?:did|was|has) @ (?:report|publish|carry|run|write|cover|print)|(?:@|\\b${REPORT}\\b).*\\b(?:dated|date of publication|publication date|publishing date)\\b|\\b(?:was|is|were)\\b.*(?:@.*\\b${REPORT}|\\b${REPORT}\\b.*@).*\\b(?:published|dated|posted)\\b|\\bwhen (?:did|was) (?:the|its|an?) (?:@ )?${REPORT}\\b|\\bhow old (?:is|was|are)\\b.*(?:@|\\b${REPORT}\\b)`,
    ),
  },
  {
    tell: 'states',
    words: new RegExp(
      `^(?:which|what) (?:\\w+ )?${OUTLET} (?:(?:says?|said|states?|stated|claims?|claimed) (?:that|there)|(?:gives?|gave|counts?|counted|puts?|speaks?|spoke|names?|named|calls?|called|places?|placed|dates?|dated) )|^who (?:says|said|reports|reported|counts|counted|states|stated|claims|claimed|gives|gave) (?:that|a|an|the|#|%|\\d)`,
    ),
  },
  {
    tell: 'count',
    words:
      /\b(?:how many|number of) (?:different |separate |news )?(?:outlets|newspapers|papers|agencies|publications|publishers|media|websites|sites|broadcasters|reports|articles|stories)\b.*(?:\b(?:carry|carries|carried|report|reports|reported|cover|covers|covered|mention|mentions|ran|run|wrote|there|record|about|on|speak|tell)\b)/,
  },
  {
    tell: 'outlet',
    words: new RegExp(
      `\\b(?:which|what|whose|who)\\b(?: \\w+){0,4} ${OUTLET}\\b.*\\b${REPORTS}\\b|\\bwhere (?:was|were|did|has)\\b.* (?:${REPORT})\\b.*\\b(?:published|appear|appeared|printed|carried|run)\\b|\\bwho (?:published|ran|carried|printed|wrote|has|had)\\b.*\\b${REPORT}\\b`,
    ),
  },
];

/** Words of reporting: they tell nothing of what a report is about. */
export const REPORTING_WORDS: ReadonlySet<string> = new Set(
  'headline headlines headlined heading title titles titled entitled language languages credit credits credited crediting cite cites cited citing attribute attributed attributes sourced relies rely agency agencies outlet outlets newspaper newspapers paper papers publication publications publisher publishers media website websites site sites source sources news report reports reported reporting article articles story stories piece pieces item items coverage dispatch account accounts carry carries carried cover covers covered publish publishes published publishing print printed prints wrote write writes written broke ran run mention mentions mentioned only alone sole single first earliest state states stated say says said give gives gave given according call called calls name named names day date dates dated appear appeared posted out announcement exactly exact own online press differ disagree contradict conflict diverge difference differences'.split(
    ' ',
  ),
);
