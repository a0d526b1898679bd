type Reading = readonly [category: string, meaning: unknown];

/** Words of grammar, by class: what turns a meaning is never skipped, so each of them has to be read by a rule. */
const CLASSES: Readonly<Record<string, string>> = {
  which: 'which|what|which ones|which one|which of the two|which of two|which of them',
  who: `who|whom|who all|${sidesOfAnySort()}`,
  what: 'what',
  'how-many': 'how many|number of|the number of|count|count of',
  things: 'things',
  'how-often': 'how often|how many times',
  that: 'that|which|who|whom',
  did: 'did|do|does',
  facet:
    'date|day|exact date|exact day|precise date|specific date|signing date|date of signing|date of signature|day of signature|day of signing|deadline|deadlines|end date|expiry date|place|venue|location|topic|topics|subject|subjects|official on other side|official on the other side|officials on the other side|official from other side|official by name|person by name|named official|named officials|named person|individual official|named representative|counterpart|named counterpart|counterpart by name|other side|interlocutor|signatory|signatories|signer|signers|addressee|addressees|recipient|recipients',
  states:
    'carry|carries|carried|state|states|stated|name|names|give|gives|gave|specify|specifies|specified|mention|mentions|show|shows|bear|bears|indicate|indicates|identify|identifies',
  stated: 'stated|known|given|specified|mentioned|indicated|identified|available',
  lacks: 'lack|lacks|lacked|lacking|miss|missing|omit|omits',
  'counted-part':
    'parties|party|sides|side|sources|source|signatories|participants|outlets|reports|participating countries|different sources|independent sources',
  'as-party': 'among its parties|among their parties|as party|in it|in them',
  compares: 'compare|compares|compared|stack up|measure up',
  detail:
    'date|dates|date signed|dates of signature|date of signature|signing date|signing dates|status|current status|latest status|statuses|title|titles|kind|kinds|place|places|venue|venues|location|locations|topic|topics|subject|subjects|format|formats|name|names|post|posts|position|positions|role|roles|office|offices',
  'status-word': 'status|state|latest status|current status|present status',
  'part-of': 'part of',
  belongs:
    'belong to|belongs to|belonged to|are part of|is part of|was part of|were part of|form part of|formed part of|forms part of',
  falls: 'fall|falls|fell|falling|fall within|falls within',
  'by-role':
    'by addressee|by recipient|by receiver|by proposer|by sender|by author|by target|grouped by addressee|grouped by recipient|grouped by proposer|grouped by sender|per addressee|per recipient|per proposer|sorted by addressee|sorted by proposer|by addressees|by recipients|by proposers',
  be: 'is|are|was|were|been|remain|remains|remained|serves as|served as|acts as|acted as|is serving as',
  have: 'has|have|had|has since|have since|had since',
  not: 'not|never|no longer|not yet',
  no: 'no|without any|without',
  any: 'any|some|a single',
  both: 'both',
  either: 'either',
  neither: 'neither',
  nor: 'nor',
  every: 'all|every|each',
  and: 'and',
  or: 'or',
  but: 'but|although|even though',
  'nothing-to-do':
    'has nothing to do with|have nothing to do with|had nothing to do with|is unrelated to|are unrelated to|was unrelated to|were unrelated to',
  other: 'other|another|any other|some other|further|else|others',
  'as-well': 'as well as',
  except:
    'except|except for|excluding|other than|apart from|aside from|leaving out|leaving aside|not counting|without counting|but not|not including|save for|with the exception of|leave out|leave aside|exclude|omit|ignore|besides|as opposed to|rather than|instead of|barring|bar',
  only: 'only',
  'took-place':
    'took place|take place|taken place|happened|happen|occurred|were held|was held|were on|was on|be held|been held|being held',
  leaving: 'leaving|setting|putting|leave',
  aside: 'aside|out|apart',
  'at-least': 'at least|no fewer than|no less than',
  'more-than': 'more than',
  exactly: 'exactly|just|precisely',
  several: 'several|multiple|a number of',
  'or-more': 'or more|or above|or over|and more',
  times: 'times',
  once: 'once',
  twice: 'twice',
  thing: 'something|anything',
  favour: 'know how|knowhow|expertise|experience|help|assistance|support|aid|advice|a hand',
  nothing: 'nothing',
  nobody: 'nobody|no one',
  there: 'there',
  'is-there':
    'is there|are there|was there|were there|has there been|have there been|is there any|are there any|is there any record of|is there record of|do you have any|do you have any record of|do you have record of|do we have any record of|have you any record of',
  list: 'list|show|show me|give|give me|name|find|identify|display|enumerate|tell me about|i need|i want|i would like|pull up|get me|give us|show us',
  most: 'most|the most|highest number of|largest number of|greatest number of|biggest number of',
  more: 'more|a greater number of|a larger number of|a higher number of',
  fewer: 'fewer|less|a smaller number of|a lower number of',
  expires: 'expire|expires|run out|runs out|lapse|lapses|cease to apply|end|ends',
  overlap:
    'common ground|overlap|overlaps|thematic overlap|topical overlap|overlap of topics|overlap in topics|overlap in subject matter|shared ground|topics in common|subjects in common|common topics|common subjects|shared topics|common themes|themes in common',
  oftener: 'more often|more frequently|more times|on more occasions|less often|less frequently|on fewer occasions',
  than: 'than',
  'than-any':
    'than any other|than any other country|than any other side|than anyone else|than anybody else|than all others|than others',
  heads:
    'heads|head|headed|runs|run|ran|leads|lead|led|chairs|directs|directed|heads up|represents|represented|represent|works for|worked for|belongs to',
  host: 'hosted|hosts|host',
  'in-whose-presence': 'in whose presence|in the presence of whom|in presence of whom|before whom|in front of whom',
  one: 'one|ones',
  partner: 'partner|partners|of its partners|of their partners',
  counterpart:
    'counterpart|counterparts|counterparty|counterparties|interlocutor|interlocutors|opposite number|opposite numbers',
  whose: 'whose',
  involves: 'involve|involves|involved|include|includes|included|concern',
  fewest: 'fewest|the fewest|least|the least|smallest number of|lowest number of',
  latest: 'latest|most recent|last|newest|the latest|the most recent',
  earliest: 'earliest|first|oldest|the earliest',
  after: 'after|since',
  before: 'before|prior to|until',
  per: 'per|by|for each|for every|each|in each|at each|broken down by|grouped by|split by|sorted by|arranged by|divided by|broken down per|listed by',
  group: 'group|break down|split|arrange|organise|organize|divide|sort|order',
  between: 'between',
  out: 'out',
  of: 'of',
  vice: 'vice',
  versa: 'versa',
  first: 'first',
  as: 'as',
  table: 'table|table form|table format|tabular form|tabular format',
  whether: 'whether',
  they: 'they|them',
  them: 'them|both|each other|one another',
  although: 'although|though|even though|despite fact that',
  known:
    'is known to have|are known to have|was known to have|were known to have|is said to have|are said to have|is reported to have|are reported to have|is recorded to have|are recorded to have|is recorded as having|are recorded as having|is on record as having|are on record as having|is listed as having|are listed as having',
  side: 'side',
  'to-do': 'to do',
  'signing-of': 'signing of|signature of|conclusion of|on signing of|on signature of|on conclusion of',
  none: 'none',
  'each-other': 'each other|one another',
  occasion: 'occasion|occasions|time',
  'on-occasion': 'on what occasion|on what occasions|on which occasion|on which occasions',
  earlier: 'earlier|older|sooner',
  later: 'later|newer|more recent|younger',
  break: 'break',
  down: 'down',
  'split-by':
    'by year|per year|in each year|for each year|each year|year by year|by calendar year|grouped by year|broken down by year|sorted by year|by status|per status|grouped by status|broken down by status|sorted by status|for each status',
  'until-when': 'until when|until what year|until which year|until what date|until which date|till when|until what day',
  runs: 'run|runs|last|lasts|apply|applies|valid',
  'in-place':
    'in second place|in third place|in fourth place|in fifth place|in sixth place|in seventh place|in eighth place|in ninth place|in tenth place',
  'next-after': 'next after|right after|directly after|immediately after',
  named: 'named|mentioned|registered|shown|entered|to be found|identified',
  same: 'same',
  coincide: 'coincide|coincided|overlap|overlapped|match|matched|agree|shared|in line',
  counts:
    'count as|counts as|counted as|considered|considered as|regarded as|deemed|qualify as|qualifies as|rank as|classed as|classified as',
  links: 'link|links|linking|connect|connects|connecting|bind|binds|binding|tie|ties',
  'more-than-half': 'more than half|most|majority|over half|more than one half',
  'split-more':
    'in each month|each month|every month|in every month|by kind|by kind of document|by type|by type of document|per kind|by month|per month|for each month|month by month|by day|per day|for each day|day by day|by day on which they were held|by day they were held|of each kind|of every kind|of each type|under each kind|for each kind|fall under each kind|are of each kind|belong to each kind|fall into each kind|per type|by form',
  according: 'according to',
  involved: 'involved',
  date: 'date',
  'in-delegation':
    'in delegation of|in delegation from|part of delegation of|on delegation of|among delegation of|member of delegation of|members of delegation of',
  'present-at': 'present at signing of|present for signing of|there for signing of|at signing of',
  when: 'when|in which years|in what years|in which months|in what months|during which years|when exactly|exactly when|on which exact day|on what exact day|on which exact date|on what exact date|on exactly which day|on exactly which date|on exactly what date|on exactly what day|on what precise date|on which precise date|on what precise day|on which precise day|on which days|on what days|on which dates|on what dates|on what date|on which date|what date|which date|on what day|on which day|what day|which day|in which year|in what year|which year|what year|in which month|in what month|which month|what month|in which week',
  where:
    'where|where exactly|exactly where|in which city|in what city|which city|what city|in which place|in what place|in which country|in which building|in what building|at which venue|at what venue|in which venue|at which place|in which hotel|at which hotel|in which hall|in which town|in which capital|in which room',
  'post-word': 'post|position|office|role|function|job|portfolio|posts|positions|offices',
  gives: 'gave|give|gives|given|hosted|host|hosts|held|hold|organised|organized|offered|threw|staged',
  represents:
    'represented|represents|represent|spoke for|spoken for|speaks for|speak for|spoke on behalf of|spoken on behalf of|acted for|acted on behalf of|stood in for|appeared for|appeared on behalf of|took part for|attended for|sat for|took the floor for',
  again: 'again|once more|another time',
  lately: 'most recently|last|latest|first|earliest',
  longest: 'longest|the longest|for longest',
  'since-when': 'since when|how long|for how long|since what date',
  outlet:
    'which outlet|which outlets|what outlet|which paper|which papers|which newspaper|which newspapers|which agency|which agencies|which news agency|which news agencies|which media|which source|which sources|what source|what sources|which publication|which publications|which publisher|which publishers|which newspaper or website|which newspaper or agency|which outlet or agency|which media outlet|which media outlets|which website|which websites|which site|which news site|what outlets|which press agency|which news outlet|which news outlets',
  report:
    'report|reports|reported|carry|carries|carried|publish|published|write about|wrote about|reported on|report on|reports on',
  say: 'say|said|says|states|stated',
  present: 'present|there|in the room',
  'aspect-of':
    'deadline|status|state|current status|present status|latest status|the latest status|current state|date|exact date|signing date|date of signature|place|venue|location|subject|topic|theme|purpose|agenda|subject matter|title|exact title|official title|full title|formal title|precise title|proper title|complete title|full name|official name|exact name|formal name|proper name|wording|exact wording|exact text|text',
  called: 'called|entitled|titled|named',
  how: 'how',
  comparison: 'comparison|compare|contrast',
  timeline:
    'timeline of relations|chronology of relations|history of relations|timeline of dealings|timeline|chronology|time line|history|sequence of events',
  disagreement:
    'differences between sources about|disagreements between sources about|discrepancies between sources about|where do sources disagree|do sources disagree|do sources differ|do your sources disagree|do your sources differ|sources disagree|sources differ|how do sources differ|where do sources differ|what do sources disagree',
  'in-common': 'in common|in common in|common to|shared by',
  aspect:
    'status dates|wording|statements|dates|places|participants|topics|status|signers|people present|deadlines|sources',
  'came-up':
    'came up|come up|comes up|arose|featured|feature|figured|appeared|were raised|was raised|were discussed|was discussed',
  rank: 'rank|order|sort',
  'in-time':
    'order in time|first in time|last in time|before or after in time|whether before in time|whether after in time|distance in time',
  share:
    'what share|which share|which percentage|which proportion|which fraction|which part|what percentage|what proportion|what fraction|what part|percentage|proportion|share',
  'most-often': 'most often|most frequently|the most often|the most times|most times',
  'least-often': 'least often|least frequently|the least often|fewest times|the fewest times|rarest',
  'deals-with':
    'concern|concerns|concerned|cover|covers|covered|deal with|deals with|dealt with|had to do with|has to do with|have to do with|has something to do with|have something to do with|had something to do with|bear on|bears on|revolve around|revolves around|revolved around|relate to|relates to|related to|address|addresses|addressed|touch on|touched on|touches on|focus on|focused on|focuses on|mention|mentions|mentioned',
  anybody: 'anybody|anyone|somebody|someone|people|those',
  'is-true':
    'does any source say that|does any source state that|do any sources say that|is it known that|is it true that|is it recorded that|is it correct that|is it right that|is it confirmed that|is there confirmation that|can it be confirmed that|can you confirm that|can you confirm whether|is it certain that|is there evidence that|is there a record that|is there proof that|do we know whether|do you know whether|do you know if|do we know if|is it so that|is it known whether',
  'as-when': 'when|while|as',
  pronoun: 'he|she|they|it',
  their: 'his|her|its|their',
  'party-to':
    'party|parties|signatory|signatories|named as a party|named as parties|listed as a party|listed as parties|mentioned as a party|mentioned as parties',
  seat: 'as a party|as parties|as a partner|as partners|as a signatory|as signatories|as a counterpart|on the other side|on the other end|at the table|among its parties|among the parties|among their parties|as one of them|in the room',
  outside: 'outside|external|third|outside of|away from',
  everyone: 'everyone|everybody',
  ended:
    'came to an end|ended|closed|finished|was over|is over|concluded|had ended|had closed|was closed|had finished|had concluded|had come to an end',
  came: 'came|come|comes|happened',
  come: 'come|came|comes|hail',
  held: 'held|taking place|that took place',
  everything: 'everything|anything|all that|whatever',
  oldest:
    'oldest first|earliest first|the oldest first|in date order|in chronological order|chronologically|from earliest to latest|from first to last|from oldest to latest|from earliest on|in order of signing|in order of date|in order of dates|oldest at the top|starting with the oldest|by date of signing|from oldest to newest|from the oldest on',
  newest:
    'most recent first|newest at the top|starting with the newest|starting with the latest|from newest to oldest|in reverse chronological order',
};

