import { announce, payloadOf } from '../announce.js';
import type { HeldFollowUp, HeldResponse } from '../held.js';
import type { HttpReply } from '../http-reply.js';
import type { OpenInteraction } from '../open-interactions.js';
import { Refusal } from '../refusals.js';
import { isEphemeral, newShown, revise, revisionProblems } from '../shown.js';
import { note, type World } from '../world.js';
import { deleteShown } from '../written.js';
import { DONE, ok, param, type RestCall, type Routes } from './route.js';

const LOADING = 1 << 7;
const MODAL = 9;

/** What comes after the first answer to an interaction. */
export const WEBHOOK_ROUTES = {
  'POST /webhooks/{webhook_id}/{webhook_token}': { body: 'follow-up', open: true, run: followUp },
  'GET /webhooks/{webhook_id}/{webhook_token}/messages/@original': { open: true, run: read },
  'PATCH /webhooks/{webhook_id}/{webhook_token}/messages/@original': { body: 'edit', open: true, run: edit },
  'DELETE /webhooks/{webhook_id}/{webhook_token}/messages/@original': { open: true, run: remove },
  'GET /webhooks/{webhook_id}/{webhook_token}/messages/{message_id}': { open: true, run: read },
  'PATCH /webhooks/{webhook_id}/{webhook_token}/messages/{message_id}': { body: 'edit', open: true, run: edit },
  'DELETE /webhooks/{webhook_id}/{webhook_token}/messages/{message_id}': { open: true, run: remove },
} as const satisfies Routes;

function answered(call: RestCall, { interactions, app }: World) {
  if (param(call, 'webhook_id') !== app.id) throw new Refusal(10015);
  return interactions.answered(param(call, 'webhook_token'));
}

/** The first follow-up to a deferred answer fills it in, and is as ephemeral as that was. */
function followUp(call: RestCall, world: World): HttpReply {
  const { open, response } = answered(call, world);
  if (response.isWaiting) return filled(call, world, response);
  world.interactions.countFollowUp(open, response.followUps.length);
  const made = heldFollowUp(call, open);
  response.followUps.push(made);
  announce(world, 'MESSAGE_CREATE', made);
  return ok(payloadOf(world, made));
}

function heldFollowUp({ body, files }: RestCall, { channel }: OpenInteraction): HeldFollowUp {
  const place = { channel: channel.id, ...(channel.guildId !== undefined && { guild: channel.guildId }) };
  const shown = newShown(place, body, files);
  return { ...shown, ephemeral: isEphemeral(shown), deleted: false };
}

function read(call: RestCall, world: World): HttpReply {
  return ok(payloadOf(world, targetOf(call, world)));
}

function edit(call: RestCall, world: World): HttpReply {
  const target = targetOf(call, world);
  note(world, call.route, 'limits', call.body, revisionProblems(target, call.body));
  if ('interaction' in target) return filled(call, world, target);
  revise(target, call.body, call.files);
  announce(world, 'MESSAGE_UPDATE', target);
  return ok(payloadOf(world, target));
}

function filled(call: RestCall, world: World, response: HeldResponse): HttpReply {
  response.isWaiting = false;
  response.flags &= ~LOADING;
  revise(response, call.body, call.files);
  if (response.clicked !== undefined) revise(response.clicked, call.body, call.files);
  announce(world, 'MESSAGE_UPDATE', response);
  return ok(payloadOf(world, response));
}

function remove(call: RestCall, world: World): HttpReply {
  const target = targetOf(call, world);
  deleteShown(world, target);
  if ('clicked' in target && target.clicked !== undefined) deleteShown(world, target.clicked);
  return DONE;
}

/** `@original`, or what has this id. A modal is no message. */
function targetOf(call: RestCall, world: World): HeldResponse | HeldFollowUp {
  const { response } = answered(call, world);
  const id = call.params.message_id ?? response.id;
  const target = [response, ...response.followUps].find((one) => one.id === id);
  const isModal = target === response && response.type === MODAL;
  if (target === undefined || target.deleted || isModal) throw new Refusal(10008);
  return target;
}
