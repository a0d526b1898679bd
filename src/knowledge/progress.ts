/** Is told, now and then, what part of something long is done: 0 to 1. */
export type OnProgress = (done: number) => void;

/** Passes chunks on, and tells what part of `size` bytes has come. */
export async function* reported(
  chunks: AsyncIterable<Uint8Array>,
  size: number,
  onProgress: OnProgress,
): AsyncGenerator<Uint8Array> {
  let done = 0;
  for await (const chunk of chunks) {
    done += chunk.length;
    onProgress(done / Math.max(1, size));
    yield chunk;
  }
}
