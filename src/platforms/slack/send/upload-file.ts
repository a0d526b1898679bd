import { webApi } from '@slack/bolt';
import { NotDelivered } from '../../../bot/ports/desk.js';
import { CALL_TIMEOUT_MS, type Destination, type Sender } from './sender.js';

/** A file, as it is shown in a channel or thread. */
export interface ShownFile {
  /** `who-met-whom.png` */
  readonly name: string;
  readonly title: string;
  /**
   * What is to be seen, for whoever does not see it, 1,000 characters at the most; null of a file that is no picture: with words for
   * one, Slack takes it and shows it to nobody.
   */
  readonly alt: string | null;
  readonly bytes: Uint8Array;
}

/**
 * Shows a file in a channel or thread: an address is asked for, the bytes go there, and it is shown
 * (https://docs.slack.dev/messaging/working-with-files#upload). It needs the scope `files:write`. Rejects with `NotDelivered`, whose
 * message is Slack's word for why: `missing_scope`. Once `signal` is aborted nothing is shown any more.
 */
export async function uploadFile(
  sender: Sender,
  to: Destination,
  { name, title, alt, bytes }: ShownFile,
  signal?: AbortSignal,
): Promise<void> {
  const { client, team, channel, thread } = to;
  const queue = `${team}:${channel}:files`;
  // The library's type calls it `alt_text`, which Slack does not know: https://docs.slack.dev/reference/methods/files.getUploadURLExternal
  const wanted = { filename: name, length: bytes.length, ...(alt === null ? {} : { alt_txt: alt }) };
  const { upload_url: url, file_id: id } = await sender.repeatable(queue, () =>
    client.files.getUploadURLExternal(wanted),
  );
  if (!url || !id) throw new webApi.WebAPIHTTPError(502, 'no address to upload to', {});
  await sender.repeatable(queue, () => put(url, bytes));
  const shown = { files: [{ id, title }] as [{ id: string; title: string }], channel_id: channel };
  const place = thread === null ? shown : { ...shown, thread_ts: thread };
  await sender.once(queue, () => {
    if (signal?.aborted) throw new NotDelivered('refused', 'it took too long');
    return client.files.completeUploadExternal(place);
  });
}

/** Sends bytes to an address that Slack gave for them. */
async function put(url: string, bytes: Uint8Array): Promise<void> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/octet-stream' },
    body: bytes,
    signal: AbortSignal.timeout(CALL_TIMEOUT_MS),
    redirect: 'error',
  });
  await response.arrayBuffer();
  if (!response.ok) throw new webApi.WebAPIHTTPError(response.status, response.statusText, {});
}
