import type { Body, HeldPrompts } from '../held.js';
import type { Grant } from '../workspaces.js';
import type { World } from '../world.js';
import { failure, type Methods, text } from './method.js';

/** The assistant pane: its status line, its title and what it suggests to ask. */
export const ASSISTANT_METHODS: Methods = {
  'assistant.threads.setStatus': { needs: 'bot token', scope: 'chat:write', run: inThread(setStatus) },
  'assistant.threads.setTitle': { needs: 'bot token', scope: 'assistant:write', run: inThread(setTitle) },
  'assistant.threads.setSuggestedPrompts': { needs: 'bot token', scope: 'assistant:write', run: setPrompts },
};

const MAX_PROMPTS = 4;

interface Thread {
  readonly team: string;
  readonly channel: string;
  readonly thread_ts: string;
}

function inThread(run: (args: Body, world: World, thread: Thread) => Body) {
  return (args: Body, world: World, { team }: Grant): Body => {
    const thread = { team: team.id, channel: text(args.channel_id), thread_ts: text(args.thread_ts) };
    if (thread.channel === '' || thread.thread_ts === '') return failure('invalid_arguments');
    return run(args, world, thread);
  };
}

function setStatus(args: Body, { held }: World, thread: Thread): Body {
  if (typeof args.status !== 'string') return failure('invalid_arguments');
  held.statuses.push({ ...thread, status: args.status, body: args });
  return { ok: true };
}

function setTitle(args: Body, { held }: World, thread: Thread): Body {
  if (text(args.title) === '') return failure('invalid_arguments');
  held.titles.push({ ...thread, title: text(args.title) });
  return { ok: true };
}

/** An agent's prompts stand in no thread: with one, nothing is set and nothing says so. */
function setPrompts(args: Body, { held }: World, { team }: Grant): Body {
  const [prompts, channel, thread_ts] = [promptsOf(args), text(args.channel_id), text(args.thread_ts)];
  if (prompts === undefined || channel === '') return failure('invalid_arguments');
  if (team.isAgent && thread_ts !== '') return { ok: true };
  const at = { team: team.id, channel, ...(thread_ts !== '' && { thread_ts }) };
  held.prompts.push({ ...at, ...(typeof args.title === 'string' && { title: args.title }), prompts });
  return { ok: true };
}

function promptsOf({ prompts }: Body): HeldPrompts['prompts'] | undefined {
  if (!Array.isArray(prompts) || prompts.length === 0 || prompts.length > MAX_PROMPTS) return undefined;
  const whole = prompts.every((one) => text(one?.title) !== '' && text(one?.message) !== '');
  return whole ? prompts : undefined;
}
