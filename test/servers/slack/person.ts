import * as events from './events.js';
import type { Body, HeldView } from './held.js';
import {
  blockActions,
  type Clickable,
  messageShortcut,
  slashCommand,
  viewClosed,
  viewSubmission,
} from './interactions.js';

/** Somebody in Slack. Each method makes the payload of what they do; give it to `socket` or `http` to deliver. */
export interface Person {
  readonly id: string;
  /** Mentions the app; the mention is put before the text. */
  mentions(text: string, place?: events.Spoken): events.SpokenEvent;
  /** Writes to the app directly. */
  writes(text: string, place?: events.Spoken): events.SpokenEvent;
  /** Says something in a channel without mentioning the app. */
  says(text: string, place?: events.Spoken): events.SpokenEvent;
  slash(text: string, channel?: string): Body;
  clicks(shown: Clickable, actionId: string, chosen?: string | readonly string[]): Body;
  submits(view: HeldView, values?: Body): Body;
  closes(view: HeldView): Body;
  opensHome(): events.SlackEvent;
  /** Opens the Messages tab with an app that is an agent. */
  opensMessages(): events.SlackEvent;
  /** Looks at a channel, or at none, with the app open. */
  looksAt(channel?: string): events.SlackEvent;
  /** Opens the pane of an app that is an assistant still. */
  opensAssistant(threadTs?: string): events.SlackEvent;
  /** Takes "Ask about this" from the menu of a message. */
  asksAbout(message: events.SpokenEvent): Body;
}

/** A person of `team` (T111) who knows the app as `bot` (U0BOT). Their direct messages are in `D` + the rest of the id. */
export function person(id: string, { team = 'T111', bot = 'U0BOT' } = {}): Person {
  const who = { user: id, team };
  const self = { user: id, userTeam: team };
  const channel = `D${id.slice(1)}`;
  return {
    id,
    mentions: (text, place) => events.appMention({ ...self, text: `<@${bot}> ${text}`, ...place }),
    writes: (text, place) => events.messageIm({ ...self, channel, text, ...place }),
    says: (text, place) => events.messageChannel({ ...self, text, ...place }),
    slash: (text, where) => slashCommand(text, { ...who, ...(where !== undefined && { channel: where }) }),
    clicks: (shown, actionId, chosen) =>
      blockActions(shown, actionId, { ...who, ...(chosen !== undefined && { chosen }) }),
    submits: (view, values) => viewSubmission(view, values, who),
    closes: (view) => viewClosed(view, who),
    opensHome: () => events.appHomeOpened({ user: id }),
    opensMessages: () => events.appHomeOpened({ user: id, tab: 'messages' }),
    looksAt: (viewed) => events.appContextChanged({ user: id, ...(viewed !== undefined && { viewed }) }),
    asksAbout: (message) => messageShortcut(message, 'ask_about', who),
    opensAssistant: (threadTs) =>
      events.assistantThreadStarted({ user: id, channel, ...(threadTs !== undefined && { threadTs }) }),
  };
}
