import type { types } from '@slack/bolt';
import { failureOf } from '../send/failure.js';
import type { Sender } from '../send/sender.js';
import type { Spot } from './around.js';

/** Where a window opens: by a click, on top of the view with the id `under`, or alone (null). */
export interface Window {
  readonly triggerId: string;
  readonly under: string | null;
}

/** A window that is open, by what it can be changed with. */
export interface OpenWindow {
  readonly id: string;
  readonly hash: string;
}

/**
 * Opens a view by a click, or puts it on top of another; where three lie on each other already, in place of the last.
 * Rejects with `NotDelivered`: a click is good for three seconds and one view.
 */
export async function showView(
  sender: Sender,
  { client, team }: Pick<Spot, 'client' | 'team'>,
  { triggerId: trigger_id, under }: Window,
  view: types.ModalView,
): Promise<OpenWindow> {
  const shown = await sender.fresh(`${team}:windows`, () =>
    under === null
      ? client.views.open({ trigger_id, view })
      : client.views.push({ trigger_id, view }).catch(orInPlaceOf(under, view, client)),
  );
  return { id: shown.view?.id ?? '', hash: shown.view?.hash ?? '' };
}

function orInPlaceOf(view_id: string, view: types.ModalView, client: Spot['client']) {
  return async (error: unknown): Promise<{ readonly view?: { readonly id?: string; readonly hash?: string } }> => {
    const failure = failureOf(error);
    if (failure.kind !== 'refused' || failure.reason !== 'push_limit_reached') throw error;
    return client.views.update({ view_id, view });
  };
}
