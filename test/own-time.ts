/** Milliseconds that this process itself works for: what else the machine does in the meantime is not in them. */
export function ownMs(work: () => void): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1_000;
}
