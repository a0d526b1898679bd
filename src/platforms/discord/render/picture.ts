import type { PaintedPicture } from '../../../bot/ports/pictures.js';
import type { Message } from './message.js';

/** Messages with a picture in the first of them: below what it says, with words for whoever does not see it. */
export function withPicture(messages: readonly Message[], picture: PaintedPicture | undefined): readonly Message[] {
  const [first, ...rest] = messages;
  if (!picture || !first) return messages;
  const { name, png, alt } = picture;
  const last = first.embeds.length - 1;
  const embeds = first.embeds.map((embed, at) =>
    at === last ? { ...embed, image: { url: `attachment://${name}` } } : embed,
  );
  return [{ ...first, embeds, files: [{ attachment: Buffer.from(png), name, description: alt }] }, ...rest];
}

/** The same message without its picture, with a line that says why. */
export function withoutPicture({ files: _, ...message }: Message): Message {
  const embeds = message.embeds.map(({ image: _, ...embed }) => embed);
  return { ...message, embeds, content: NOT_TAKEN };
}

const NOT_TAKEN =
  'No picture: I lack a right here, “Attach Files” or “Embed Links”. What it would show stands below in words.';
