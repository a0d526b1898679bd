import type { Post } from '../records/official.js';
import { tokens } from './normalise.js';

/** What a post must look like: ranks and portfolios as tags, and other words of the title. */
export interface PostWanted {
  readonly ranks: readonly string[];
  readonly fields: readonly string[];
  readonly words: readonly string[];
}

const RANK_TITLES: ReadonlyMap<string, RegExp> = new Map<string, RegExp>(
  Object.entries({
    minister: /\bminister\b|cabinet secretary/i,
    'state-minister': /minister of state|state minister/i,
    deputy: /deputy|\bvice\b|assistant|under ?secretary/i,
    president: /^(?:acting |interim )?president\b/i,
    'vice-president': /vice president/i,
    // A president of a government or of a council of ministers heads it, and is no head of state.
    'prime-minister':
      /prime minister|chancellor|premier|taoiseach|^president of the (?:government|council of ministers)/i,
    ambassador: /ambassador|envoy|charg[ée]|high commissioner/i,
    head: /^head|chief|director|president of|chair|secretary-general|governor|manager/i,
    'secretary-general': /secretary[- ]general/i,
    secretary: /secretary/i,
    chair: /chair|president of the board/i,
    director: /director|general manager/i,
    'chief-executive': /chief executive|ceo\b|founder|president and/i,
    representative: /representative|spokes/i,
    'secretary-of-state': /^(?:secretary of state|state secretary)/i,
    king: /\bking\b/i,
    shah: /\bshah\b/i,
    queen: /\bqueen\b/i,
    emperor: /\bemp(?:eror|ress)\b/i,
    emir: /\b[ae]mir\b|\bsheikh\b|^prince\b/i,
    sultan: /\bsultan\b/i,
    prince: /\bprince(?:ss)?\b|heir apparent/i,
    monarch: /\bking\b|\bshah\b|\bqueen\b|\bemp(?:eror|ress)\b|\b[ae]mir\b|\bsultan\b|\bprince\b/i,
    pope: /^pope/i,
    leader:
      /president|prime minister|chancellor|premier|king|queen|emperor|shah|sultan|\bamir|emir|crown prince|general secretary|^first secretary|^chairman$|head of state|chief of state|^regent/i,
    'foreign-minister': /foreign|external affairs/i,
  }),
);

const FIELD_TITLES: ReadonlyMap<string, RegExp> = new Map<string, RegExp>(
  Object.entries({
    communications: /communicat|telecom|\bict\b|\bit\b|information|digital|technolog/i,
    // Beside "communications": of two ministers the one who has information technology in the title.
    it: /information.*technolog|\bict\b|\bit\b|informati[cs]|digital/i,
    digital: /digital|technolog|\bict\b|information/i,
    foreign: /foreign|external/i,
    transport: /transport|roads/i,
    post: /post/i,
    science: /science|research|innovation|education/i,
    trade: /trade|commerce|econom|industry/i,
  }),
);

/** Ranks under which a plain "minister" or "president" is not meant. */
const LOWER: ReadonlyMap<string, RegExp> = new Map<string, RegExp>(
  Object.entries({
    minister: /deputy|\bvice\b|assistant|prime minister|adviser|secretary to|minister of state|principal|permanent/i,
    president: /\bvice\b|president of/i,
    'prime-minister': /adviser|deputy|\bvice\b|secretary to/i,
    'secretary-general': /deputy|assistant/i,
  }),
);

/** Whether a post's title is of the rank, portfolio and words wanted. */
export function isPost(post: Post, wanted: PostWanted): boolean {
  return offices(post.title).some((title) => isOfRanks(title, wanted.ranks)) && hasWords(post, wanted.words);
}

/** The offices that one title joins: "Deputy Prime Minister – Minister of Digital Development" is two. */
function offices(title: string): readonly string[] {
  return title.split(/\s[–—-]\s|;\s|\sand\s(?=Minister|Cabinet Secretary)/);
}

function isOfRanks(title: string, ranks: readonly string[]): boolean {
  const isLower = ranks.length === 1 && LOWER.get(ranks[0]!)?.test(title);
  return !isLower && ranks.every((rank) => RANK_TITLES.get(rank)?.test(title) ?? true);
}

/** Whether a title says the rank in whatever form: a minister of state is a minister too. */
export function saysRank(post: Post, ranks: readonly string[]): boolean {
  return ranks.every((rank) => RANK_TITLES.get(rank)?.test(post.title) ?? true);
}

/** Whether a title says the portfolios, in any of their forms. */
export function saysFields(post: Post, fields: readonly string[]): boolean {
  return fields.every((one) => FIELD_TITLES.get(one)?.test(post.title) ?? true);
}

function hasWords(post: Post, words: readonly string[]): boolean {
  if (words.length === 0) return true;
  const said = new Set(tokens(post.title).map((token) => token.key));
  return words.every((word) => said.has(word));
}

/** Whether two posts are of one side and one title. */
export function isSamePost(a: Post, b: Post): boolean {
  const sameSide = b.country === null ? a.organisation === b.organisation : a.country === b.country;
  return sameSide && a.title.toLowerCase() === b.title.toLowerCase();
}
