import type { Item } from './item.js';
import { has, hasKind, type Mention } from './mention.js';

/** What somebody says who asks nothing. */
export type Chatter = 'thanks' | 'complaint' | 'noted' | 'goodbye';

/**
 * What a message without a question says: thanks, a complaint, a nod, a goodbye; null for any other. Its words are of these
 * and of the talk itself; it names nobody and nothing on record, and no word of it asks. "Thanks, and Kenya?" is a question.
 */
export function chatterOf(items: readonly Item[]): Chatter | null {
  const said = items.flatMap(({ mention }) => mention.key.split(' '));
  const joined = ` ${said.join(' ')} `;
  if (!items.length || said.length > CHATTER_MAX || items.some(isOnRecord)) return null;
  const is = (phrases: readonly string[]) => phrases.some((phrase) => joined.includes(` ${phrase} `));
  const isOnlyTalk = withoutAsked(joined)
    .split(' ')
    .every((word) => word === '' || TALK.has(word));
  if (OPENS_QUESTION.test(joined)) return null;
  if (is(COMPLAINTS)) return isOnlyTalk || (isPlain(items) && !asks(items)) ? 'complaint' : null;
  if (is(THANKS)) return isOnlyTalk || (isPlain(items) && !asks(items)) ? 'thanks' : null;
  if (is(GOODBYES)) return isOnlyTalk || isPlain(items) ? 'goodbye' : null;
  return isOnlyTalk && is(NODS) && said.length <= NOD_MAX && !asks(items) ? 'noted' : null;
}

/** "What was …", "who is …": a question, whatever its words are. */
const OPENS_QUESTION = /^ (?:what|who|which|where|when) (?:was|were|is|are|did|does|do|has|have) /;

/** A message without a word, as the word that its sign stands for: "👍" is "ok". Null where it has none of these signs. */
export function wordOfSigns(text: string): string | null {
  return SIGNS.find(([sign]) => sign.test(text))?.[1] ?? null;
}

const SIGNS: readonly (readonly [sign: RegExp, word: string])[] = [
  [/[🙏👏🙌💯🎉😍🥰❤]/u, 'thanks'],
  [/[👎😡😠🤬💩🙄]/u, 'useless'],
  [/[👋]/u, 'bye'],
  [/\p{Extended_Pictographic}/u, 'ok'],
];

/**
 * Whether it asks what answers here: "are you a human", "can you speak French". What is asked of somebody or of records has
 * a name or a noun of theirs behind it.
 */
export function asksOfItself(items: readonly Item[]): boolean {
  const text = items.map(({ mention }) => mention.key).join(' ');
  if (/^(?:can|do|could) (?:you|u) (?:speak|understand|talk in|write in|read) \S+(?: \S+)?$/.test(text)) return true;
  return /^(?:so |hey |hi )?(?:are|r) (?:you|u) \S+(?: \S+){0,3}$/.test(text) && items.every(isOfAnybody);
}

/** A word that is of no record; "AI" is what a program may be as well. */
function isOfAnybody(item: Item): boolean {
  if (item.mention.key === 'ai') return true;
  return !isOnRecord(item) && !STEERING.some((prefix) => hasKind(item.mention, prefix));
}

/** More words than people need to thank or to complain. */
const CHATTER_MAX = 24;

/** More words than a nod has. */
const NOD_MAX = 5;

/** A name is none where it is only near one: "dirham" is no Fadel Digham among thanks. */
function isOnRecord({ kind, mention }: Item): boolean {
  return kind !== 'word' && kind !== 'date' && mention.corrected === null;
}

/** Whether no word of it is of the records or of what can be done with a list of them, and none is a name that nobody knows. */
function isPlain(items: readonly Item[]): boolean {
  return items.every(({ kind, mention }) => kind === 'word' && mention.unknown !== 'name-like' && !steers(mention));
}

/** Words that people give thanks with and that are of the records as well. */
const OF_BOTH: ReadonlySet<string> = new Set([
  'got',
  'well done',
  'work',
  'works',
  'great',
  'good',
  'saw',
  'see',
  'deal',
  'told',
  'said',
]);

const STEERING = [
  'verb:',
  'noun:',
  'act:',
  'kind:',
  'status:',
  'group:',
  'format:',
  'post:',
  'field:',
  'ord:',
  'sup:',
] as const;

function steers(mention: Mention): boolean {
  if (OF_BOTH.has(mention.key) || has(mention, 'cmd:thanks', 'cmd:greet')) return false;
  if (STEERING.some((prefix) => hasKind(mention, prefix))) return true;
  return (
    hasKind(mention, 'cmd:') ||
    has(mention, 'only', 'per', 'else', 'what-about', 'both', 'common', 'share', 'neg:without', 'overdue')
  );
}

