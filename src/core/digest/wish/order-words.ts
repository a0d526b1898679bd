/**
 * The words of which orders for digests are made, folded, apostrophes dropped, each by what it does in one. An order is
 * understood by these parts and how they stand together, never by whole sentences.
 */

/** What comes before a wish and says nothing of it. */
export const POLITE = phrases(
  'have the bot|make the bot|get the bot to|ask the bot to|would love to|love to|hi|hello|hey|hi there|hey there|yo|dear all|good morning|please|pls|plz|kindly|just|also|maybe|perhaps|ok|okay|and|so|then|now|but|' +
    'thanks|thank you|thx|ty|cheers|can you|can u|could you|could u|would you|would u|will you|do you mind|would you mind|' +
    'can i|could i|may i|can we|could we|is it possible to|would it be possible to|is there a way to|any chance to|' +
    'any chance you could|any chance i can|any chance we can|you to|u to|to|from now on|going forward|in future|in the future|' +
    'could someone|can someone|could anyone|can anyone|could anybody|can anybody|would someone|be so kind as to|be so kind to|i wanna|wanna|want to|i want to|we want to|id like to|i would like to|we would like to|' +
    'wed like to|id love to|i need to|we need to|i need you to|i want you to|id like you to|lets|always',
);

/** How it is asked how to order. */
export const HOW = phrases('how do i|how do we|how can i|how can we|how to|how would i');

/** A wish for a thing, whatever the thing is. */
export const WISHES = phrases(
  'i want|i need|id like|i would like|id love|we want|we need|wed like|we would like|want|need|get|receive|have|make|' +
    'create|start|arrange|schedule|set up|setup|set me up with|set us up with|sign me up for|sign us up for|turn on|set|any chance of|start sending|start mailing|start posting|begin sending|keep sending|' +
    'switch on|enable|activate|give|send|mail|email|e mail|post|dm|message|text|forward|fwd|push|deliver|shoot|drop|tell',
);

/** Verbs that send, each of which asks for something to come. */
export const SENDING = phrases('send|mail|email|e mail|dm|message|msg|text|post|forward|fwd|push|deliver|shoot|drop');

/** Verbs that call somebody when something happens. */
export const CALLING = phrases(
  'ping|alert|notify|nudge|buzz|whatsapp|telegram|slack|flag|mail|email|e mail|dm|message|msg|text',
);

/** Those of them that are said of what is to come, and of nothing else. */
export const ALERTING = phrases('ping|alert|notify');

/** Verbs of telling: orders only beside a sign of what is to come. */
export const TELLING = phrases(
  'tell|let|inform|update|warn|remind|brief|nudge|buzz|shout|holler|poke|flag|give|show|bring|get',
);

/** "I want to be told …": the same from the other side. */
export const BEING_TOLD = phrases(
  'be notified|be alerted|be pinged|be told|be informed|be emailed|be mailed|be messaged|be updated|be warned|' +
    'get notified|get alerted|get pinged|get told|get informed|get emailed|get messaged|get warned|' +
    'be kept posted|be kept informed|be kept updated|be kept in the loop',
);

/** Verbs that have something in view from now on. */
export const WATCHING = phrases(
  'follow|watch|monitor|track|keep an eye on|keep your eye on|keep an eye out for|keep tabs on|keep watch on|keep watch over|' +
    'keep track of|look out for|watch out for|stay on top of',
);

/** What a watching verb is not followed by: "follow up on Kenya", "track record". */
export const NOT_WATCHED = phrases('up|out|record|records|through|on|the money|this|that|it');

/** "keep me …": how. */
export const KEPT = phrases(
  'posted|updated|informed|in the loop|up to date|abreast|in the picture|notified|up to speed|in the know|advised|apprised',
);

/** Verbs that put somebody on a list of readers. */
export const SUBSCRIBING = phrases(
  'subscribe|sign me up|sign us up|sign up|enrol me|enroll me|register me|register us|put me down',
);

/** Lists of what is watched. */
export const WATCHLISTS = phrases('watchlist|watch list|radar|follow list|watch');

/** Verbs that put something on one. */
export const PUTTING = phrases('put|add|stick|pop|place|get|include');

/** Whom it is to come to, alone. */
export const PERSON = phrases('me|myself|my inbox|my email|my mail|my phone|my dms|to me');

/** Where it is to come, for all who are there. */
export const PLACE = phrases('us|here|everyone|everybody|in here|to us|to all of us');

/** The noun of such a place: "our newsroom channel". */
export const PLACE_NOUNS = phrases(
  'channel|channels|thread|server|newsroom|desk|team|group|chat|inbox|room|list|mailing list|colleagues|office|staff',
);

