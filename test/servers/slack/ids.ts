let lastMicros = 0;
let lastNumber = 0;

/** A message timestamp, "seconds.micros": near now, unique, and later than every one before it. */
export function nextTs(): string {
  lastMicros = Math.max(Date.now() * 1000, lastMicros + 1);
  const text = String(lastMicros);
  return `${text.slice(0, -6)}.${text.slice(-6)}`;
}

/** An id never given before in this process: "Ev1", "V2", … */
export function nextId(prefix: string): string {
  lastNumber += 1;
  return `${prefix}${lastNumber}`;
}