/** Whether it asks: by a question word, or by its mark. */
function asks(items: readonly Item[]): boolean {
  return items.some(
    ({ mention }) => (hasKind(mention, 'ask:') && !has(mention, 'ask:yes-no')) || /[?؟]/.test(mention.after),
  );
}

/** "What I asked" is no question. */
function withoutAsked(joined: string): string {
  return joined.replace(
    / (?:what|how|which) (?:i|we) (?:asked|meant|mean|wanted|want|said|need|needed|asked for|was after) /g,
    ' i asked ',
  );
}

const THANKS = list(
  'youre the best|you are the best|ur the best|youre great|you are great|love you|thanks|thank|thankyou|thank you|thx|thanx|ty|tysm|cheers|kudos|appreciate|appreciated|much obliged|obliged|grateful|merci|gracias|bravo|' +
    'well done|good job|great job|nice job|nice work|great work|good work|good bot|nice one|brilliant|perfect|awesome|amazing|fantastic|' +
    'wonderful|lovely|superb|helpful|most kind|very kind|legend|lifesaver|life saver|saved my|made my day|you rock|love it|love this|great stuff',
);

const COMPLAINTS = list(
  'useless|rubbish|garbage|crap|stupid|dumb|idiot|hopeless|pointless|terrible|awful|horrible|pathetic|annoying|annoyed|frustrating|frustrated|' +
    'disappointing|disappointed|nonsense|sucks|suck|hate this|hate it|hate you|unhelpful|not helpful|isnt helpful|wasnt helpful|not useful|unreliable|ridiculous|joke of a|waste of time|' +
    'not what i asked|isnt what i asked|wasnt what i asked|not what i meant|isnt what i meant|not what i wanted|isnt what i wanted|wasnt what i wanted|' +
    'not my question|didnt answer|didnt get me|dont get it|you dont understand|you didnt understand|did not understand|doesnt work|does not work|dont work|' +
    'forget it|give up|im done|makes no sense|make no sense|doesnt help|does not help|didnt help|no help|wtf|ffs|worst bot|bad bot|stupid bot|always wrong|plain wrong|simply wrong|just wrong|dead wrong|so wrong|totally wrong|completely wrong|all wrong|wrong list|wrong answer|wrong chat|wrong thread|wrong question',
);

const GOODBYES = list(
  'bye|bye bye|goodbye|good bye|see you|see ya|cya|ciao|ttyl|talk later|talk soon|take care|good night|goodnight|have a good|have a nice|have a great|thats all|that is all|thatll be all|that will be all|au revoir|adios|until next time',
);

const NODS = list(
  'no worries|no problem|all good|ok|okay|k|kk|okey|okie|sure|fine|alright|all right|got it|gotcha|understood|noted|roger|ack|makes sense|i see|fair enough|will do|cool|lol|haha|hahaha|wow|nice|interesting|great|good|good to know|hm|hmm|yep|yup|aha|oh|copy that|fair|neat',
);

/** Words of a talk about itself, beside those of thanks, complaint, nod and goodbye. */
const TALK: ReadonlySet<string> = new Set([
  ...[...THANKS, ...COMPLAINTS, ...GOODBYES, ...NODS].flatMap((phrase) => phrase.split(' ')),
  ...list(
    'i|im|ive|id|me|my|mine|we|us|our|you|u|ur|your|youre|youve|it|its|this|that|thats|these|those|he|the|a|an|and|but|or|so|for|from|of|to|in|on|at|with|as|' +
      'is|isnt|was|wasnt|are|arent|be|been|am|do|does|did|didnt|dont|doesnt|have|had|has|can|cant|could|would|will|wont|just|only|even|' +
      'no|not|nope|never|again|still|always|already|now|then|today|yesterday|tonight|tomorrow|last|night|time|times|very|really|so|too|super|such|quite|much|many|lot|lots|' +
      'bot|robot|assistant|machine|thing|app|tool|program|chat|mate|man|guys|guy|dude|bro|sir|madam|friend|team|everyone|all|' +
      'answer|answers|answered|reply|replies|response|responses|result|results|question|questions|asked|ask|asking|wanted|want|meant|mean|said|say|told|tell|got|get|gave|give|' +
      'list|lists|half|nothing|everything|something|anything|wrong|right|bad|worse|worst|best|good|better|slow|broken|incomplete|missing|useful|use|work|works|working|understand|' +
      'saved|save|made|make|day|evening|morning|afternoon|night|week|weekend|life|bacon|deadline|hours|minutes|help|helped|helping|kind|' +
      'please|pls|sorry|hi|hello|hey|later|soon|forget|waste|god|omg|well|yeah|yes|one|stuff|what|how|why|if|out|up|off|anymore|any|more than|trying',
  ),
]);

function list(words: string): readonly string[] {
  return words.split('|');
}
