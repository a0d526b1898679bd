import type { App, SlashCommand } from '@slack/bolt';
import type { Deliver, Incoming } from '../../../bot/ports/desk.js';
import { speaksOfDigests } from '../../../core/digest/wish/speaks-of-digests.js';
import { COMMAND } from '../manifest.js';
import { digestButtons } from '../render/digest-buttons.js';
import { MESSAGE_PAGE } from '../render/message.js';
import { keyOf } from '../store-key.js';
import { type Around, companyAt, placeOf, type Spot } from './around.js';
import type { OpenForm } from './digest-form.js';
import { NO_PRIVATE_FILES } from './files.js';
import { mentionedIn, questionText } from './question-text.js';
import { byResponse, type PrivateShowing } from './replies.js';
import { digestSpot, speakerAt } from './speaker.js';

/** Listens for `/sideline QUESTION`: answered where only the person sees it, and can be shared from there. */
export function listenForCommands(app: App, around: Around, openForm: OpenForm): void {
  app.command(COMMAND, async ({ ack, command, client, context }) => {
    await ack();
    const { team_id: team, channel_id: channel, user_id: person } = command;
    const given: Given = { command, bot: context.botUserId, spot: { client, team, channel, person, shared: false } };
    const text = questionText(command.text ?? '', context.botUserId);
    if (!speaksOfDigests(text)) return around.desk.answer(incomingFrom(given, text, around), respond(given, around));
    await aboutDigests(given, text, around, openForm);
  });
}

/** A command with where it was given. */
interface Given {
  readonly command: SlashCommand;
  readonly bot: string | undefined;
  readonly spot: Spot;
}

/** A command about digests: the form at once, or an answer as to other commands. */
async function aboutDigests(given: Given, text: string, around: Around, openForm: OpenForm): Promise<void> {
  const { command, bot } = given;
  const spot = await digestSpot(given.spot, around);
  const spoken = {
    thread: null,
    isThreadUntold: true,
    name: command.user_name,
    mentioned: mentionedIn(command.text ?? '', bot),
  };
  if (NEW.test(text)) {
    const failed = () => respond(given, around)({ kind: 'failed' });
    await openForm({ spot, spoken }, command.trigger_id).catch(failed);
    return;
  }
  const speaker = await speakerAt(spot, spoken, around);
  const beneath = async () => [digestButtons(await around.digests.orders(speaker))];
  const deliver = respond(given, around, LIST.test(text) ? { beneath } : {});
  await around.desk.answer({ ...incomingFrom({ ...given, spot }, text, around), asker: speaker }, deliver);
}

/** A digest that nothing is said of yet. */
const NEW = /^\/?(?:digest|subscription)s?:?\s{1,9}(?:new|add|create)$/i;

/** The list of digests, asked for as a command. */
const LIST = /^\/?(?:digest|subscription)s?(?:\s{1,9}(?:list|all|show)(?:\s{1,9}\d{1,3})?)?$/i;

function respond({ command, spot }: Given, { sender }: Around, more: Pick<PrivateShowing, 'beneath'> = {}): Deliver {
  // A direct message has no channel to share in.
  const shareable = !spot.channel.startsWith('D');
  return byResponse(sender, command.response_url, { heading: null, shareable, ...more });
}

function incomingFrom({ command, spot }: Given, text: string, around: Around): Incoming {
  const { team, channel, person } = spot;
  return {
    place: placeOf(spot),
    person,
    deliveries: [keyOf(team, 'command', command.trigger_id)],
    text,
    conversation: keyOf(team, 'talk', channel, person),
    page: MESSAGE_PAGE,
    isAwaited: true,
    company: companyAt(spot, around),
    files: NO_PRIVATE_FILES,
  };
}
