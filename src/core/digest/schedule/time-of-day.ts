/** Whether a text is a local time of day as schedules have it: `00:00` to `23:59`. */
export function isTimeOfDay(text: string): boolean {
  return /^(?:[01]\d|2[0-3]):[0-5]\d$/.test(text);
}
