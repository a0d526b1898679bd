import type { types } from '@slack/bolt';
import type { Answer } from '../../../core/answer/answer.js';
import { lineWords } from '../../../core/answer/page.js';
import { shortened } from '../../../core/records/shortened.js';
import { visible } from '../../../core/records/visible.js';
import { BUTTON_TEXT_MAX, BUTTON_VALUE_MAX } from '../limits.js';
import { literal } from './literal.js';
import { type AnswerState, stateValue } from './state.js';

/** What the buttons under an answer do, by their `action_id`. `ask` is followed by a number. */
export const ACTIONS = {
  ask: 'ask',
  more: 'more',
  sources: 'sources',
  why: 'why',
  draw: 'draw',
  share: 'share',
} as const;

/** A row of buttons that each ask a whole question; empty rows are left out. `from` numbers them on. */
export function questionButtons(
  questions: readonly { readonly label: string; readonly question: string }[],
  from: number,
): types.ActionsBlock[] {
  const buttons = questions
    .map(({ label, question }) => ({ label, question: visible(question) }))
    .filter(
      ({ label, question }) => visible(label).trim() !== '' && question !== '' && question.length <= BUTTON_VALUE_MAX,
    )
    .map(({ label, question }, at) => button(`${ACTIONS.ask}:${from + at}`, label, question));
  return actions(buttons);
}

/** How an answer is seen: by one person, who may show it to the channel; where a picture of it could stand beside it. */
export interface Seen {
  readonly shareable: boolean;
  readonly drawable?: boolean;
}

/** What can be done with an answer: the next page, all sources, why it is so, a picture of it, showing it to the channel. */
export function toolButtons(
  answer: Answer,
  state: AnswerState,
  { shareable, drawable = false }: Seen,
): types.ActionsBlock[] {
  const value = stateValue(state);
  // Without a trail, to ask again would be to do again: what orders a digest would order a second one.
  if (value === null || state.trail.length === 0) return [];
  const isAbout = answer.outcome === 'answered' || answer.outcome === 'no-record' || answer.outcome === 'ambiguous';
  return actions([
    ...(answer.hidden > 0 ? [button(ACTIONS.more, `More (${lineWords(answer.hidden)})`, value, 'primary')] : []),
    ...(answer.sources.length > 0 ? [button(ACTIONS.sources, 'All sources', value)] : []),
    ...(isAbout ? [button(ACTIONS.why, 'Why this answer', value)] : []),
    ...(drawable && answer.offersPicture ? [button(ACTIONS.draw, 'Picture', value)] : []),
    ...(shareable && isAbout ? [button(ACTIONS.share, 'Share in channel', value)] : []),
  ]);
}

function button(id: string, label: string, value: string, style?: types.Button['style']): types.Button {
  const text = shortened(literal(label), BUTTON_TEXT_MAX);
  return {
    type: 'button',
    action_id: id,
    text: { type: 'plain_text', text, emoji: false },
    value,
    ...(style ? { style } : {}),
  };
}

function actions(elements: types.Button[]): types.ActionsBlock[] {
  return elements.length > 0 ? [{ type: 'actions', elements }] : [];
}