/** Things that come again and again by what they are. */
export const STANDING_NOUNS = phrases(
  'digest|digests|newsletter|newsletters|alert|alerts|notification|notifications|news alert|news alerts|reminder|reminders|bulletin|bulletins|mailing|mailings',
);

/** Things that come again and again only where it is said. */
export const REPEATED_NOUNS = phrases(
  'update|updates|summary|summaries|recap|recaps|briefing|briefings|brief|roundup|roundups|round up|round ups|wrap up|rundown|news|changes|report|reports|list|overview|email|mail|message|note|' +
    'whats new|what is new|what changed|what has changed|whats changed|what changes|what happened',
);

/** Signs that somebody is given once something happens: "a heads-up if …", "a shout when …". */
export const CALLS = phrases(
  'heads up|headsup|shout|line|nudge|note|ping|message|mail|email|text|buzz|word|call|signal',
);

/** Words that say how often, whatever stands beside them. */
export const OFTEN = phrases(
  'daily|weekly|hourly|monthly|nightly|fortnightly|biweekly|quarterly|regularly|regular|weekdays|mondays|tuesdays|wednesdays|thursdays|fridays|' +
    'saturdays|sundays|mornings|evenings|once a day|once a week|once a month|twice a day|twice a week|from now on|going forward|morning|evening',
);

/** What may stand behind "every" where it says how often. */
export const UNITS = phrases(
  'day|morning|evening|night|noon|afternoon|week|weekday|weekend|month|hour|quarter|other day|other week|single day|single morning|' +
    'monday|tuesday|wednesday|thursday|friday|saturday|sunday|mon|tue|wed|thu|fri|working day|work day|workday|business day|' +
    'mon morning|two weeks|2 weeks|two days|2 days|two hours|2 hours',
);

/** What opens a clause on what is still to come, whatever its verb is. */
export const WHENEVER = phrases(
  'whenever|when ever|as soon as|the minute|the moment|the instant|the second that|the second a|the second there|the second they|the second any|' +
    'every time|each time|any time|anytime|in case|the very minute|the very moment|right when|soon as|the next time|next time|if ever|if and when',
);

/** What opens one that may as well be of the past: its verb decides. */
export const WHEN = phrases('when|if|once|after');

/** Verbs in the present that say that something happens. */
export const HAPPENS = phrases(
  'moves|changes|happens|pops|pops up|comes|comes up|comes in|comes out|comes along|shows up|turns up|drops|lands|appears|emerges|surfaces|breaks|' +
    'crops up|pop up|come up|come in|come out|happen|move|change|occurs|goes up|gets going',
);

/** Verbs of the records in the present. */
export const DOES = phrases(
  'signs|meets|visits|publishes|announces|ratifies|agrees|joins|adopts|launches|inks|concludes|renews|enters|proposes|offers|' +
    'requests|hosts|releases|initials|approves|endorses',
);

/** Auxiliaries of the present passive, and what is done in it. */
export const IS = phrases('is|are|gets|get|its|been|has been|have been|hes|shes');
export const DONE = phrases(
  'signed|ratified|updated|published|announced|agreed|added|confirmed|adopted|renewed|settled|closed|released|corrected|in force|' +
    'implemented|approved|concluded|inked|moving|new|said|known',
);

/** Words of a past that can be told now. */
export const PAST = phrases(
  'did|was|were|had|met|went|said|signed|visited|attended|agreed|announced|proposed|offered|asked|requested|spoke|talked|travelled|adopted|joined|held|hosted|took|made|came|happened|changed|since|yesterday|last|ago|already',
);

/** What is awaited, where it is not said what. */
export const ANYTHING = phrases(
  'whatever is new|whatevers new|whatever is happening|anything|something|anyone|anybody|someone|everything|whatever|any news|any movement|any change|any changes|any update|any updates|any development|any developments|' +
    'anything new|something new|everything new|all news|all the news|all new|anything at all|anything else|news|new stuff|new things',
);

/** Question words: what is asked with one is asked now. */
export const ASKING = phrases(
  'who|whom|which|how|where|why|how many|what did|what does|what do|what was|what is the|whose',
);

/** Small words that lead from an order to what it is of. */
export const LEADING = phrases(
  'know|about|of|on|for|with|to|that|there is|theres|there are|a|an|the|some|any|my|our|your|is|are|it|up|if|all|in',
);

function phrases(words: string): ReadonlySet<string> {
  return new Set(words.split('|'));
}
