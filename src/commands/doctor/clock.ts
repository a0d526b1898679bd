import type { ClockCompared } from './examined.js';
import { type Finding, ok, problem, warning } from './finding.js';

/** Slack's signed requests are refused from here on, and a claim's lease is shorter. Milliseconds. */
const FAR_OFF_MS = 5 * 60_000;

/** This machine's clock beside those of others; nothing where none could be asked. */
export function clockFindings(clocks: readonly ClockCompared[]): Finding[] {
  if (clocks.length === 0) return [];
  const off = clocks.filter(({ aheadMs, warnFromMs }) => Math.abs(aheadMs) >= warnFromMs);
  if (off.length === 0) return [ok('clock', `agrees with ${clocks.map(({ of }) => of).join(' and ')}`)];
  const text = `this machine's clock is ${off.map(inWords).join(' and ')}; let NTP set it (timedatectl set-ntp true)`;
  const isFar = off.some(({ aheadMs }) => Math.abs(aheadMs) >= FAR_OFF_MS);
  return [(isFar ? problem : warning)('clock', text)];
}

function inWords({ of, aheadMs }: ClockCompared): string {
  return `${Math.round(Math.abs(aheadMs) / 1_000)} s ${aheadMs > 0 ? 'ahead of' : 'behind'} ${of}`;
}
