import type { types } from '@slack/bolt';
import type { OrderName } from '../../../bot/ports/digests.js';
import { ACTIONS_MAX } from '../limits.js';

/** What the buttons for forms do, by their `action_id`. `edit` is followed by a number. */
export const FORM_ACTIONS = { create: 'digest:new', edit: 'digest:edit' } as const;

/** The buttons under a list of digests: a form for a new one, and one for each of the person's own. */
export function digestButtons(orders: readonly OrderName[]): types.ActionsBlock {
  const own = orders.filter((one) => one.isOwn).slice(0, ACTIONS_MAX - 1);
  return {
    type: 'actions',
    elements: [
      { ...button(FORM_ACTIONS.create, 'New digest'), style: 'primary' },
      ...own.map(({ id }, at) => ({ ...button(`${FORM_ACTIONS.edit}:${at}`, `Edit ${id}`), value: id })),
    ],
  };
}

function button(action_id: string, text: string): types.Button {
  return { type: 'button', action_id, text: { type: 'plain_text', text, emoji: false } };
}
