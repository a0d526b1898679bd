import type { Body, HeldPrompts } from '../held.js';
import type { Grant } from '../workspaces.js';
import type { World } from '../world.js';
import { failure, type Methods, text } from './method.js';

/** The assistant pane: its status line, its title and what it suggests to ask. */
export const ASSISTANT_METHODS: Methods = {
  'assistant.threads.setStatus': { needs: 'bot token', scope: 'assistant:write', run: inThread(setStatus) },
  'assistant.threads.setTitle': { needs: 'bot token', scope: 'assistant:write', run: inThread(setTitle) },
  'assistant.threads.setSuggestedPrompts': { needs: 'bot token', scope: 'assistant:write', run: inThread(setPrompts) },
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

function setPrompts(args: Body, { held }: World, thread: Thread): Body {
  const prompts = promptsOf(args);
  if (prompts === undefined) return failure('invalid_arguments');
  held.prompts.push({ ...thread, ...(typeof args.title === 'string' && { title: args.title }), prompts });
  return { ok: true };
}

function promptsOf({ prompts }: Body): HeldPrompts['prompts'] | undefined {
  if (!Array.isArray(prompts) || prompts.length === 0 || prompts.length > MAX_PROMPTS) return undefined;
  const whole = prompts.every((one) => text(one?.title) !== '' && text(one?.message) !== '');
  return whole ? prompts : undefined;
}
