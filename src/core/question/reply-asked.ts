/** What a question asks of proposals beyond themselves: what was answered, or what came of them. */
export interface ReplyAsked {
  /** The proposals in words that can be asked for; null = those that were shown. */
  readonly of: string | null;
  /** Whose answer is asked for, in the words of the question; null where it is not said, or by a pronoun. */
  readonly by: string | null;
  /** What was asked of them: an answer, or what came of them. */
  readonly what: 'answer' | 'outcome';
}

const PUT =
  '(?:proposals?|offers?|requests?|invitations?|suggestions?|appeals?|calls? (?:on|to|for)|pitch(?:es)?|bids? (?:to|for)|overtures?|ideas?)';

/** What one side does with what another put to it. */
const REPLY =
  '(?:accept(?:ed)?|reject(?:ed)?|decline[d]?|refuse[d]?|turn(?:ed)? down|take up|took up|taken up|repl(?:y|ied)(?: to)?|respond(?:ed)?(?: to)?|answer(?:ed)?|react(?:ed)?(?: to)?|welcome[d]?|say yes to|said yes to|agree(?:d)? to)';

const REPLY_NOUN = '(?:answers?|repl(?:y|ies)|responses?|reactions?)';

/** "What came of Pakistan's proposals to Azerbaijan", "has anything come of them". */
const CAME_OF =
  /^(?:and |so |but )?(?:(?:has|have|had|did|does) (?:anything|something|nothing)(?: ever| yet| at all)? (?:come|result(?:ed)?|follow(?:ed)?|happen(?:ed)?)(?: out)?|what(?:ever)? (?:(?:has|have|had) )?(?:ever )?(?:came|come|become|became|resulted|followed|happened)(?: out)?|what was the (?:outcome|result|upshot|fate)) (?:of|from|to) (?<put>[^?!;]+?)(?: so far| yet| since(?: then)?| in the end)?[?!. ]*$/i;

/** "Did Kenya accept Iran's offer", "how has Malaysia responded to it". */
const DID_REPLY = new RegExp(
  `^(?:and |so |but )?(?:how |what )?(?:did|has|have|had|does|do) (?<who>[^?!,;]{2,60}?) (?:ever |actually |already |formally |officially )?${REPLY}(?: (?<put>[^?!;]+?))?(?: so far| yet| since(?: then)?| in the end)?[?!. ]*$`,
  'i',
);

/** "What was Azerbaijan's response to Khawaja's request", "is there an answer from Kenya to it". */
const WAS_REPLY = new RegExp(
  `^(?:and |so |but )?(?:(?:what (?:was|is)|was there|is there|has there been) )?(?:(?:the|an?|any) )?(?:(?<who>[^?!,;]{2,40}?)(?:'s|s'|’s) )?${REPLY_NOUN}(?: (?:from|of|by) (?<from>[^?!,;]{2,40}?))?(?: (?:to|on) (?<put>[^?!;]+?))?[?!. ]*$`,
  'i',
);

/** "Was Iran's offer to Kenya accepted", "which of Iran's offers were taken up". */
const WAS_ACCEPTED =
  /^(?:and |so |but )?(?:was|were|has|have|is|are|which of|which|were any of)(?: any of)? (?<put>[^?!;]+?) (?:(?:was|were|has|have|had|is|are) )?(?:ever |been |actually |already |formally |not |never ){0,3}(?:accepted|rejected|declined|refused|turned down|taken up|answered|replied to|responded to|welcomed|agreed to)[?!. ]*$/i;

/** "Which proposals have no answer on record", "which of its offers got a reply". */
const HAS_REPLY = new RegExp(
  `^(?:and |so |but )?(?:which of|which) (?<put>[^?!;]+?) (?:has|have|had|got|get|received|found|met with|are without|were without|remain without)(?: been given)?(?: (?:no|an?|any|some|yet no))? ${REPLY_NOUN}(?: (?:on|in) (?:the )?record| yet| so far)?[?!. ]*$`,
  'i',
);

const HAS_PUT = new RegExp(`\\b${PUT}`, 'i');

/** Words that stand for what was shown. */
const SHOWN =
  /^(?:it|this|that|these|those|them|all (?:this|that|of (?:it|them|this|that))|any of (?:it|them|these|those))$/i;

/** "What did they agree to" alone asks for what was agreed, and for no answer. */
const AGREED_ALONE = /\bagreed? to[?!. ]*$/i;

/** A message that asks for what it says back above its answer. */
const SAID_BACK = /^what was answered to (?<put>[^?!;]+?)[?!. ]*$/i;

const PRONOUN = /^(?:he|she|they|it|anyone|anybody|the other side)$/i;

/** What a question asks of proposals beyond themselves; null where it asks nothing of the kind. */
export function replyAsked(text: string): ReplyAsked | null {
  const came = CAME_OF.exec(text)?.groups;
  if (came) return ofProposals(came.put, undefined, 'outcome');
  const did = DID_REPLY.exec(text)?.groups ?? WAS_REPLY.exec(text)?.groups;
  if (did && did.put === undefined && AGREED_ALONE.test(text)) return null;
  if (did) return ofProposals(did.put, did.who ?? did.from, 'answer');
  const which = (SAID_BACK.exec(text) ?? WAS_ACCEPTED.exec(text) ?? HAS_REPLY.exec(text))?.groups;
  return which ? ofProposals(which.put, undefined, 'answer') : null;
}

/** The proposals meant: those to `who`, where the words do not say to whom. */
function ofProposals(put: string | undefined, who: string | undefined, what: ReplyAsked['what']): ReplyAsked | null {
  const said = put?.trim();
  const by = who === undefined || PRONOUN.test(who) ? null : who;
  if (said === undefined || SHOWN.test(said)) return { of: null, by, what };
  if (!HAS_PUT.test(said)) return null;
  const isAddressed = by === null || /\b(?:to|between) /i.test(said);
  return { of: `list ${isAddressed ? said : `${said} to ${by}`}`, by, what };
}
