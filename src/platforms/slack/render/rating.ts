import type { types } from '@slack/bolt';
import type { Answer } from '../../../core/answer/answer.js';
import { isRatable, REASON_MAX, type Verdict } from '../../../core/gaps/rating.js';
import { literal } from './literal.js';
import { type AnswerState, stateIn, stateValue } from './state.js';

/** The buttons by which an answer is rated, by their `action_id`: alone where Slack has both in one element. */
export const RATE = 'rate';

/** The window that asks why an answer is bad, by its `callback_id`, and the input in it. */
export const RATING_FORM = 'rating';
export const REASON = 'reason';

const LABELS: Readonly<Record<Verdict, string>> = { good: 'Good answer', bad: 'Bad answer' };

/** Slack's own feedback buttons under an answer in a message, with what leads back to it in each of them. */
export function feedbackButtons(answer: Answer, state: AnswerState): types.ContextActionsBlock[] {
  const value = isRatable(answer) ? stateValue(state) : null;
  if (value === null) return [];
  const half = (verdict: Verdict) => ({ text: plain(LABELS[verdict]), value: `${verdict}:${value}` });
  const element = { positive_button: half('good'), negative_button: half('bad') };
  return [{ type: 'context_actions', elements: [{ type: 'feedback_buttons', action_id: RATE, ...element }] }];
}

/** The same for a window, which takes no feedback buttons. */
export function ratingButtons(answer: Answer, state: AnswerState): types.ActionsBlock[] {
  const value = isRatable(answer) ? stateValue(state) : null;
  if (value === null) return [];
  const button = (verdict: Verdict): types.Button => ({
    ...{ type: 'button', action_id: `${RATE}:${verdict}` },
    ...{ text: plain(LABELS[verdict]), value: `${verdict}:${value}` },
  });
  return [{ type: 'actions', elements: [button('good'), button('bad')] }];
}

/** What a click on one of these says of which answer; null for anything else. */
export function ratingIn(value: string): { readonly verdict: Verdict; readonly state: AnswerState } | null {
  const [, verdict, text] = /^(good|bad):(.*)$/s.exec(value) ?? [];
  const state = stateIn(text);
  return state && { verdict: verdict as Verdict, state };
}

/** Asks why an answer is bad. `said` is what became of the rating; `value` and `channel` lead back to the answer. */
export function reasonView(said: string, value: string, channel: string): types.ModalView {
  return {
    type: 'modal',
    callback_id: RATING_FORM,
    title: plain('Bad answer'),
    submit: plain('Send'),
    close: plain('Leave out'),
    private_metadata: JSON.stringify([channel, value]),
    blocks: [
      { type: 'section', text: plain(literal(said)) },
      {
        type: 'input',
        block_id: REASON,
        label: plain('What is wrong with it, or missing?'),
        hint: plain('Those who keep the records read this, without your name.'),
        element: { type: 'plain_text_input', action_id: REASON, multiline: true, max_length: REASON_MAX },
      },
    ],
  };
}

function plain(text: string): types.PlainTextElement {
  return { type: 'plain_text', text, emoji: false };
}
