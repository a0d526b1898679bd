import { secretText } from '../../canaries.js';
import type { SpokenEvent } from './events.js';
import type { Body, HeldBlock, HeldEphemeral, HeldMessage, HeldResponse, HeldView } from './held.js';
import { nextTs } from './ids.js';

/** Stands in every payload; Slack means it for nobody else. */
const VERIFICATION_TOKEN = 'verification_token';
secretText(VERIFICATION_TOKEN);

/** Who does it and where. All of it has a default. */
export interface Doer {
  /** U222 by default. */
  readonly user?: string;
  /** T111 by default. */
  readonly team?: string;
  /** C111 by default; for slash commands only. */
  readonly channel?: string;
  /** What stands in the inputs of a view: `{ blockId: { actionId: { type, … } } }`. */
  readonly values?: Body;
  /** Joins the payload at last, to make it say anything else. */
  readonly more?: Body;
}

/** Somebody types `/sideline …`. From samples/slash_command.json and slack-shapes/SlashCommandPayload.json. */
export function slashCommand(text: string, doer: Doer & { readonly command?: string } = {}): Body {
  const { user = 'U222', team = 'T111', channel = 'C111', command = '/sideline' } = doer;
  return {
    token: VERIFICATION_TOKEN,
    api_app_id: 'A111',
    team_id: team,
    team_domain: 'test-domain',
    channel_id: channel,
    channel_name: channel.startsWith('D') ? 'directmessage' : 'random',
    user_id: user,
    user_name: user.toLowerCase(),
    command,
    text,
    is_enterprise_install: 'false',
    ...doer.more,
  };
}

/** What can carry buttons. */
export type Clickable = HeldMessage | HeldEphemeral | HeldResponse | HeldView;

/**
 * Somebody clicks the element `actionId` of something the app sent. A button's value comes with it; `chosen` is the
 * value (or values) of the option picked in a menu. Throws if there is no such element. From samples/block_actions.json.
 */
export function blockActions(
  shown: Clickable,
  actionId: string,
  doer: Doer & { readonly chosen?: string | readonly string[] } = {},
): Body {
  const { user = viewerOf(shown), more } = doer;
  const [block, element] = findElement(blocksIn(shown), actionId);
  const block_id = block.block_id ?? `block-of-${actionId}`;
  return {
    type: 'block_actions',
    ...common(user, doer.team ?? shown.team),
    ...placeOf(shown, doer.values),
    actions: [{ action_id: actionId, block_id, ...clicked(element, doer.chosen), action_ts: nextTs() }],
    state: { values: doer.values ?? {} },
    ...more,
  };
}

/** Somebody sends a modal off. `values` is `{ blockId: { actionId: { type, value } } }`. From samples/view_submission.json. */
export function viewSubmission(view: HeldView, values: Body = {}, doer: Doer = {}): Body {
  return {
    type: 'view_submission',
    ...common(doer.user ?? view.user, doer.team ?? view.team),
    view: { ...viewOf(view), state: { values } },
    response_urls: [],
    ...doer.more,
  };
}

/** Somebody takes a shortcut from the menu of a message. https://docs.slack.dev/reference/interaction-payloads/shortcuts-interaction-payload */
export function messageShortcut(message: SpokenEvent, callbackId: string, doer: Doer = {}): Body {
  const { channel, ts, text, user } = message;
  return {
    type: 'message_action',
    ...common(doer.user ?? 'U222', doer.team ?? 'T111'),
    callback_id: callbackId,
    action_ts: nextTs(),
    message_ts: ts,
    channel: { id: channel, name: 'test-channel' },
    message: { type: 'message', user, ts, text },
    ...doer.more,
  };
}

/** Somebody closes a modal. From samples/view_closed.json. */
export function viewClosed(view: HeldView, doer: Doer = {}): Body {
  const who = common(doer.user ?? view.user, doer.team ?? view.team);
  return { type: 'view_closed', ...who, view: viewOf(view), is_cleared: false, ...doer.more };
}

