import type { Speaker } from '../../../bot/ports/digests.js';
import type { Answer } from '../../../core/answer/answer.js';
import { type Form, formView } from '../form/form-view.js';
import { freshState, stateOf } from '../form/state.js';
import type { FormUpdates } from '../form/updates.js';
import { OPTIONS_MAX } from '../limits.js';
import { noticeView } from '../render/views.js';
import type { Around, Spot } from './around.js';
import { type Filled, wishOf } from './filled-form.js';
import { type Spoken, speakerAt } from './speaker.js';
import { showView, type Window } from './windows.js';

/** What a form is opened for: a new order, or one that there is. */
export interface Opening {
  readonly spot: Spot;
  readonly spoken: Spoken;
  readonly id: string | null;
}

/**
 * Opens the form at once, and then shows in it what it would have sent: a click is good for three seconds. Rejects with
 * `NotDelivered`.
 */
export async function openForm(opening: Opening, window: Window, updates: FormUpdates, around: Around): Promise<void> {
  const { spot, spoken, id } = opening;
  const speaker = await speakerAt(spot, spoken, around);
  const form = await formFor(opening, speaker, around);
  if (!form) {
    await showView(
      around.sender,
      spot,
      window,
      noticeView('Digest', `There is no digest ${id} here that you may change.`, spot.channel),
    );
    return;
  }
  const view = await showView(around.sender, spot, window, formView(form));
  await showPreview({ spot, speaker, view, metadata: form.metadata, state: form.state }, 0, updates, around);
}

async function formFor({ spot, spoken, id }: Opening, speaker: Speaker, around: Around): Promise<Form | null> {
  const { digests, sender } = around;
  const hasPictures = sender.takesFiles;
  const metadata = { channel: spot.channel, thread: spoken.thread, id, hasFields: true, hasPictures };
  if (id === null)
    return { state: freshState(speaker.zone ?? null, hasPictures), metadata, about: null, preview: null };
  const wish = await digests.open(id, speaker);
  if (!wish) return null;
  const found = await digests.fieldsOf(wish.filter, speaker);
  const fields = found && Object.values(found).every((list) => list.length <= OPTIONS_MAX) ? found : null;
  const about = await aboutOf(id, speaker, digests);
  const state = stateOf(wish, fields, hasPictures);
  return { state, metadata: { ...metadata, hasFields: fields !== null }, about, preview: null };
}

/** Shows beneath a form what it would have sent. A form that was closed meanwhile is shown nothing. */
export async function showPreview(filled: Filled, at: number, updates: FormUpdates, around: Around): Promise<void> {
  const { spot, speaker, metadata, state, view } = filled;
  const { client } = spot;
  const { id } = metadata;
  const about = id !== null && !metadata.hasFields ? await aboutOf(id, speaker, around.digests) : null;
  const update = updates.run({ viewId: view.id, hash: view.hash, at }, async (hash) => {
    const shown = formView({ state, metadata, about, preview: await previewOf(filled, around) });
    const updated = await client.views.update({ view_id: view.id, hash, view: shown });
    return updated.view?.hash ?? '';
  });
  await update.catch((error: unknown) => around.log.debug('slack-form', { reason: String(error) }));
}

async function previewOf(filled: Filled, { digests }: Around): Promise<Answer | string> {
  const found = await wishOf(filled, digests);
  if ('wish' in found) return digests.preview(found.wish, filled.speaker);
  return Object.values(found.problems).join(' ');
}

async function aboutOf(id: string, speaker: Speaker, digests: Around['digests']): Promise<string | null> {
  return (await digests.orders(speaker)).find((one) => one.id === id)?.about ?? null;
}
