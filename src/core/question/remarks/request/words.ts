import { phrases } from './phrases.js';

/** Those on whose behalf staff write: bodies of their own country, which no record tells of. */
const BODIES =
  'delegation|delegations|mission|permanent mission|embassy|consulate|ministry|office|side|secretariat|protocol|team|undersigned|representation|permanent representation|legation|' +
  'department|directorate|section|unit|chancery|desk|party|authorities|colleagues|delegates|liaison office|service|staff|division|administration|group|high commission|commission|consulate general|government|regulator|authority|agency|institute|bureau';

/** People who have staff that write for them. */
const PEOPLE =
  'ambassador|ambassadors|high commissioner|consul|excellency|minister|ministers|president|representative|representatives|principal|counsellor|attache|envoy|director|chief|secretary|head|rapporteur|delegate';

/** Nouns that make of a subject the one who asks. */
export const ASKERS = phrases(`${BODIES}|${PEOPLE}`);

/** A desk for a country is somebody else's. */
export const DESKS = phrases('desk|desk at|desk of');

/** Who asks without a name. */
export const SELF = phrases('i|we|the undersigned|undersigned|we the undersigned|i the undersigned|this mission');

/** What stands before who asks. */
export const DETERMINERS = phrases('the|a|an|this|our|my|her|his|your|their|its|any|some|such');

/** What an answer is kept in, and for. */
const OUR_FILE = ['for our', 'for my', 'for the', 'for your'].flatMap((whose) =>
  'file|files|record|records|information|reference|guidance|minutes|archive|archives|dossier|good order'
    .split('|')
    .map((noun) => `${whose} ${noun}`),
);

/** How something is asked, or when it may be answered. */
export const MANNERS = phrases(
  `${OUR_FILE.join('|')}|` +
    'kindly|respectfully|hereby|herewith|humbly|politely|cordially|courteously|duly|also|further|furthermore|additionally|moreover|likewise|in addition|therefore|thus|accordingly|' +
    'please|at your convenience|at your earliest convenience|at your kind convenience|at your soonest convenience|at your leisure|whenever convenient|when convenient|whenever it is convenient|if convenient|' +
    'if possible|where possible|if available|where available|if at all possible|as soon as possible|as soon as convenient|at the earliest|in due course|with respect|with all respect|with due respect|' +
    'with your permission|if we may|if i may|if you please|if you would|in this regard|in this connection|in that regard|in advance|in writing|in brief|briefly|again|once more|' +
    'most|very|much|truly|extremely|deeply|greatly|rather|particularly|especially|indeed',
);

/** Behind a question, what its answer is wanted for, and how. */
export const MANNERS_LAST = phrases(
  'kindly|please|thank you|thank you in advance|with thanks|many thanks|with many thanks|at your convenience|at your earliest convenience|at your kind convenience|at your soonest convenience|at your leisure|' +
    'whenever convenient|when convenient|if possible|where possible|if available|if convenient|as soon as possible|at the earliest|in due course|' +
    `${OUR_FILE.join('|')}|` +
    'for ease of reference|with kind regards|kind regards|best regards',
);

const FEELINGS =
  'grateful|obliged|thankful|pleased|glad|happy|delighted|honoured|honored|interested|indebted|beholden|appreciative|keen|eager|anxious';

/** What is said of somebody who would be glad of something: of records it is never said. */
export const FEELS = phrases(FEELINGS);

/** Before that: "would be most …", "is …". */
export const WOULD_BE = phrases(
  'would be|should be|shall be|will be|would feel|would remain|would further be|would also be|would therefore be|would thus be|is|are|am|remains|remain',
);

/** Before a verb of wishing: "would …", "should much …". */
export const WOULD = phrases('would|should');

/** What follows it. */
export const WISHES_MILDLY = phrases('appreciate|welcome|value|like|wish|love|be interested in|be in need of');

/** Verbs by which somebody asks, in the present: what somebody asked is a fact of the records. */
export const ASKS = phrases(
  'requests|request|seeks|seek|asks|ask|inquires|inquire|enquires|enquire|solicits|solicit|wishes|wish|desires|desire|begs|beg|hopes|writes|write|am writing|is writing|are writing|' +
    'has the honour|have the honour|has the honor|have the honor|has the pleasure|have the pleasure|has the privilege|have the privilege|takes the liberty|take the liberty|approaches you|approach you|turns to you|turn to you|' +
    'looks forward|look forward|would ask|would request|would enquire|would inquire|would seek|would beg|should ask|should request',
);

