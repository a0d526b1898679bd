/** Which model reads, and how it is reached. */
export interface ModelSettings {
  /** The base URL of an OpenAI-compatible endpoint, without a slash at its end: `http://127.0.0.1:11434/v1`. */
  readonly url: string;
  /** The name of the model there. */
  readonly name: string;
  /** Null = the endpoint asks for none. */
  readonly key: string | null;
  /** What one reading may take from the first byte sent to the last one received, in milliseconds. */
  readonly timeoutMs: number;
}
