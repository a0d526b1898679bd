const wordsOf = (list: string): ReadonlySet<string> => new Set(list.split('|'));

/** What people at work make, or have checked: no record is one of these. */
const MADE =
  'headline|headlines|caption|captions|byline|standfirst|strapline|footnote|footnotes|op ed|oped|infobox|factbox|sidebar|bulletin|layout|' +
  'proofs|talking points|speaking notes|press release|briefing note|cover note';

/** What they make, and others too: theirs where they say whose or when it is. */
const MADE_BY_MANY =
  'briefing file|briefing files|briefing book|briefing pack|briefing folder|briefing paper|briefing papers|piece|story|article|column|report|feature|profile|broadcast|page|book|chapter|thesis|essay|blog|post|paper|deck|slide|slides|' +
  'presentation|brief|briefing|briefings|speech|remarks|toast|note|notes|memo|dossier|file|files|draft|intro|introduction|editorial|podcast|newsletter|edition|' +
  'copy|readout|boss|chief|interview|lecture|class|exam';

/** Whom they work for and with. */
const STAFF =
  'editor|editors|subeditor|subeditors|sub editor|sub editors|subs|copy desk|night desk|news desk|newsdesk|desk|newsroom|boss|bosses|producer|printer|' +
  'printers|lawyers|translator|interpreter|supervisor|fact checker|proofreader|layout people|picture desk';

/** Nouns that say by themselves that somebody works on something. */
export const MADE_AT_WORK: ReadonlySet<string> = wordsOf(MADE);

/** Nouns that say so behind "my", "our" and "tomorrow's". */
export const MADE_BY_OTHERS_TOO: ReadonlySet<string> = wordsOf(`${MADE_BY_MANY}|${STAFF}`);

/** Whose it is as well: "the minister's speech". */
export const BEARERS_AT_WORK: ReadonlySet<string> = wordsOf(
  `${STAFF}|minister|ministers|ambassador|ambassadors|chief|chiefs|director|directors|president|presidents|delegation|delegations|team|teams`,
);

/** People who are waiting for it. */
export const STAFF_AT_WORK: ReadonlySet<string> = wordsOf(STAFF);

/** Words of which a clause that names nobody and asks nothing needs one to be a remark of work. */
export const OF_WORK: ReadonlySet<string> = wordsOf(
  `${MADE}|${STAFF}|press|print|printing|publishing|deadline|on air|bother|rush|hurry`,
);

/** What such a clause says of it: its dates, that it is waited for, checked, late. One of them is needed as well. */
export const SAID_OF_WORK: ReadonlySet<string> = wordsOf(
  'is|are|was|has|have|got|need|needs|needed|want|wants|check|checks|checking|verify|verifying|waiting|waits|going|going to|goes|due|in|on|to|before|at|by|' +
    'keeps|keep|closes|closing|looming|looms|tight|late|soon|sorry|here|my|our|we|i|im|were',
);

/** Words of the vocabulary that ask for nothing in it, whatever they ask for elsewhere: "waiting", "live", "due". */
export const IDLE_AT_WORK: ReadonlySet<string> = wordsOf(
  `${MADE}|${MADE_BY_MANY}|${STAFF}|press|print|deadline|waiting|still waiting|asking|asks|ask|calling|running|live|late|open|closing|closes|close|urgent|need|needs|needed|want|wants|` +
    'due|going|going to|goes|go|air|check|right|file|filing|left|over|last|final|set|stuck|push|pushing',
);

/** How the time of work is told. */
export const TIMES_OF_WORK: ReadonlySet<string> = wordsOf(
  'today|tonight|tomorrow|tomorrows|this|next|week|weekend|morning|afternoon|evening|night|monday|tuesday|wednesday|thursday|friday|saturday|sunday|on|at|by|due|in|an|a|few|half|hour|' +
    'hours|minutes|mins|min|am|pm|noon|midnight|later|now|please|pls|plz|thanks|thx|asap|urgent|urgently',
);

/** Whose, and when: "tomorrow's op-ed", "Sunday's column". */
export const DAYS_OF_WORK: ReadonlySet<string> = wordsOf(
  'today|todays|tonight|tonights|tomorrow|tomorrows|this morning|this evening|monday|mondays|tuesday|tuesdays|wednesday|wednesdays|thursday|thursdays|friday|fridays|saturday|' +
    'saturdays|sunday|sundays|this weeks|next weeks',
);