/** Somebody types into a menu whose options the app gives. From samples/block_suggestion.json. */
export function blockSuggestion(shown: Clickable, actionId: string, typed: string, doer: Doer = {}): Body {
  const [block] = findElement(blocksIn(shown), actionId);
  const who = common(doer.user ?? viewerOf(shown), doer.team ?? shown.team);
  const asked = { action_id: actionId, block_id: block.block_id ?? `block-of-${actionId}`, value: typed };
  return { type: 'block_suggestion', ...who, ...placeOf(shown, doer.values), ...asked, ...doer.more };
}

/** The action_ids of all that can be clicked, in order. */
export function actionIds(shown: Clickable): string[] {
  return blocksIn(shown).flatMap((block) => elementsOf(block).map((element) => String(element.action_id)));
}

/** Who saw it; for a message, which all see, somebody. */
function viewerOf(shown: Clickable): string {
  return 'revisions' in shown && 'blocks' in shown ? 'U222' : shown.user;
}

function common(user: string, team: string): Body {
  return {
    user: { id: user, username: user.toLowerCase(), name: user.toLowerCase(), team_id: team },
    api_app_id: 'A111',
    token: VERIFICATION_TOKEN,
    team: { id: team, domain: 'workspace-domain' },
    enterprise: null,
    is_enterprise_install: false,
  };
}

function blocksIn(shown: Clickable): readonly HeldBlock[] {
  return 'view' in shown ? ((shown.view.blocks ?? []) as HeldBlock[]) : shown.blocks;
}

function findElement(blocks: readonly HeldBlock[], actionId: string): [block: HeldBlock, element: Body] {
  for (const block of blocks) {
    const element = elementsOf(block).find((one) => one.action_id === actionId);
    if (element !== undefined) return [block, element];
  }
  const there = blocks.flatMap((block) => elementsOf(block).map((one) => one.action_id));
  throw new Error(`nothing with the action_id "${actionId}" to click; there are: ${there.join(', ') || 'none'}`);
}

function elementsOf(block: HeldBlock): Body[] {
  const all = [...(Array.isArray(block.elements) ? block.elements : []), block.accessory, block.element];
  return all.filter((one): one is Body => one?.action_id !== undefined);
}

function clicked(element: Body, chosen: string | readonly string[] | undefined): Body {
  const { type, text, value } = element;
  if (type === 'button') return { type, text, ...(value !== undefined && { value }) };
  if (type === 'feedback_buttons') {
    const half = (chosen === 'bad' ? element.negative_button : element.positive_button) as Body;
    return { type, text: half.text, value: half.value };
  }
  const picked = [chosen ?? []].flat().map((one) => optionOf(element, one));
  return String(type).startsWith('multi_') || type === 'checkboxes'
    ? { type, selected_options: picked }
    : { type, selected_option: picked[0] ?? null };
}

function optionOf(element: Body, value: string): Body {
  const groups = (element.option_groups ?? []) as { options: Body[] }[];
  const options = [...((element.options ?? []) as Body[]), ...groups.flatMap((group) => group.options)];
  const option = options.find((one) => one.value === value);
  // An external menu's options are the app's to give, so any value can come back from one.
  return option ?? { text: { type: 'plain_text', text: value }, value };
}

function placeOf(shown: Clickable, values: Body = {}): Body {
  if ('view' in shown) {
    return { container: { type: 'view', view_id: shown.id }, view: { ...viewOf(shown), state: { values } } };
  }
  const { ts, thread_ts, channel, text, blocks } = shown;
  const isPublic = 'revisions' in shown || ('ephemeral' in shown && !shown.ephemeral);
  const thread = thread_ts === undefined ? {} : { thread_ts };
  return {
    container: { type: 'message', message_ts: ts, channel_id: channel, is_ephemeral: !isPublic, ...thread },
    channel: { id: channel, name: 'test-channel' },
    // Slack leaves the message out when only one person saw it, so the app cannot count on it.
    ...(isPublic && { message: { type: 'message', bot_id: 'B111', user: 'U0BOT', text, blocks, ts, ...thread } }),
  };
}

function viewOf(held: HeldView): Body {
  return {
    private_metadata: '',
    callback_id: '',
    ...held.view,
    id: held.id,
    team_id: held.team,
    hash: held.hash,
    state: { values: {} },
    previous_view_id: held.previous ?? null,
    app_id: 'A111',
    bot_id: 'B111',
  };
}
