import { tokens } from '../graph/normalise.js';
import type { PartyTerm, Question } from './question.js';

const SEEKS =
  /\b(?:candida\w+|running|run|stand(?:ing|s)?|bids?|campaign\w*|seek(?:s|ing)?|sought|(?:re-?)?elect\w*|wants?|nominat\w+|put(?:s|ting)? forward)\b|نامزد|کاندید|مرشح|ترشح|ترشيح|кандидат|выдвига|выдвин/i;

/**
 * "candidates for BDT Director", "whom does Brazil want as ITU Deputy Secretary-General": an office that somebody seeks is
 * what a proposal is about; its present holder is no party to it.
 */
export function withOfficeSought(question: Question): Question {
  if (question.target !== 'proposals' || !SEEKS.test(question.text)) return question;
  const offices = question.parties.filter((term) => isOffice(term, question.text));
  if (!offices.length) return question;
  const words = offices.flatMap(officeWords).filter((key) => !SMALL.has(key));
  return {
    ...question,
    parties: question.parties.filter((term) => !offices.includes(term)),
    words: [...new Set([...question.words, ...words])],
    narrowing: [...new Set([...question.narrowing, ...words])],
  };
}

/** The words of an office as records write them: of another script, those of its rank. */
function officeWords({ post = '', ranks = [] }: PartyTerm): string[] {
  const said = tokens(post).map((token) => token.key);
  return said.some((key) => /[\u0400-\u06ff]/.test(key)) ? ranks.flatMap((rank) => rank.split('-')) : said;
}

const SMALL: ReadonlySet<string> = new Set(['of', 'the', 'itu', 'a', 'an', 'for', 'to', 'candidate', 'candidates']);

/** A post of somebody, right after "for", "as" or "of", that is not the one who asks. */
function isOffice(term: PartyTerm, text: string): boolean {
  if (
    !term.post ||
    term.excluded ||
    term.role === 'from' ||
    !term.entities.some((entity) => entity.kind === 'official')
  )
    return false;
  const at = text.toLowerCase().indexOf(term.span.toLowerCase().split(' ')[0]!);
  const before = text.slice(0, Math.max(0, at));
  if (/(?:برای|سمت|پست|مقام|به عنوان|لمنصب|منصب|لـ|ل|на пост|на должность|в)\s*$/.test(before)) return true;
  return /\b(?:for|as|to be|become|of|the)\s+(?:the\s+|an?\s+)?(?:itu(?:'s)?\s+)?$/i.test(before);
}
