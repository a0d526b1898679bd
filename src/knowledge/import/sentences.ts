import { TEXT_MAX } from '../../core/records/text.js';

/** The sentences of a text. */
export function sentencesOf(text: string): string[] {
  return text.split(/(?<=[.!?]["”’)]?) (?=["“(]?\p{Lu})/u).reduce<string[]>(joinedAbbreviations, []);
}

/** A sentence in texts of at most 200 characters: a longer one is cut at a semicolon, else at a comma. */
export function textsOf(sentence: string): string[] {
  return cutToLength(sentence, ['; ', ', ', ' ']);
}

/** What ends in a full stop and ends no sentence: initials, "St.", "Gen.", "No." */
const ABBREVIATION = /(?:^|[\s("“])(?:\p{Lu}|(?:\p{Lu}\.)+\p{Lu}|St|Dr|Mr|Mrs|Ms|Gen|Col|No|Sen|Gov|Mt|Ft|vs)\.$/u;

function joinedAbbreviations(sentences: readonly string[], piece: string): string[] {
  const last = sentences.at(-1);
  if (last === undefined || !ABBREVIATION.test(last)) return [...sentences, piece];
  return [...sentences.slice(0, -1), `${last} ${piece}`];
}

/** Pieces as long as they may be; where a sentence goes on, an ellipsis says so. */
function cutToLength(sentence: string, signs: readonly string[]): string[] {
  const [sign = ' ', ...others] = signs;
  if (sentence.length <= TEXT_MAX) return [sentence];
  const at = sentence.lastIndexOf(sign, TEXT_MAX - 4);
  if (at <= TEXT_MAX / 4)
    return others.length > 0 ? cutToLength(sentence, others) : [`${sentence.slice(0, TEXT_MAX - 1)}…`];
  const rest = sentence.slice(at + sign.length);
  return [`${sentence.slice(0, at + sign.trimEnd().length).trimEnd()} …`, ...cutToLength(`… ${rest}`, signs)];
}
