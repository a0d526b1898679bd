import type { Asks } from './asks.js';
import { isOther } from './other-language.js';
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
function isBeside(question: Question): boolean {
  const { text, unknown, parties, topics, conferences, places, agreements } = question;
  if (![parties, topics, conferences, places, agreements].some((terms) => terms.length > 0)) return false;
  if (parties.filter((term) => !term.excluded).length > 1 || isOther(question, 'conj:and', 'conj:or')) return true;
  return /\b(?:and|or)\b|[,،]/.test(unknown.reduce((rest, { span }) => withoutHead(rest, span), text));
}

/** "Keir Starmer, did he meet Modi": a name set apart before its question stands beside nobody. */
function withoutHead(text: string, name: string): string {
  const at = text.indexOf(`${name},`);
  const rest = at < 0 ? '' : text.slice(at + name.length + 1);
  return /^\s*(?:and )?(?:who|whom|what|which|when|where|how|did|does|has|have|was|were|is|are|any)\b/i.test(rest)
    ? rest
    : text;
}
