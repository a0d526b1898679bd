/**
 * The question in a message as Slack sends it: without the mention of the bot, links and dates as their words, channels
 * as their names, `&amp;` and the like as the characters that were typed
 * (https://docs.slack.dev/messaging/formatting-message-text). Mentions of people stay; they are dropped as words later.
 */
export function questionText(text: string, botUserId: string | undefined): string {
  return withoutMention(text.slice(0, RAW_MAX), botUserId)
    .replace(/<[a-z][a-z+.-]{1,20}:[^<>|]{1,2000}\|([^<>|]{1,2000})>/gi, ' $1 ')
    .replace(/<!date\^[^<>|]{1,2000}\|([^<>|]{1,2000})>/g, ' $1 ')
    .replace(/<#[A-Z0-9]{1,30}\|([^<>|]{0,100})>/g, ' $1 ')
    .replace(/&(lt|gt|amp);/g, (_, name: keyof typeof TYPED) => TYPED[name])
    .trim();
}

/** Slack sends up to 40,000 characters; no more are looked at. */
const RAW_MAX = 40_000;

/** In one go, so that `&amp;lt;` becomes what was typed, `&lt;`, and not `<`. */
const TYPED = { lt: '<', gt: '>', amp: '&' } as const;

/** Slack writes a mention with or without the name: `<@U0BOT>`, `<@U0BOT|sideline>`. */
function withoutMention(text: string, botUserId: string | undefined): string {
  return text.replace(/<@([A-Z0-9]{1,30})(?:\|[^<>|]{0,100})?>/g, (mention, id) => (id === botUserId ? ' ' : mention));
}

/** Whether a message is turned to somebody else: a person other than the bot, a group, everybody in a channel. */
export function mentionsOthers(text: string, botUserId: string | undefined): boolean {
  return /<(?:@|!subteam|!here|!channel|!everyone)/.test(withoutMention(text.slice(0, RAW_MAX), botUserId));
}

/** The people whom a message as Slack sends it names, other than the bot, each once. */
export function mentionedIn(text: string, botUserId: string | undefined): readonly string[] {
  const found = withoutMention(text.slice(0, RAW_MAX), botUserId).matchAll(
    /<@([UW][A-Z0-9]{1,29})(?:\|[^<>|]{0,100})?>/g,
  );
  return [...new Set([...found].map(([, id]) => id as string))];
}
