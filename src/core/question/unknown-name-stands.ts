import type { Asks } from './asks.js';
import type { Question } from './question.js';

/** How the unknown names of a question stand in it: as all that it says, beside something else, or within what it asks. */
export function unknownNameStands(question: Question): Asks['unknownName'] {
  if (question.unknown.length === 0) return 'within';
  if (isNameAlone(question)) return 'alone';
  return isBeside(question) ? 'beside' : 'within';
}

/** Whether a message is an unknown name and nothing else: "and Starmer?", "what about Trump". */
function isNameAlone({ text, unknown }: Question): boolean {
  const rest = unknown.reduce((left, { span }) => left.replace(span, ''), text);
  return /^\W*(?:(?:and|or|so|ok|with|what about|how about|for|to|the same for|same for)\b\W*)*$/i.test(rest);
}

/** Whether an unknown name is joined to another that is asked about: "Nabiyev and Halloran". */
function isBeside({ text, yesNo, unknown, parties, topics, conferences, places, agreements }: Question): boolean {
  if (![parties, topics, conferences, places, agreements].some((terms) => terms.length > 0)) return false;
  return unknown.some(({ span }) => {
    const at = text.indexOf(span);
    const behind = text.slice(at + span.length);
    // "Dorin Bogdan-Martin": a first name that is not the one on record.
    if (parties.some((one) => behind.startsWith(` ${one.span}`))) return true;
    if (at < 0) return false;
    const before = text.slice(0, at);
    const isJoined = JOINED_BEFORE.test(before) || (JOINED_BEHIND.test(behind) && !IS_HEAD.test(behind));
    // A yes to one of two who are joined would be a yes to both; of two offered to choose from it is of one.
    if (isJoined) return !yesNo || OFFERED.test(before) || OFFERED_BEHIND.test(behind);
    // Beside two who are named, a word that stands where no name is due may be a slip of any other.
    return parties.filter((one) => !one.excluded).length > 1 && !(NAME_DUE.test(before) && /^\p{Lu}/u.test(span));
  });
}

/** What joins two names, on one side of one of them. */
const JOINED_BEFORE = /(?:[,،&/]|(?<!\p{L})(?:and|or|nor|et|ou|y|o|и|или|و|یا|أو)) ?(?:the |with )?$/u;
const JOINED_BEHIND = /^ ?(?:[,،&/]|(?:and|or|nor|et|ou|y|o|и|или|و|یا|أو)(?!\p{L}))/u;

/** Where a name is due. */
const NAME_DUE = /(?<!\p{L})(?:in|at|with|from|by|near|to|for|of) (?:the )?$/iu;

/** What offers one of two. */
const OFFERED = /(?<!\p{L})(?:or|nor|ou|o|или|یا|أو) ?(?:the |with )?$/u;
const OFFERED_BEHIND = /^ ?(?:or|nor|ou|o|или|یا|أو)(?!\p{L})/u;

/** "Keir Starmer, did he meet Modi": a name set apart before its question stands beside nobody. */
const IS_HEAD = /^,\s*(?:and )?(?:who|whom|what|which|when|where|how|did|does|has|have|was|were|is|are|any)\b/i;
