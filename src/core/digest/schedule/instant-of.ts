/** The instant, epoch milliseconds, at which the clocks of a zone show a time (`2026-03-08T02:30`); near it where they skip it. */
export function instantOf(wallTime: string, zone: string): number {
  const wall = Date.parse(`${wallTime}Z`);
  // Two rounds, since the offset that holds at the instant is not known before the instant is.
  const guess = wall - offsetMs(wall, zone);
  return wall - offsetMs(guess, zone);
}

function offsetMs(instant: number, zone: string): number {
  const format = new Intl.DateTimeFormat('en', { timeZone: zone, timeZoneName: 'longOffset' });
  const name = format.formatToParts(instant).find((part) => part.type === 'timeZoneName')?.value ?? 'GMT';
  const [, sign, hours, minutes] = /^GMT([+-])(\d{2}):(\d{2})/.exec(name) ?? [];
  return (sign === '-' ? -1 : 1) * (Number(hours ?? 0) * 60 + Number(minutes ?? 0)) * 60_000;
}
