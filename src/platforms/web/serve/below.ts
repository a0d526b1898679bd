/** Whether a path is one of some, or below it. */
export function isBelow(path: string, mounted: readonly string[]): boolean {
  return mounted.some((one) => path === one || path.startsWith(`${one}/`));
}
