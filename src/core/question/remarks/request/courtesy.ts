import { type Token, tokens } from '../../../graph/normalise.js';
import { isPause } from './phrases.js';

const wordsOf = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** How a letter begins: "Esteemed", "Dear". */
const ADDRESSING = wordsOf(
  'dear esteemed honourable honorable distinguished respected your excellency excellencies sir sirs madam madams mesdames gentlemen ladies colleague colleagues friends greetings',
);

/** Who is addressed: behind one of these, and a comma, the question begins. */
const ADDRESSED = wordsOf(
  'colleague colleagues sir sirs madam madams mesdames messrs gentlemen ladies friends excellency excellencies secretariat team all counterparts partners desk ambassador minister secretary chair president members members delegates',
);

/** More words than a salutation has. */
const SALUTATION_MAX = 9;

/** A sentence without its salutation: "Esteemed colleagues of the secretariat, …"; as it is where it has none. */
export function withoutSalutation(sentence: string): string {
  const words = tokens(sentence).slice(0, SALUTATION_MAX);
  if (!ADDRESSING.has(words[0]?.key ?? '')) return sentence;
  const end = words.findIndex((word, at) => isPause(word) && !isJoined(words, at));
  const said = words.slice(0, end + 1);
  const isTo = said.some(({ key }) => ADDRESSED.has(key)) || words[0]!.key === 'dear' || words[0]!.key === 'greetings';
  const last = said.at(-1);
  if (!last || !isTo || /\?/.test(last.after)) return sentence;
  return sentence.slice(last.end).replace(/^[\s,;:.!–—-]+/, '');
}

/** "Sirs, Mesdames, …": one more of those addressed follows. */
function isJoined(words: readonly Token[], at: number): boolean {
  return ADDRESSING.has(words[at + 1]?.key ?? '') && words[at]!.after.startsWith(',');
}

/** Words of which thanks, closing formulas and modest wishes are made. */
const OF_COURTESY = wordsOf(
  'thank thanks thankful thanking you your we i us our the a an in advance for kind kindly help assistance courtesy courtesies cooperation co operation attention to this that matter prompt early reply replies response ' +
    'short brief quick simple concise answer line lines word words two few will would is be are shall sufficient suffice suffices enough do appreciated much very most greatly deeply remain remains at disposal with and of as ever always ' +
    'renewed assurances assurance its highest consideration esteem avail avails itself ourselves myself opportunity renew looking look forward hearing from regards regard best warm warmest kindest wishes yours sincerely ' +
    'faithfully truly respectfully cordially sincere grateful obliged gratitude time patience trouble understanding good on all many it any well may hope this message note finds day morning afternoon evening support valued helpful continued service please accept expression',
);

/** Of these a sentence of courtesy has one. */
const CORE =
  /\b(?:thank(?:s|ing|ful)?|regards|wishes|sincerely|faithfully|courtesy|assurances?|consideration|suffices?|sufficient|enough|disposal|obliged|grateful|gratitude|appreciated|forward|yours|hope|good (?:day|morning|afternoon|evening))\b/i;

/** Whether a sentence says courtesy alone: it asks nothing, and names nobody. */
export function isCourtesy(sentence: string): boolean {
  if (/[?؟]/.test(sentence) || !CORE.test(sentence)) return false;
  return tokens(sentence).every(({ key }) => OF_COURTESY.has(key));
}

/** A closing formula, behind which only who signs may stand: "Kind regards, protocol desk." */
const CLOSING =
  /(?:^|[\s,;.?!–—-])(?:with )?(?:(?:my|our) )?(?:(?:kind(?:est)?|best|warm(?:est)?|many|sincere) (?:regards|wishes|thanks)|yours (?:faithfully|sincerely|truly)|respectfully yours|sincerely yours|sincerely|regards)(?=$|[\s,;.!–—-])/i;

/** More characters than who signs takes. */
const SIGNED_MAX = 80;

/** A message without its closing formula and who signs it; as it is where a question follows. */
export function withoutClosing(text: string): string {
  const found = CLOSING.exec(text);
  if (!found) return text;
  const signed = text.slice(found.index + found[0].length);
  const isEnd = signed.length <= SIGNED_MAX && !/[?؟]/.test(signed) && !ASKING.test(signed);
  return isEnd ? text.slice(0, found.index + 1).replace(/[\s,;–—-]+$/, '') : text;
}

const ASKING = /\b(?:who|whom|whose|what|which|when|where|whether|how|did|does|list|show|confirm|kindly)\b/i;
