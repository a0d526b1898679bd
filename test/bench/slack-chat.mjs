// A workspace that asks, and the Web API that takes the answers: what the benches send over signed HTTP.
import { createHmac } from 'node:crypto';
import { createServer, request } from 'node:http';

export const SECRET = 'signing-secret-of-the-bench';

/** Neither people nor workspaces reach their limits, nor all together: what is measured is work, not refusals. */
const WORKSPACES = 50;

/** Answers every method of the Web API with success, and counts the messages posted. */
export async function farSide() {
  const state = { posted: 0 };
  const server = createServer((req, res) => {
    req.resume().on('end', () => {
      if (req.url?.endsWith('/chat.postMessage')) state.posted++;
      const body = { ok: true, user_id: 'U0BOT', bot_id: 'B111', team_id: 'T0', ts: `${Date.now()}.${state.posted}` };
      res.setHeader('content-type', 'application/json').end(JSON.stringify(body));
    });
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { state, server, url: `http://127.0.0.1:${server.address().port}/api/` };
}

/** The event of a question: each is of somebody else, in one of many workspaces. */
export function mention(n, run, question) {
  const ts = `17000${run.length}${String(n).padStart(5, '0')}.000100`;
  const team = `T${n % WORKSPACES}`;
  const text = `<@U0BOT> ${question}`;
  const event = { type: 'app_mention', user: `U${n}${run}`, text, ts, channel: `C${n % 500}`, event_ts: ts };
  return JSON.stringify({ type: 'event_callback', team_id: team, event_id: `Ev${run}${n}`, event });
}

/** Sends an event, signed; gives the status of its acknowledgement. */
export function sent(port, body) {
  const at = String(Math.floor(Date.now() / 1000));
  const signature = `v0=${createHmac('sha256', SECRET).update(`v0:${at}:${body}`).digest('hex')}`;
  const headers = {
    'content-type': 'application/json',
    'x-slack-request-timestamp': at,
    'x-slack-signature': signature,
  };
  return new Promise((resolve, reject) => {
    request({ port, host: '127.0.0.1', path: '/slack/events', method: 'POST', headers }, (res) => {
      res.resume().on('end', () => resolve(res.statusCode));
    })
      .on('error', reject)
      .end(body);
  });
}
