import { readFileSync } from 'node:fs';

/** One run of one process on one machine. Null where the system does not tell (only Linux has `/proc`). */
export interface ProcessIdentity {
  readonly pid: number;
  /** Changes with every start of the machine. */
  readonly bootId: string | null;
  /** When the process started, in clock ticks since the machine did: tells it from a later one with its number. */
  readonly startTicks: string | null;
}

/** Who we are. */
export function ownIdentity(): ProcessIdentity {
  return { pid: process.pid, bootId: bootId(), startTicks: processStat(process.pid)?.startTicks ?? null };
}

/** Whether that very process still runs here. Where the system tells too little, a process of that number will do. */
export function isRunning({ pid, bootId: boot, startTicks }: ProcessIdentity): boolean {
  if (differ(boot, bootId()) || !numberIsInUse(pid)) return false;
  const stat = processStat(pid);
  return stat === null || !(stat.isDead || differ(startTicks, stat.startTicks));
}

function differ(a: string | null, b: string | null): boolean {
  return a !== null && b !== null && a !== b;
}

function numberIsInUse(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    // EPERM: it runs, and belongs to somebody else.
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

function bootId(): string | null {
  return textOf('/proc/sys/kernel/random/boot_id')?.trim() ?? null;
}

/** Fields 3 and 22 of https://man7.org/linux/man-pages/man5/proc_pid_stat.5.html */
function processStat(pid: number): { isDead: boolean; startTicks: string | null } | null {
  const text = textOf(`/proc/${pid}/stat`);
  if (text === null) return null;
  // The name in field 2 is in brackets and may hold spaces and brackets itself.
  const fields = text.slice(text.lastIndexOf(')') + 2).split(' ');
  // A zombie has a number until its parent looks, which in a container may be never.
  return { isDead: /^[ZX]/i.test(fields[0] ?? ''), startTicks: fields[19] ?? null };
}

function textOf(path: string): string | null {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return null;
  }
}
