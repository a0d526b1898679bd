import type { App } from '@slack/bolt';
import { z } from 'zod';
import { FORM } from '../form/form-view.js';
import { offeredFor } from '../form/suggest.js';
import { FormUpdates } from '../form/updates.js';
import { FORM_ACTIONS } from '../render/digest-buttons.js';
import type { Around, Spot } from './around.js';
import { speakingOf } from './buttons.js';
import { type Clicked, windowOf } from './click.js';
import { completingAt, filledIn, Open, placeIn } from './filled-form.js';
import { onClicks } from './on-clicks.js';
import { openForm, showPreview } from './shown-form.js';
import type { Spoken } from './speaker.js';
import { submitted } from './submitted-form.js';

/** When something was changed, in Slack's seconds. */
const Changed = z.object({ actions: z.tuple([z.object({ action_ts: z.string() })], z.unknown()) });

/** Listens for the form in which digests are ordered: it is opened, filled in, sent off. Gives what opens it anew. */
export function listenForDigestForm(app: App, around: Around): OpenForm {
  const updates = new FormUpdates();
  const on = onClicks(app, around);
  on(FORM_ACTIONS.create, (clicked) => openByClick(clicked, null, updates, around));
  on(new RegExp(`^${FORM_ACTIONS.edit}:\\d{1,3}$`), (clicked) => openByClick(clicked, clicked.value, updates, around));
  app.action({ type: 'block_actions', action_id: INPUT }, async ({ ack, body, client }) => {
    await ack();
    const at = Number(Changed.parse(body).actions[0].action_ts);
    const filled = await filledIn(Open.parse(body), client, around);
    if (filled) await showPreview(filled, at, updates, around);
  });
  app.options<'block_suggestion'>(
    { type: 'block_suggestion', action_id: INPUT },
    async ({ ack, body, payload, client }) => {
      const { action_id, value } = Typed.parse(payload);
      const at = placeIn(Open.parse(body), client);
      await ack(at ? await offeredFor(action_id.slice('form:'.length), value, completingAt(at.spot, around)) : NONE);
    },
  );
  app.view({ callback_id: FORM, type: 'view_submission' }, async ({ ack, body, client }) => {
    const filled = await filledIn(Open.parse(body), client, around);
    if (!filled) return ack();
    const end = await submitted(filled, around);
    await ack(
      'errors' in end ? { response_action: 'errors', errors: end.errors } : { response_action: 'update', ...end },
    );
  });
  return (at, triggerId) => openForm({ ...at, id: null }, { triggerId, under: null }, updates, around);
}

/** Opens a form for a new digest, by a trigger that is still fresh. Rejects with `NotDelivered`. */
export type OpenForm = (at: { readonly spot: Spot; readonly spoken: Spoken }, triggerId: string) => Promise<void>;

const INPUT = /^form:[a-z]{1,20}$/;

const NONE = { options: [] };

const Typed = z.object({ action_id: z.string(), value: z.string().default('') });

async function openByClick(clicked: Clicked, id: string | null, updates: FormUpdates, around: Around): Promise<void> {
  const { spot, spoken } = await speakingOf(clicked, around);
  await openForm({ spot, spoken, id }, windowOf(clicked.click), updates, around);
}
