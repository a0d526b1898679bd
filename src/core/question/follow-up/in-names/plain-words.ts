/** "What was it after?", "what votes were they after?", of which "after" says no time; what is sought of others are votes and support. */
const AFTER =
  /\bwhat(?: (?:votes?|support|backing|help|seats?|else|exactly))? (?:was|is|were|are) ((?:the )?[\p{L}'’-]+(?: [\p{L}'’-]+){0,3}) after(?= *[?!.]*$)/iu;

/** "Business people rather than politicians" are business people. */
const OF_BUSINESS =
  /\b(business ?people|businessmen|business leaders|industry leaders|executives|companies|firms),? (?:rather than|as opposed to|instead of|and not|not) (?:politicians|officials|ministers|governments?(?: people| officials)?|states)\b/gi;

/** How a decision is taken that nobody opposes: sources say it in one word. */
const BY_CONSENSUS =
  /\b(?:by|in|with) (?:full |common |broad )?(?:consensus|acclamation|unanimity)\b|\bwith one voice\b|\bwithout (?:a|any) (?:vote|objections?|dissent)\b/gi;

/** A text in plainer words: whatever somebody is after is what they seek; what companies are not is left unsaid. */
export function inPlainWords(text: string): string {
  return text
    .replace(AFTER, (_, who: string) => `what did ${who} seek`)
    .replace(OF_BUSINESS, '$1')
    .replace(BY_CONSENSUS, 'unanimously');
}