/** A greeting between missions that stands before what they ask. */
export const COMPLIMENTS = phrases(
  'presents its compliments|present their compliments|presents his compliments|presents her compliments|present our compliments|presents compliments|avails itself of this opportunity',
);

/** Compliments may go to somebody. */
export const AND = phrases('and|and has the honour|and have the honour');

const KNOWING =
  'know|learn|receive|hear|have|obtain|ascertain|establish|confirm|clarify|verify|understand|ask|enquire|inquire|request|seek|find out|see|get|ask for|enquire about|inquire about|trouble you|trouble you for|ask you|request you';

const TOLD =
  'informed|told|advised|apprised|notified|briefed|given|provided|furnished|supplied|sent|reminded|shown|enlightened|guided|favoured';

/** What somebody wishes for who asks: to know, to be told. */
export const TO_KNOW = phrases(
  [
    ...KNOWING.split('|').flatMap((verb) => [`to ${verb}`, `to kindly ${verb}`]),
    ...TOLD.split('|').flatMap((verb) => [`to be ${verb}`, `being ${verb}`, `be ${verb}`, `to be kindly ${verb}`]),
    'knowing|learning|receiving|hearing|obtaining|having|seeing|asking',
  ].join('|'),
);

/** Verbs by which somebody is bidden to tell. */
export const TELL = phrases(
  'inform|advise|apprise|tell|let|furnish|provide|supply|send|share|indicate|confirm|clarify|specify|recall|remind|give|forward|notify|brief|help|assist|enlighten|oblige|favour|state|' +
    'to inform|to advise|to apprise|to tell|to let|to furnish|to provide|to supply|to send|to share|to indicate|to confirm|to clarify|to specify|to recall|to remind|to give|to forward|to notify|to brief|to help|to assist|to state',
);

/** "Let us know", "let the mission have": what is left behind the one who is to be told. */
export const LET = phrases('know|have');

/** Verbs of telling behind which a thing is named that is no noun of telling: "confirm the date". */
export const TELLS_THING = phrases(
  'indicate|confirm|clarify|specify|state|give|provide|share|send|to indicate|to confirm|to clarify|to specify|to state|to give|to provide|to share|to send',
);

/** How somebody is bidden, before the verb. */
export const BIDDING = phrases(
  'kindly|would you kindly|could you kindly|can you kindly|will you kindly|would you please|could you please|please kindly|kindly please|would you be so kind as|could you be so kind as|would you be so good as|' +
    'would you be kind enough|would you be good enough|could you be kind enough|please be so kind as|please be so good as|be so kind as|be so good as|be kind enough|be good enough|you be so kind as|you be good enough|you be kind enough|' +
    'if you could|if you would|if you might|if you can|if you were able|if you could kindly|if you would kindly|if we could|if we might|if we may|whether you could|whether you might|that you|that you would|if you could please|' +
    'if it could|if one could',
);

/** "Could the secretariat", "may we": a question that asks leave to ask. */
export const LEAVE = phrases('may|might|could|can|would|will|shall|should');

/** What one asks leave for. */
export const LEAVE_FOR = phrases(
  'ask|request|enquire|inquire|know|learn|have|receive|be told|be informed|be advised|trouble you|trouble you for|ask you|ask for|request you|obtain|seek|hear|have the honour|have the pleasure|beg|enquire about|ask about|ask of you',
);

/** "It is requested that", "it would be appreciated if": nobody is said to ask. */
export const IMPERSONAL = phrases(
  'it is requested|it is kindly requested|it is respectfully requested|it is asked|it is kindly asked|it would be appreciated|it would be much appreciated|it would be greatly appreciated|it would be most appreciated|' +
    'it would be most helpful|it would be helpful|it would be kind|it would be most kind|it would be of help|it would be of assistance|it would help us|it would be very helpful|we would be helped',
);

