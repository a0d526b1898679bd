import type { Body, HeldFile } from '../held.js';
import type { Grant } from '../workspaces.js';
import type { World } from '../world.js';
import { failure, type Methods, text } from './method.js';

/** The first and the last step of putting a file somewhere; between them it is sent to its address. */
export const FILE_METHODS: Methods = {
  'files.getUploadURLExternal': { needs: 'bot token', scope: 'files:write', run: begin },
  'files.completeUploadExternal': { needs: 'bot token', scope: 'files:write', run: complete },
};

/** The longest description that is taken. */
const ALT_MAX = 1000;

/** https://docs.slack.dev/reference/methods/files.getUploadURLExternal */
function begin(args: Body, world: World, { team }: Grant): Body {
  const [filename, length, alt] = [text(args.filename), Number(args.length), text(args.alt_txt)];
  if (filename === '' || !(length > 0)) return failure('invalid_arguments');
  if (alt.length > ALT_MAX) return failure('alt_txt_too_large');
  const id = `F${String(world.held.files.length + 1).padStart(3, '0')}`;
  world.held.files.push({
    id,
    team: team.id,
    name: filename,
    length,
    ...(alt === '' ? {} : { alt }),
    bytes: null,
    channel: null,
  });
  return { ok: true, upload_url: `${world.origin}/upload/v1/${id}`, file_id: id };
}

/** https://docs.slack.dev/reference/methods/files.completeUploadExternal */
function complete(args: Body, world: World, { team }: Grant): Body {
  const given = Array.isArray(args.files) ? (args.files as readonly Body[]) : [];
  const files = given.map(({ id }) => world.held.files.find((one) => one.id === id && one.team === team.id));
  if (files.length === 0 || files.some((one) => one?.bytes?.length !== one?.length)) return failure('file_not_found');
  const channel = text(args.channel_id);
  // A person's id is no conversation here.
  if (!/^[CDG][A-Z0-9]+$/.test(channel)) return failure('channel_not_found');
  if (team.channels.get(channel)?.is_member === false) return failure('not_in_channel');
  for (const [at, file] of (files as HeldFile[]).entries()) share(file, channel, text(args.thread_ts), given[at]!);
  return { ok: true, files: files.map((one) => ({ id: one!.id, title: one!.title })) };
}

function share(file: HeldFile, channel: string, thread: string, { title }: Body): void {
  file.channel = channel;
  if (thread !== '') file.thread_ts = thread;
  file.title = text(title);
}
