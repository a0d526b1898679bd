import { conferenceNumbered, editionOf } from '../../items/numbered-conference.js';
import { conferencesOf } from '../records-meant.js';
import { inPlaceOf, type Named, type Pointing } from './pointing.js';

const NOUN = 'assembly|conference|summit|congress|edition|forum|council|convention';

/** "At the assembly before that one", "during the summit after it". */
const BESIDE = new RegExp(
  `\\b(?:at|in|during|from) (the (?:${NOUN}) (before|after|preceding|following)(?: (?:that|this|it)(?: one)?)?)(?=\\W*$|[,;])`,
  'i',
);

/** "At the previous assembly", "from the next one" of a counted conference. */
const STEP = new RegExp(`\\b(?:at|in|during|from) (the (previous|preceding|following|next) (?:${NOUN}))\\b`, 'i');

/**
 * "What was signed at the assembly before that one?": the edition before or after the one that was spoken of, or at which what was shown
 * came about. Null where no counted conference was, or that edition is not on record.
 */
export function editionBefore({ text, context, graph }: Pointing): Named | null {
  const [, span, side] = BESIDE.exec(text) ?? STEP.exec(text) ?? [];
  if (span === undefined || side === undefined) return null;
  const said = [...context.question.conferences, ...context.setting].filter(({ excluded }) => !excluded);
  const shown = context.listed
    .filter((ref) => ref.startsWith('conference:'))
    .map((ref) => ref.slice('conference:'.length));
  const at = conferencesOf(context.listed, graph).flatMap(({ ids }) => ids);
  const [spoken] = [said.flatMap(({ ids }) => ids), shown, at].find((ids) => new Set(ids).size === 1) ?? [];
  const edition = spoken === undefined ? null : editionOf(spoken, graph);
  const step = /^(?:before|preceding|previous)$/i.test(side) ? -1 : 1;
  const id = edition && conferenceNumbered({ ...edition, number: edition.number + step }, graph);
  const name = id ? graph.conference(id)?.name : undefined;
  if (!id || name === undefined) return null;
  return inPlaceOf(text.replace(/^(?:(?:and|but|so),? )+/i, ''), span, `the ${name}`, `conference:${id}`, name);
}
