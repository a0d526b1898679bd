/** What the bytes 0x80 to 0x9F stand for; five of them stand for nothing. https://encoding.spec.whatwg.org/#windows-1252 */
const UPPER = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/**
 * Decodes Windows-1252. Not by `TextDecoder`, which on some Node versions takes it for ISO 8859-1 and turns curly quotes
 * into control characters.
 */
export function decodeWindows1252(bytes: Uint8Array): string {
  return Buffer.from(bytes)
    .toString('latin1')
    .replace(/[\u0080-\u009f]/g, (sign) => UPPER[sign.charCodeAt(0) - 0x80] ?? sign);
}
