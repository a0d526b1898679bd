// A bolt app of a few lines that answers each mention with its own words: what `slack.mjs` compares Sideline with.
import { App, HTTPReceiver } from '@slack/bolt';

const { SLACK_SIGNING_SECRET, SLACK_BOT_TOKEN, SLACK_API_URL, PORT } = process.env;
const receiver = new HTTPReceiver({ signingSecret: SLACK_SIGNING_SECRET });
const app = new App({
  receiver,
  token: SLACK_BOT_TOKEN,
  botId: 'B111',
  botUserId: 'U0BOT',
  clientOptions: { slackApiUrl: SLACK_API_URL },
});
app.event('app_mention', async ({ event, client }) => {
  await client.chat.postMessage({ channel: event.channel, thread_ts: event.ts, text: event.text });
});
await app.start({ port: Number(PORT), host: '127.0.0.1' });
