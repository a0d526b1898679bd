import type { Act } from './act.js';

/** Nouns that point at what was shown. */
const SHOWN =
  'list answer result results meeting meetings talks agreement agreements memorandum memoranda memo memos mou mous document documents paper papers deal deals pact proposal proposals item items entry entries record records information info data statement point';

/** Words that point at what was said, whatever it is of. */
const TOLD = 'list answer result results record records information info data statement point entry line';

const REPORTS =
  'report reports article articles story stories piece source sources outlet outlets page web site website news';

/** What was shown, in a table. */
export const AS_TABLE = 'in the form of a table';

/** What was shown, in fewer lines. */
export const IN_SHORT = 'the same in short';

/** What was asked before what was asked last. */
export const STEP_BACK = 'what was shown before this';

/** What is asked of what was shown. They are tried in their order, and the first that fits is taken. */
export const ACTS: readonly Act[] = [
  // In what form.
  {
    usual: AS_TABLE,
    of: 'any',
    keys: ['table tables tabulate tabulated tabulating tabular'],
    beside: `${SHOWN} form format put lay laid set out same content contents version easier read turn display make convert reformat rows columns`,
  },
  {
    usual: AS_TABLE,
    of: 'any',
    keys: ['rows row'],
    beside: `${SHOWN} columns column lay laid set put arrange arranged`,
  },
  {
    usual: IN_SHORT,
    of: 'any',
    keys: ['shorter short brief briefly briefer fewer tldr tl condense condensed summarise summarize summary nutshell'],
    beside: `${SHOWN} dr words word lines line version please cut down make keep same just`,
    without: 'who whom which',
  },
  {
    usual: 'tell me more',
    of: 'any',
    keys: ['detail details detailed depth expand elaborate'],
    beside: `${SHOWN} more further greater full all bit little go going anything else`,
  },
  {
    usual: 'tell me more',
    of: 'any',
    keys: ['more further else', 'anything something known know tell about bit'],
    beside: `${SHOWN} little there`,
    without: 'who whom which how any one ones they he she',
  },
  // On whose word.
  {
    usual: 'what is the source?',
    of: 'any',
    keys: ['link links url urls hyperlink hyperlinks weblink'],
    beside: `${REPORTS} ${TOLD} send share paste drop post original online read open`,
  },
  {
    usual: 'what is the source?',
    of: 'any',
    keys: ['address', 'page web site website article online report'],
    beside: `${REPORTS} where reported send share paste`,
  },
  {
    usual: 'what is the source?',
    of: 'any',
    keys: ['open read click paste', 'online article report story original page'],
    beside: `${REPORTS} where through send share`,
  },
  {
    usual: 'what is the source?',
    of: 'any',
    keys: ['source sources citation citations cite cites cited reference references footnote'],
    beside: `${TOLD} based basis relying rely rest resting come comes came taken behind original where`,
  },
  {
    usual: 'what is the source?',
    of: 'any',
    keys: ['outlet outlets publication newspaper publisher media press'],
    beside: `${TOLD} based basis reported reports report ran carried carries wrote come comes came`,
  },
  {
    usual: 'what is the source?',
    of: 'any',
    keys: ['where', 'come comes came'],
    beside: 'information info data figure number claim',
  },
  {
    usual: 'when was it published?',
    of: 'any',
    keys: ['published publication publish', 'when date day dated'],
    beside: `${REPORTS} carries carry bears`,
  },
  {
    usual: 'when was it published?',
    of: 'any',
    keys: ['date day dated', 'report article story'],
    beside: 'carries carry carried bears bear bearing',
  },
  {
    usual: 'when was it published?',
    of: 'any',
    keys: ['old recent', 'report article story source'],
    beside: 'publication published date mean',
  },
  {
    usual: 'do the sources agree on that?',
    of: 'any',
    keys: [
      'conflict conflicts conflicting differ differs difference differences disagree disagreement discrepancy discrepancies contradict contradictory contradictions inconsistent consistent consistency agree diverge vary same',
      'source sources report reports outlet outlets accounts account versions version figures figure numbers number discrepancy discrepancies',
    ],
    beside: `${SHOWN} between among every each everyone other another count said quoted mentioned`,
  },
  {
    usual: 'who said so?',
    of: 'any',
    keys: ['whose', 'figure number claim estimate words statement'],
  },
  {
    usual: 'who said so?',
    of: 'any',
    keys: ['attributed attribute attribution'],
    beside: 'whom statement claim figure number words',
  },
  {
    usual: 'who said so?',
    of: 'any',
    keys: ['who official person minister', 'gave cited announced claimed stated', 'number figure statement claim'],
  },
  // In what order.
  {
    usual: 'newest first',
    of: 'any',
    keys: ['newest latest recent freshest', 'first top head lead leads leading beginning start starts order'],
    beside: `${SHOWN} sort sorted order ordered arrange arranged rearrange turned turn most oldest earliest bottom last date time signature signed`,
  },
  {
    usual: 'newest first',
    of: 'any',
    keys: ['newest latest recent', 'oldest earliest'],
    beside: `${SHOWN} sort sorted order ordered arrange arranged rearrange most date time down`,
  },
  {
    usual: 'newest first',
    of: 'any',
    keys: ['reverse backwards'],
    beside: `${SHOWN} start last signed go order chronological chronologically date time sort sorted`,
  },
  {
    usual: 'oldest first',
    of: 'any',
    keys: ['oldest earliest', 'first top starting start order sort sorted arranged arrange ranked latest newest'],
    beside: `${SHOWN} chronological chronologically date time put same most recent last ordered`,
    without: 'which who whom',
  },
  {
    usual: 'oldest first',
    of: 'any',
    keys: ['chronological chronologically ascending'],
    beside: `${SHOWN} order sort sorted arranged arrange ranked date time put same rank`,
    without: 'who whom',
  },
  {
    usual: 'which one was first?',
    of: 'several',
    keys: ['first', 'signed signature'],
    beside: `${SHOWN} very`,
    without: 'who whom whose when',
  },
  {
    usual: 'which one was first?',
    of: 'several',
    keys: ['before', 'others rest other'],
    beside: `${SHOWN} came come name point signature signed`,
  },
  {
    usual: 'which one was first?',
    of: 'several',
    keys: ['oldest earliest', 'which point name one'],
    beside: `${SHOWN} very`,
  },
  {
    usual: 'which one was first?',
    of: 'several',
    keys: ['started began opened starts', 'series'],
    beside: `${SHOWN} name`,
  },
  // How many.
  {
    usual: 'how many is that?',
    of: 'any',
    keys: ['many number count total tally sum'],
    beside: 'altogether come comes add adds amount make makes total overall whole',
  },
  {
    usual: 'by country',
    of: 'several',
    keys: ['break split breakdown group grouped divide', 'country countries'],
    beside: `${SHOWN} down partner partners each number numbers figure figures total per signed concluded`,
  },
  // Who put their names to it, and what came of it.
  {
    usual: 'who signed it?',
    of: 'any',
    keys: ['signatories signatory signers signer signatures'],
    beside: `${SHOWN} whose names name sides side both two people officials person`,
  },
  {
    usual: 'who signed it?',
    of: 'any',
    keys: ['who whose names people officials persons', 'signed inked initialled pen signature signing'],
    beside: `${SHOWN} put placed whose name names people officials persons sides side both two actually`,
  },
  {
    usual: 'did they sign anything?',
    of: 'any',
    keys: ['anything something paper document agreement deal pact', 'signed sign inked ink signing signature'],
    beside: 'between writing put end result both sides two came come meeting talks',
    without: 'which who whom how these those',
  },
  {
    usual: 'did they sign anything?',
    of: 'any',
    keys: ['ended end led lead resulted result produced produce yielded', 'signature signing signed'],
    beside: 'meeting talks visit deal document agreement paper no',
    without: 'which who whom how these those',
  },
  {
    usual: 'is it being carried out?',
    of: 'any',
    keys: ['implemented implementation acted carried executed'],
    beside: `${SHOWN} thing under way ongoing really exist exists only signed anybody anyone`,
    without: 'which who whom how any all some ones one these those them',
  },
  // Who was there.
  {
    usual: 'who took part?',
    of: 'any',
    keys: ['participants participant attendees'],
    beside: `${SHOWN} names name`,
    without: 'how many which',
  },
  // What was before.
  {
    usual: STEP_BACK,
    of: 'any',
    keys: ['back return undo revert', 'full complete whole everything narrowing filter'],
    beside: `${SHOWN} again once more go show`,
  },
  {
    usual: STEP_BACK,
    of: 'any',
    keys: ['forget drop lift remove', 'narrowing filter restriction limit'],
    beside: `${SHOWN} again show everything`,
  },
  {
    usual: STEP_BACK,
    of: 'any',
    keys: ['full complete whole', 'list', 'again'],
    beside: 'once more go show back',
  },
  // Of somebody.
  {
    usual: 'who is {person}?',
    of: 'person',
    keys: ['country state nation nationality', 'he she his her him represent represents person man woman'],
    beside: 'belong belongs mean come comes',
    without: 'by how many all some any those these them they',
  },
  { usual: 'who is {person}?', of: 'person', keys: ['where', 'he she'], beside: 'come comes come' },
  {
    usual: "who was {person}'s predecessor?",
    of: 'person',
    keys: ['predecessor preceded precede'],
    beside: 'his her him he she job post office',
  },
  {
    usual: "who was {person}'s predecessor?",
    of: 'person',
    keys: ['before', 'him her'],
    beside: 'minister job post office held man woman person right immediately came served name',
  },
  {
    usual: "who was {person}'s predecessor?",
    of: 'person',
    keys: ['took take taken', 'over', 'he she'],
    beside: 'man woman person name job post whom',
  },
  {
    usual: "who was {person}'s predecessor?",
    of: 'person',
    keys: ['replaced replace succeeded succeed', 'he she'],
    beside: 'whom man woman person name',
  },
  {
    usual: "who was {person}'s predecessor?",
    of: 'person',
    keys: ['previously earlier before', 'job post office position held'],
    beside: 'he she him her his just held minister came',
  },
  {
    usual: "who was {person}'s predecessor?",
    of: 'person',
    keys: ['whose', 'place', 'take took taken'],
    beside: 'he she',
  },
  {
    usual: "who was {person}'s successor?",
    of: 'person',
    keys: ['successor succeeded replaced'],
    beside: 'his her him job post office',
  },
  {
    usual: "who was {person}'s successor?",
    of: 'person',
    keys: ['after', 'him her'],
    beside: 'job post office came next',
  },
  {
    usual: 'what is his post?',
    of: 'person',
    keys: ['title post position job role function office capacity rank styled'],
    beside: 'his her he she hold holds held serve serves mean exactly official person',
    without: 'who whom it its they their',
  },
  // Of a conference.
  {
    usual: 'what was the theme of {conference}?',
    of: 'conference',
    keys: ['theme themes motto slogan'],
    beside: 'official gathering event conference summit forum assembly congress devoted under held run gave remind',
  },
  {
    usual: 'who organised {conference}?',
    of: 'conference',
    keys: ['organiser organisers organizer organizers organised organized organising organizing'],
    beside: 'institution body event conference summit forum assembly congress gathering',
  },
  {
    usual: 'who organised {conference}?',
    of: 'conference',
    keys: ['put ran run hosted staged', 'whom who'],
    beside: 'event conference summit forum assembly congress gathering',
  },
  {
    usual: 'when was {conference}?',
    of: 'conference',
    keys: ['date dates days day', 'event conference summit forum assembly congress gathering opening closing'],
    beside:
      'event conference summit forum assembly congress gathering exact take place held first last start end opening closing',
  },
  {
    usual: 'where was {conference}?',
    of: 'conference',
    keys: [
      'venue location city town place where',
      'event conference summit forum assembly congress gathering hall building',
    ],
    beside: 'take held exact',
  },
];
