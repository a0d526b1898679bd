import type { Graph } from '../../graph/graph.js';
import type { Ref } from '../../records/ref.js';
import type { QuestionReading } from '../question.js';
import type { Linked } from '../understand.js';
import type { Context } from './context.js';
import { aboutDocument } from './in-names/about-it.js';
import { bearerShown } from './in-names/bearer-shown.js';
import { bodyMeant } from './in-names/body-meant.js';
import { betweenBoth, bothMeant } from './in-names/both-meant.js';
import { conferenceMeant } from './in-names/conference-meant.js';
import { editionBefore } from './in-names/edition-before.js';
import { hostMeant } from './in-names/host-meant.js';
import { itDoing } from './in-names/it-doing.js';
import { meetingCounted } from './in-names/meeting-counted.js';
import { nameBehind, nameFirst, saysAll } from './in-names/name-first.js';
import { objectMeant } from './in-names/object-meant.js';
import { counterpartMeant } from './in-names/counterpart-meant.js';
import { personOfSide } from './in-names/person-of-side.js';
import { inPlainWords } from './in-names/plain-words.js';
import { postInstead } from './in-names/post-instead.js';
import type { Named, Namer, Pointing } from './in-names/pointing.js';
import { personDescribed } from './in-names/person-described.js';
import { capitalToo, notSomebody } from './in-names/somebody-too.js';
import { shownNoun } from './in-names/shown-noun.js';
import { stateAlone } from './in-names/state-alone.js';
import { thoseBeside } from './in-names/those-beside.js';
import { timeCounted } from './in-names/time-counted.js';
import { twoSides } from './in-names/two-sides.js';
import { whichAmong, whichDone } from './in-names/which-among.js';

/** A message with names in the place of words that point, and how those were read. */
export interface InNames {
  readonly text: string;
  /** It says all that it asks: nothing of the conversation is taken over. */
  readonly isWhole: boolean;
  readonly readings: readonly QuestionReading[];
}

/** What words of a message may point at. */
export interface Before {
  readonly context: Context;
  /** What each answer listed, the last one first. */
  readonly shown: readonly (readonly Ref[])[];
}

/** Each looks for words of one sort, in the text that those before it have left. */
const NAMERS: readonly Namer[] = [
  bearerShown,
  notSomebody,
  personDescribed,
  named,
  shownNoun,
  whichAmong,
  whichDone,
  capitalToo,
  conferenceMeant,
  editionBefore,
  timeCounted,
  bothMeant,
  betweenBoth,
  personOfSide,
  counterpartMeant,
  hostMeant,
  aboutDocument,
  objectMeant,
  itDoing,
  thoseBeside,
  bodyMeant,
  twoSides,
  postInstead,
  meetingCounted,
  stateAlone,
];

/** "Sergio Gor, had he met her before?", where he was only described in the message: the question about him. */
function named({ text, items }: Pointing): Named | null {
  return nameFirst(text, items);
}

/**
 * A message as somebody would write it who names what he means: "with whom did Ghana talk in Baku?" for "and Ghana: with whom did
 * it talk in Baku?", "on 20 February 2026" for "two days later". Null where nothing in it points so.
 */
export function inNames(
  { text, items }: Pick<Linked, 'text' | 'items'>,
  before: Before | null,
  graph: Graph,
  link: (text: string) => Linked,
): InNames | null {
  const plain = inPlainWords(text);
  const own = plain === text ? items : link(plain).items;
  const first = nameFirst(plain, own) ?? nameBehind(plain, own);
  let said = { text: first?.text ?? plain, items };
  if (said.text !== text) said = { ...said, items: link(said.text).items };
  const readings: QuestionReading[] = first ? [first.reading] : [];
  for (const namer of before ? NAMERS : []) {
    const found = namer({ ...said, ...before!, graph });
    if (!found) continue;
    said = { text: found.text, items: link(found.text).items };
    readings.push(found.reading);
  }
  if (said.text === text) return null;
  const named = said.text.charAt(0).toUpperCase() + said.text.slice(1);
  // Other words for the same leave whatever was said before as it is.
  return { text: named, isWhole: readings.length > 0 && isSentence(said) && saysAll(said.text, said.items), readings };
}

/** A question of somebody with a verb, and no fragment of one. */
function isSentence({ text, items }: Pick<Linked, 'text' | 'items'>): boolean {
  return SENTENCE.test(text) && items.length >= 4 && items.some(({ kind }) => kind === 'party');
}

const SENTENCE =
  /\b(?:did|does|do|has|have|had|is|are|was|were|met|signed|asked|agreements|memoranda|meetings|documents|proposals)\b/i;