/** "Which countries or bodies": whoever was on the other side. */
function sidesOfAnySort(): string {
  const bodies =
    'organisations|organizations|bodies|international organisations|international organizations|institutions|companies';
  const sides = bodies.split('|').flatMap((noun) => [`countries and ${noun}`, `countries or ${noun}`]);
  return sides.flatMap((one) => [`which ${one}`, `what ${one}`]).join('|');
}

/** Words that take a name to a role. */
const PREPOSITIONS =
  'known about|led by|headed by|accompanied by|chaired by|in the presence of|bearing the name of|on the sidelines of|on the margins of|on the fringes of|alongside|at end of|at close of|at start of|in course of|in framework of|in field of|in area of|in domain of|in sector of|on subject of|on topic of|with|in|at|on|about|to|from|by|of|between|for|during|regarding|concerning|over|into|among|one of|on behalf of|in the name of|involving|including|organised by|organized by|run by|staged by|hosted by';

const NUMBERS =
  'one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty';

/** Auxiliaries with a "not" in them: "didn't", as the linker folds it. */
const DENIED_AUXILIARIES: ReadonlySet<string> = new Set(
  'didnt dont doesnt isnt arent wasnt werent hasnt havent hadnt'.split(' '),
);

/** The words that a word stands for: "didnt" is two. */
export function wordsIn(word: string): readonly string[] {
  return DENIED_AUXILIARIES.has(word) ? [word.slice(0, -2), 'not'] : [word];
}

