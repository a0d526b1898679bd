import type { Question } from '../question.js';
import type { Read } from '../understand.js';
import type { Context } from './context.js';

/** A relative asked after, the person whose he or she is, and the question before. */
export interface KinMeant {
  readonly kin: string;
  readonly person: string;
  readonly before: Question;
}

const KIN: ReadonlyMap<string, RegExp> = new Map<string, RegExp>(
  Object.entries({
    father:
      /(?<!\p{L})(?:(?:his|her|the) (?:father|dad)|son père|su padre|(?:его|е[её]) (?:отец|отца|папа)|و?پدرش|[وف]?(?:والده|والدها|أبوه|أبوها|ابوه))(?!\p{L})/iu,
    mother: /(?<!\p{L})(?:(?:his|her) (?:mother|mum|mom)|sa mère|su madre|(?:его|е[её]) мать|مادرش|والدته)(?!\p{L})/iu,
    son: /(?<!\p{L})(?:(?:his|her) son|son fils|su hijo|(?:его|е[её]) сын|پسرش|[وف]?(?:ابنه|ابنها|نجله))(?!\p{L})/iu,
    daughter: /(?<!\p{L})(?:(?:his|her) daughter|sa fille|su hija|(?:его|е[её]) дочь|دخترش|ابنته)(?!\p{L})/iu,
    brother:
      /(?<!\p{L})(?:(?:his|her) brother|son frère|su hermano|(?:его|е[её]) брат|برادرش|[وف]?(?:شقيقه|أخوه))(?!\p{L})/iu,
  }),
);

/** "and his father?" after somebody: a relative, whom no record knows as one. Null where a name is said or nobody was asked about. */
export function kinMeant({ question: before, parties, choices }: Context, { question }: Read): KinMeant | null {
  if (choices.length || question.parties.length || question.text.length > LONGEST) return null;
  const kin = [...KIN.keys()].find((one) => KIN.get(one)!.test(question.text));
  const named = parties.find((term) => !term.excluded && term.entities[0]?.kind === 'official');
  const [person] = named?.entities ?? [];
  return kin && person ? { kin, person: person.id, before } : null;
}

/** A longer question asks for more than a relative. */
const LONGEST = 80;
