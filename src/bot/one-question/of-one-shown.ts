import { shownSet } from '../../core/grammar/shown/shown.js';
import { ofSides } from '../../core/grammar/shown/sides-of-shown.js';
import { type ChoiceFirst, choiceFirst } from '../../core/question/follow-up/choice-first.js';
import { oneOfSide } from '../../core/question/follow-up/one-described.js';
import { type Linked, linked } from '../../core/question/understand.js';
import type { Ref } from '../../core/records/ref.js';
import type { Memory } from '../memory.js';
import { ofQuery } from './of-listed.js';
import { withTold } from './of-shown.js';
import { type Part, type Setting, says } from './part.js';
import { type Picked, pickedBy, pickedFrom, unlikeShown } from './picked.js';

/** Answers a message, in the light of what was said before. */
type Answering = (text: string, memory: Memory | null, setting: Setting) => Part;

/** What a question of one of those shown is answered with. */
interface Answered {
  readonly setting: Setting;
  readonly link: (text: string) => Linked;
  readonly answer: Answering;
}

/** A line of the last list, chosen by number or time before something is asked of it; null where none is. */
export function ofChoice(text: string, memory: Memory, setting: Setting, answer: Answering): Part | null {
  const choice = memory.context.list.length > 1 ? choiceFirst(text) : null;
  return choice && ofChosen(choice, memory, text, { setting, answer });
}

/** "the later one: what was signed there?": the question, as if the choice had been a message of its own. */
function ofChosen(
  { choice, question }: ChoiceFirst,
  memory: Memory,
  text: string,
  { setting, answer }: Pick<Answered, 'setting' | 'answer'>,
): Part {
  const chosen = answer(choice, memory, setting).memory;
  const isChosen = chosen?.context.listed.length === 1;
  const part = answer(isChosen ? question : `${choice} ${question}`, isChosen ? chosen : memory, setting);
  return {
    ...part,
    leans: true,
    memory: part.memory && part.memory !== memory ? { ...part.memory, trail: [text] } : part.memory,
  };
}

/** "The park one, who signed it?": the question, of those of the records shown that are so described; null where not some of them are. */
export function ofDescribed(named: Linked, memory: Memory, answered: Answered): Part | null {
  const { setting, link } = answered;
  const { list } = memory.context;
  const picked = pickedBy(named, memory, link, setting.graph);
  if (picked) return ofPicked(picked, named, memory, answered);
  const bySide = list.length > 1 ? ofSideNamed(named.text, memory, answered) : null;
  if (bySide) return bySide;
  const missed = unlikeShown(named, memory, setting.graph);
  if (!missed) return null;
  const none = { ...says(missed, 'no-record'), question: { ...memory.composed.question, text: named.text } };
  return { composed: none, from: 0, leans: true, isOpen: false, memory };
}

/** The question of what a message picks out of what was shown: one thing of it, or what else it asks. */
function ofPicked(
  { query, rest, people, memory: picked }: Picked,
  named: Linked,
  memory: Memory,
  { setting, answer }: Answered,
): Part {
  const part = query ? ofQuery(query, named, picked, setting) : answer(rest, picked, setting);
  const kept = people?.length && part.memory ? withTold(part.memory, people) : part.memory;
  return query ? { ...part, memory: kept } : { ...part, leans: true, memory: keptAs(named.text, kept, memory) };
}

/** What is remembered, as what this message led to. */
export function keptAs(text: string, kept: Memory | null, before: Memory): Memory | null {
  return kept && kept !== before ? { ...kept, trail: [text] } : kept;
}

/** "The one with the Brazilian regulator: was it confirmed?": the question, of those of the records listed that have that side. */
function ofSideNamed(text: string, memory: Memory, { setting, answer }: Answered): Part | null {
  const found = oneOfSide(text);
  const all = found && shownSet(memory.context.list);
  if (!found || !all) return null;
  const { items } = linked(found.side, setting.graph, setting.at);
  const sides = items.filter(({ kind }) => kind !== 'word');
  const of = sides.length ? ofSides(sides, all, setting.graph) : null;
  if (of?.is !== 'these' || of.ids.length === all.ids.length) return null;
  const listed = of.ids.map((id): Ref => `${all.kind}:${id}` as Ref);
  const part = answer(found.rest, pickedFrom(memory, listed), setting);
  return {
    ...part,
    leans: true,
    memory: part.memory && part.memory !== memory ? { ...part.memory, trail: [text] } : part.memory,
  };
}