/** How people met, said beside the verb. */
const MANNERS: Readonly<Record<string, readonly string[]>> = {
  bilateral: 'bilaterally|one to one|one on one|face to face|in a bilateral|for a bilateral'.split('|'),
  call: 'by telephone|by phone|on the phone|over the phone|on the telephone|by video|by video link|in a phone call'.split(
    '|',
  ),
};

/** Words that change nothing: articles, courtesy, and what only says that something is asked. */
export const IGNORED: ReadonlySet<string> = new Set(
  'the|a|an|please|pls|plz|kindly|ok|okay|so|well|actually|really|ever|in fact|thus far|so far|to date|on record|on file|on the record|then|now|still|yet|already|afterwards|just|different|distinct|separate|me|us|hi|hello|thanks|thank you|could|can|you|tell|quick|also|currently|respectively|in total|altogether|exist|exists|actually|at all|together|recorded as|reported as|appear in these records|appear in the records|recorded|noted|documented|dated|private|foreign|as well|too|partner|national|individual|worldwide|overall|to them|to it|to them at all|at all to them|haha|hahaha|lol|lmao|btw|fyi|asap|urgent|urgently|thx|ty|cheers|mate|guys|folks|um|umm|uh|hmm|eh|oh|ah|tho|though|anyway|anyways|im curious|just curious|curious|i wonder|for me|for us|quickly|real quick|quick one|quick question|quick q|if possible|if you can|sorry|hey|yo|hiya|good morning|good afternoon|good evening|by now|as yet|at present|at the moment|in the collection|in your records|in the records|in the knowledge base|on your books|in the data|in the database|in your files|you have|are listed but|are listed and|are on record but|are recorded but|attached|listed|that you have|in question|with each other|with one another|at time of writing|as of today|until now|up to now|as far as is known|that you know of|you know of|that we know of|is it known|is it recorded|is it on record|is it stated|does any source say|does any source state|do any sources say|as far as we know|as far as you know|do we know|do you know|i would like to know|i want to know|i am looking for|kindly state|please state|let me know|could you tell me|can you tell me|i need to know|himself|herself|itself|themselves|personally|in person|officially|formally'.split(
    '|',
  ),
);

