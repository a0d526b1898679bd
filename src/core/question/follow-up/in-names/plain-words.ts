/** "What was it after?", "what votes were they after?", of which "after" says no time; what is sought of others are votes and support. */
const AFTER =
  /\bwhat(?: (?:votes?|support|backing|help|seats?|else|exactly))? (?:was|is|were|are) ((?:the )?[\p{L}'’-]+(?: [\p{L}'’-]+){0,3}) after(?= *[?!.]*$)/iu;

/** How a decision is taken that nobody opposes: sources say it in one word. */
const BY_CONSENSUS =
  /\b(?:by|in|with) (?:full |common |broad )?(?:consensus|acclamation|unanimity)\b|\bwith one voice\b|\bwithout (?:a|any) (?:vote|objections?|dissent)\b/gi;

/** "Did cyber security figure in it", "where trade cropped up", "what came up with him": what was talked about. */
const FIGURED =
  /\b(?:did|does|do) ((?:[\p{L}\p{N}-]+ ){1,6}?)(?:figure|feature|come up|crop up|get raised|get mentioned|get a mention)\b/giu;
const CAME_UP =
  /\b(what(?: exactly| else)?|which (?:topics?|subjects?|issues?|points?|matters?)) (?:came|cropped|comes) up\b/gi;

/** "Who sat there for Tehran", "who did the talking on the Indian side", "who spoke on Accra's behalf": who was there for it. */
const SEAT =
  /\bwho (?:sat|was sitting|was seated|took the seat|was at the table|took the floor)(?: there| in| at the table)* for\b/gi;
const TALKING =
  /\bwho (?:did|does|handled|led) the (?:talking|speaking|negotiating) (?:for|on(?: behalf of)?) (?:the )?([\p{L}-]+(?: [\p{L}-]+){0,2}?)(?: side)?(?= *(?:[,?.!]|$)| (?:in|at|there|then)\b)/giu;
const BEHALF = /\bwho (?:spoke|acted|signed|was there) on ([\p{L}-]+(?: [\p{L}-]+){0,2}?)['’]s? behalf\b/giu;

/** "Which talks can you document?": which are on record. */
const VOUCHED =
  /\b(which|what) (.{2,90}?),? (?:can|could|do|are) you (?:document|confirm|substantiate|vouch for|prove|back up|attest|have proof of|able to document|able to confirm)(?= *[?.!]*$)/iu;

/** "Just May please", "only October": those of that month. */
const MONTH_ONLY =
  /^((?:(?:and|but|ok|okay|now),? )*(?:just|only)) (?:for )?((?:january|february|march|april|may|june|july|august|september|october|november|december)(?: \d{4})?)(?=\W*(?:please|pls|then|thanks)?\W*$)/iu;

/** "The Canadian among them, …", "the Tajik at the table: …": where somebody was says who is meant, and no more. */
const AMONG =
  /^((?:(?:and|but|so|ok),? )*the \p{Lu}[\p{L}-]+) (?:among (?:them|those|these)|at the table|in the room|on (?:the|that|this) list|in the group|present|there)(?=\s*[,:;–—-])/iu;

/** "Who went there for the Turkmens, same person?": a guess at the answer is no part of the question. */
const GUESS =
  /^((?:and |but |so )*(?:who|whom|which|when|where)\b.{5,120}?), (?:the same (?:person|man|woman|people|day|place|one|ones)|same (?:person|man|woman|people|day|place|one|ones)|him again|her again|them again)(?=\W*$)/iu;

/** "What else did he do there?": whom else he met. */
const ELSE_DONE = /\bwhat else (did|has|have|had) ((?:[\p{L}.'’-]+ ){1,4}?)(?:do|done|get up to|been up to)\b/giu;

/** "Speaking of WSIS, who chaired that event?": who chaired WSIS. */
const SPEAKING_OF =
  /^(?:and |ok,? |so )*speaking of (?:the )?([^,?]{2,40}), ([^?]{3,80}?)\b(?:that|this|the) (?:event|conference|summit|congress|one)\b/iu;

/** "By whom was Qatar represented?", "who came for Qatar": at what was spoken of. */
const REPRESENTED =
  /^(?:and |so |ok,? )*(?:by whom (?:was|were) ([^,?]{2,40}?) represented|who (?:represented|came for|came from|spoke for|stood in for) ([^,?]{2,40}?))(?=\W*$)/iu;

/** "Same event: the Ugandans?": and they, there. */
const SAME_EVENT =
  /^(?:and |ok,? |now )*(?:the )?same (?:event|conference|summit|congress|place|venue|city)\s*[:,–—-]\s*(?:what about |and )?([^:,?]{3,40}?)(?=\W*$)/iu;

/** A text in plainer words: whatever somebody is after is what they seek. */
export function inPlainWords(text: string): string {
  return text
    .replace(GUESS, '$1')
    .replace(SAME_EVENT, 'and $1 there')
    .replace(SPEAKING_OF, '$2$1')
    .replace(REPRESENTED, (_, one?: string, other?: string) => `who was there for ${one ?? other}`)
    .replace(VOUCHED, '$1 $2 are on record')
    .replace(MONTH_ONLY, '$1 those in $2')
    .replace(AMONG, '$1')
    .replace(FIGURED, (_, what: string) => `was ${what}discussed`)
    .replace(CAME_UP, '$1 was discussed')
    .replace(ELSE_DONE, (_, aux: string, who: string) => `who else ${aux} ${who}${/^did$/i.test(aux) ? 'meet' : 'met'}`)
    .replace(SEAT, 'who was there for')
    .replace(TALKING, 'who was there for $1')
    .replace(BEHALF, 'who was there for $1')
    .replace(AFTER, (_, who: string) => `what did ${who} seek`)
    .replace(BY_CONSENSUS, 'unanimously');
}
