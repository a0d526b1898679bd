/**
 * The question in a message as Slack sends it: without the mention of the bot, links as their words, channels as their
 * names, `&amp;` and the like as the characters that were typed
 * (https://docs.slack.dev/messaging/formatting-message-text). Mentions of people stay; they are dropped as words later.
 */
export function questionText(text: string, botUserId: string | undefined): string {
  return text
    .slice(0, RAW_MAX)
    .replaceAll(`<@${botUserId}>`, ' ')
    .replace(/<(?:https?|mailto):[^<>|]{1,2000}\|([^<>|]{1,2000})>/g, ' $1 ')
    .replace(/<#[A-Z0-9]{1,30}\|([^<>|]{0,100})>/g, ' $1 ')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')
    .trim();
}

/** Slack sends up to 40,000 characters; no more are looked at. */
const RAW_MAX = 40_000;

/** Whether a message is turned to somebody else: a person other than the bot, a group, everybody in a channel. */
export function mentionsOthers(text: string, botUserId: string | undefined): boolean {
  return /<(?:@|!subteam|!here|!channel|!everyone)/.test(text.slice(0, RAW_MAX).replaceAll(`<@${botUserId}>`, ' '));
}
