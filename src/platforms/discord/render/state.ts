import type { Verdict } from '../../../core/gaps/rating.js';
import { CUSTOM_ID_MAX } from '../limits.js';

/**
 * What the controls under an answer lead back to: the messages that give it, and the instant they were asked at. It is
 * cut into pieces that stand in the ids of the controls themselves, since Discord hands all of them back with a click:
 * the buttons work after a restart, and nothing of a question is kept on our side.
 */
export interface AnswerState {
  readonly trail: readonly string[];
  /** ISO 8601. */
  readonly now: string;
}

/** What a control is for, and with which number: `ask` 1 is the second follow-up. */
export interface Control {
  readonly action: 'ask' | 'choose' | 'more' | 'back' | 'sources' | 'why' | 'draw' | Verdict;
  readonly number: number;
}

/** `action.number.position:piece`. */
const SHAPE = /^(ask|choose|more|back|sources|why|draw|good|bad)\.(\d{1,4})\.(\d{1,2}):([\s\S]*)$/;

/** Characters of an id that are left for a piece. */
const PIECE_MAX = CUSTOM_ID_MAX - 'sources.9999.99:'.length;

/** The ids of controls, with the state among them; null where they cannot hold it. */
export function customIds(controls: readonly Control[], { trail, now }: AnswerState): readonly string[] | null {
  const text = JSON.stringify([Date.parse(now).toString(36), ...trail]);
  const pieces = piecesOf(`${sumOf(text)}${text}`);
  if (pieces.length > controls.length) return null;
  return controls.map(({ action, number }, at) => `${action}.${number}.${at}:${pieces[at] ?? ''}`);
}

/** What a control is for; null for an id that is not ours. */
export function controlIn(customId: string): Control | null {
  const [, action, number] = SHAPE.exec(customId) ?? [];
  return action === undefined ? null : { action: action as Control['action'], number: Number(number) };
}

/**
 * The state among the ids of a message's controls, in any order; null where there is none, and where a piece of it is
 * missing or another than it was.
 */
export function stateIn(ids: readonly string[]): AnswerState | null {
  const pieces = ids
    .flatMap((id) => {
      const [, , , position, piece] = SHAPE.exec(id) ?? [];
      return position === undefined ? [] : [{ position: Number(position), piece: piece ?? '' }];
    })
    .sort((a, b) => a.position - b.position);
  if (pieces.some(({ position }, at) => position !== at)) return null;
  return parsed(pieces.map(({ piece }) => piece).join(''));
}

function parsed(whole: string): AnswerState | null {
  const text = whole.slice(SUM_LENGTH);
  if (sumOf(text) !== whole.slice(0, SUM_LENGTH)) return null;
  try {
    const [now, ...trail] = JSON.parse(text) as unknown[];
    const instant = new Date(Number.parseInt(String(now), 36));
    if (trail.length === 0 || !trail.every((one) => typeof one === 'string')) return null;
    return { now: instant.toISOString(), trail };
  } catch {
    return null;
  }
}

const SUM_LENGTH = 7;

/** A check sum of a text (FNV-1a of 32 bits), always as long: pieces that do not belong together are found out. */
function sumOf(text: string): string {
  let sum = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) sum = Math.imul(sum ^ text.charCodeAt(at), 0x01000193);
  return (sum >>> 0).toString(36).padStart(SUM_LENGTH, '0');
}

/**
 * What a control says for whoever uses it, all of it in its id: `say` where it stands, `own` as if in their own direct
 * messages with Sideline. Unlike the others it needs nothing of the message it stands under.
 */
export interface Saying {
  readonly says: string;
  readonly where: 'say' | 'own';
}

/** The id of a button that says something, told apart by its number; null where the words are too long for one. */
export function sayingId({ says, where }: Saying, number: number): string | null {
  const id = `${where}.${number}:${says}`;
  return id.length > CUSTOM_ID_MAX ? null : id;
}

/** What the id of a control says, and in a menu the value that was chosen; null for any other control. */
export function sayingIn(customId: string, chosen?: string): Saying | null {
  const [, where, says = ''] = /^(say|own)\.\d{1,2}:([\s\S]*)$/.exec(customId) ?? [];
  return where === undefined ? null : { where: where as Saying['where'], says: chosen ?? says };
}

/** Cut between whole characters. */
function piecesOf(text: string): string[] {
  const pieces = [''];
  for (const character of text) {
    if (pieces.at(-1)!.length + character.length > PIECE_MAX) pieces.push('');
    pieces[pieces.length - 1] += character;
  }
  return pieces;
}
