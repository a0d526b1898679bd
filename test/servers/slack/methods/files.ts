import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Body, HeldFile } from '../held.js';
import { nextTs } from '../ids.js';
import type { Grant } from '../workspaces.js';
import type { World } from '../world.js';
import { failure, type Methods, text } from './method.js';

/** Uploading files: https://docs.slack.dev/messaging/working-with-files#upload */
export const FILE_METHODS: Methods = {
  'files.getUploadURLExternal': { needs: 'bot token', scope: 'files:write', run: addressFor },
  'files.completeUploadExternal': { needs: 'bot token', scope: 'files:write', run: complete },
};

/** The longest description that is taken. */
const ALT_MAX = 1000;

function addressFor(args: Body, { held, origin }: World, { team }: Grant): Body {
  const [filename, length, alt] = [text(args.filename), Number(args.length), text(args.alt_txt)];
  if (filename === '' || !(length > 0)) return failure('missing_argument');
  if (alt.length > ALT_MAX) return failure('alt_txt_too_large');
  const id = `F${nextTs().replace('.', '')}`;
  held.files.push({ id, team: team.id, filename, length, ...(alt === '' ? {} : { alt }) });
  return { ok: true, upload_url: `${origin}/upload/${id}`, file_id: id };
}

/** Takes the bytes of a file at the address that was given for it. */
export async function takeUpload(
  { held }: World,
  id: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const file = held.files.find((one) => one.id === id);
  if (!file || Buffer.concat(chunks).length !== file.length) {
    response.writeHead(400).end('not what was announced');
    return;
  }
  file.bytes = Buffer.concat(chunks);
  response.writeHead(200).end(`OK - ${file.length}`);
}

function complete(args: Body, { held }: World, { team }: Grant): Body {
  const listed = (Array.isArray(args.files) ? args.files : []) as { id: string; title?: string }[];
  const found = listed.map(({ id }) => held.files.find((one) => one.id === id && one.team === team.id && one.bytes));
  if (listed.length === 0 || found.includes(undefined)) return failure('file_not_found');
  const channel = text(args.channel_id);
  if (!/^[CDG][A-Z0-9]+$/.test(channel)) return failure('channel_not_found');
  for (const [at, file] of (found as HeldFile[]).entries()) {
    file.channel = channel;
    if (text(args.thread_ts) !== '') file.thread_ts = text(args.thread_ts);
    if (listed[at]!.title) file.title = listed[at]!.title;
  }
  return { ok: true, files: listed };
}