const BY_KEY: ReadonlyMap<string, readonly Reading[]> = classesByKey();

function classesByKey(): ReadonlyMap<string, readonly Reading[]> {
  const all = new Map<string, Reading[]>();
  const add = (key: string, reading: Reading) => all.set(key, [...(all.get(key) ?? []), reading]);
  for (const [category, list] of Object.entries(CLASSES))
    for (const key of list.split('|')) add(key, [category, { key }]);
  for (const key of PREPOSITIONS.split('|')) add(key, ['PREP', key]);
  for (const [format, list] of Object.entries(MANNERS))
    for (const key of list) add(key, ['MANNER', { formats: [format] }]);
  for (const [at, key] of NUMBERS.split('|').entries()) add(key, ['NUM', at + 1]);
  return all;
}

/** What a word of grammar may be; nothing for any other word. A numeral in digits is a number. */
export function closedClasses(key: string): readonly Reading[] {
  if (/^\d{1,3}$/.test(key)) return [['NUM', Number(key)]];
  return BY_KEY.get(key) ?? [];
}

/** Words of grammar that no rule reads yet: they turn or point, and are never what a record is about. */
const NO_CONTENT: ReadonlySet<string> = new Set(
  'other|others|another|same|own|each other|one another|itself|himself|herself|themselves|such|how|why|will|would|shall|should|may|might|must|be|being|having|done|if|unless|whether|because|though|although|whoever|whichever|wherever|anywhere|somewhere|nowhere|everywhere|here|them|him|her|us|we|i|my|our|your|mine|yours|these|this|those|that|few|many|much|several|less|lesser|fewer|longer|higher|lower|bigger|greater|newer|older|earlier|later|sooner|too|again|rather|instead|even|almost|nearly|mostly|mainly|solely|merely|simply|else|else who|not only|as well|along|away|back|up|down|off|through|under|above|below|behind|beside|near|against|without|within|until|since|during|while|where|when|who|whom|whose|which|what|than|then|there|else|called|named|known|described|said|told|announced|claimed|complained|hoped|wanted|intended|decided|seemed|became|become|appear|appears|appeared'.split(
    '|',
  ),
);

/** Whether a word may say what a record is about, where nothing else is known of it. */
export function isContentWord(word: string): boolean {
  return word.length > 1 && !NO_CONTENT.has(word);
}
