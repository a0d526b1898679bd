/** What is in every one of some sets, in the order of the first. */
export function inEvery<T>(sets: readonly ReadonlySet<T>[]): T[] {
  return [...(sets[0] ?? [])].filter((one) => sets.every((set) => set.has(one)));
}
