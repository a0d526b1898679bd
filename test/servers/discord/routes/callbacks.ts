import { announce, payloadOf } from '../announce.js';
import type { Body, HeldAutocomplete, HeldFile, HeldResponse } from '../held.js';
import type { HttpReply } from '../http-reply.js';
import type { InteractionType, OpenInteraction } from '../open-interactions.js';
import { Refusal } from '../refusals.js';
import { isEphemeral, newShown, revise } from '../shown.js';
import { note, type World } from '../world.js';
import { DONE, ok, param, type RestCall, type Routes } from './route.js';

const MESSAGE = 4;
const DEFERRED_MESSAGE = 5;
const DEFERRED_UPDATE = 6;
const UPDATE = 7;
const CHOICES = 8;
const MODAL = 9;

const LOADING = 1 << 7;

/** Which first answers fit which interaction. 6 and 7 need a clicked message beside. */
const FITTING: Readonly<Record<InteractionType, readonly number[]>> = {
  2: [MESSAGE, DEFERRED_MESSAGE, MODAL],
  3: [MESSAGE, DEFERRED_MESSAGE, DEFERRED_UPDATE, UPDATE, MODAL],
  4: [CHOICES],
  5: [MESSAGE, DEFERRED_MESSAGE, DEFERRED_UPDATE, UPDATE],
};

/** The first answer to an interaction. */
export const CALLBACK_ROUTES = {
  'POST /interactions/{interaction_id}/{interaction_token}/callback': { body: 'callback', open: true, run: answer },
} as const satisfies Routes;

function answer(call: RestCall, world: World): HttpReply {
  const open = world.interactions.toAnswer(param(call, 'interaction_id'), param(call, 'interaction_token'));
  const type = Number(call.body.type);
  if (!isFitting(open, type)) return unfitting(call, world, open, type);
  open.isAnswered = true;
  const data = (call.body.data ?? {}) as Body;
  if (type === CHOICES) world.held.autocompletes.push(heldAutocomplete(open, data));
  else respond(world, open, type, data, call.files);
  return call.query.get('with_response') === 'true' ? ok(callbackResult(world, open, type)) : DONE;
}

function isFitting({ type, clicked }: OpenInteraction, answer: number): boolean {
  const isUpdate = answer === DEFERRED_UPDATE || answer === UPDATE;
  return FITTING[type].includes(answer) && (!isUpdate || clicked !== undefined);
}

function unfitting(call: RestCall, world: World, open: OpenInteraction, type: number): never {
  note(world, call.route, 'limits', call.body, [`type: ${type} does not answer an interaction of type ${open.type}`]);
  throw new Refusal(50035);
}

function heldAutocomplete(open: OpenInteraction, data: Body): HeldAutocomplete {
  const { command = '', option = '', text: typed = '' } = open.typed ?? {};
  const choices = (data.choices ?? []) as HeldAutocomplete['choices'];
  return { interaction: open.id, user: open.who.id, command, option, typed, choices, ackMs: Date.now() - open.at };
}

function respond(world: World, open: OpenInteraction, type: number, data: Body, files: readonly HeldFile[]): void {
  const response = heldResponse(open, type, data, files);
  open.response = response;
  world.held.responses.push(response);
  if (type === MESSAGE || type === DEFERRED_MESSAGE) announce(world, 'MESSAGE_CREATE', response);
  if (type === UPDATE && open.clicked !== undefined) {
    revise(open.clicked, data, files);
    announce(world, 'MESSAGE_UPDATE', open.clicked);
  }
}

function heldResponse(open: OpenInteraction, type: number, data: Body, files: readonly HeldFile[]): HeldResponse {
  const { id: channel, guildId } = open.channel;
  const place = { channel, ...(guildId !== undefined && { guild: guildId }) };
  const isUpdate = type === DEFERRED_UPDATE || type === UPDATE;
  const shown =
    isUpdate && open.clicked !== undefined ? updated(open.clicked, type, data) : newShown(place, data, files);
  const isWaiting = type === DEFERRED_MESSAGE;
  return {
    ...shown,
    ...(isWaiting && { flags: shown.flags | LOADING }),
    interaction: open.id,
    user: open.who.id,
    type,
    data,
    ephemeral: isEphemeral(shown),
    deferred: isWaiting || type === DEFERRED_UPDATE,
    isWaiting,
    deleted: false,
    followUps: [],
    ackMs: Date.now() - open.at,
    ...((isUpdate || type === MODAL) && open.clicked !== undefined && { clicked: open.clicked }),
  };
}

/** What was clicked, as it looks after the update. */
function updated(clicked: NonNullable<OpenInteraction['clicked']>, type: number, data: Body) {
  const { id, channel, guild, content, embeds, components, flags, files } = clicked;
  const look = { id, channel, ...(guild !== undefined && { guild }), content, embeds, components, flags, files };
  const shown = { ...look, body: {}, revisions: [], edited: false, at: Date.now() };
  if (type === UPDATE) revise(shown, data);
  return { ...shown, edited: false };
}

function callbackResult(world: World, open: OpenInteraction, type: number): Body {
  const { response } = open;
  const interaction = { id: open.id, type: open.type };
  if (response === undefined || type === MODAL) return { interaction, resource: { type } };
  const { id, isWaiting, ephemeral } = response;
  return {
    interaction: {
      ...interaction,
      channel_id: response.channel,
      response_message_id: id,
      response_message_loading: isWaiting,
      response_message_ephemeral: ephemeral,
    },
    resource: { type, ...(type !== DEFERRED_UPDATE && { message: payloadOf(world, response) }) },
  };
}
