const DISCORD_EPOCH_MS = 1_420_070_400_000;

let last = 0n;
let lastNumber = 0;

/** A snowflake as Discord gives them: its time is `at`, and it is greater than every one before it. */
export function nextSnowflake(at = Date.now()): string {
  const now = BigInt(at - DISCORD_EPOCH_MS) << 22n;
  last = now > last ? now : last + 1n;
  return String(last);
}

/** A word never given before in this process: "session-1", "member-2", … */
export function nextWord(prefix: string): string {
  lastNumber += 1;
  return `${prefix}-${lastNumber}`;
}