/** Elliptic: the one who asks is left out. */
export const ELLIPTIC = phrases(
  'grateful|most grateful|very grateful|thankful|obliged|much obliged|most obliged|appreciate|would appreciate|would welcome|requesting|seeking|enquiring|inquiring|respectfully requesting|kindly requesting|hoping|pleased|glad',
);

/** Small words within a frame. */
export const LINKS = phrases(
  'of|with|about|on|upon|as to|regarding|concerning|for|in respect of|with regard to|with respect to|in regard to|relating to|in relation to|as regards|to you|of you|into|over|from you',
);

/** Nouns of what one asks to be told. */
const WANTED =
  'confirmation|information|particulars|details|detail|account|accounts|summary|overview|recapitulation|recap|clarification|clarifications|indication|indications|report|note|outline|description|explanation|briefing|brief|' +
  'notice|word|record|reply|response|answer|data|facts|statement|breakdown|sketch|aide memoire|readout|rundown|enumeration|list|listing|synopsis|idea|view|picture|knowledge|particular|verification|elucidation|advice';

/** Each of them, as a phrase. */
export const WANTED_NOUNS = phrases(WANTED);

/** Nouns of help: asked of the reader, who is "you". */
export const HELP_NOUNS = phrases(
  'guidance|assistance|help|advice|support|cooperation|confirmation|clarification|indication|kindness|attention',
);

/** Before such a noun: how much of it is asked for. */
export const WANTED_ADJECTIVES = phrases(
  'brief|short|concise|quick|written|further|some|full|fuller|complete|any|more|kind|small|simple|comprehensive|consolidated|precise|detailed|official|formal|additional|available|all|succinct|two line|one line|one page|short written|exact',
);

/** Of these more is told than one thing; a list of them is asked for. */
export const LISTS = phrases('list|listing|enumeration|breakdown');

/** Nouns that say what of a record is asked for: they stay. */
export const ASPECTS = phrases(
  'date|dates|day|days|year|month|place|places|venue|location|city|title|titles|name|names|text|wording|status|state|subject|subjects|topics|topic|agenda|purpose|outcome|outcomes|result|results|signatories|signatory|' +
    'participants|number|identity|identities|capacity|composition|deadline|parties|content|contents|time|host|hosts|theme|documents|document|agreements|memoranda|memorandum|meetings|meeting|proposals|source|sources|interlocutors|counterparts|' +
    'exact|precise|full|current|present|latest|official|proper|formal|host city|and|or',
);

/** A question begins so. */
export const WH = phrases('who|whom|whose|what|which|when|where|whether|how|why|if|how many|how often|how long|that');

/** Before it: "by whom", "on which day". */
export const PREPOSITIONS = phrases(
  'by|on|in|with|to|from|at|for|of|about|under|since|until|through|between|together with|along with|into|during|before|after|among|on behalf of',
);

/** Words that no subject of a frame has: they ask, or tell of records. */
export const NOT_OF_ASKER = phrases(
  'who|whom|whose|what|which|when|where|whether|how|why|that|did|does|do|has|have|had|is|are|was|were|met|signed|said|asked|requested|sought|held|if|list|show|give|find|no|not|any|all|each|every|other|another',
);

/** What such staff begin with, up to a comma: why, and for whom, they ask. */
export const PURPOSES = phrases(
  'in preparation for|in preparation of|preparatory to|on instruction|on instructions|upon instruction|upon instructions|under instruction|under instructions|acting on instruction|acting on instructions|' +
    'pursuant to|ahead of|in view of|in anticipation of|on behalf of|in the name of|for the attention of|with the compliments of|in advance of|with a view to|in the interest of|in furtherance of|for the purposes of|' +
    'for the purpose of|for completeness|for good order|as a matter of courtesy|as a matter of urgency|by way of preparation|with apologies|with compliments|for the minute|for the minutes',
);

/** What they begin with that may be of records as well: what it names is asked of. */
export const CIRCUMSTANCES = phrases(
  'further to|with reference to|in reference to|in connection with|as part of|in the context of|having regard to|following|following up on|with regard to|regarding|concerning|as regards',
);

/** Preambles that say who asks, behind which a question may stand at once. */
export const IN_THE_NAME = phrases('on behalf of|in the name of|with the compliments of|for the attention of');
