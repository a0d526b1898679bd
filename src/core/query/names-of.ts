/** Whom and what a query names, as `kind:id`, each as often as it stands there. */
export function namesOf(node: unknown): readonly string[] {
  if (typeof node !== 'object' || node === null) return [];
  if (Array.isArray(node)) return node.flatMap(namesOf);
  const { is, kind, ids } = node as { is?: string; kind?: string; ids?: readonly string[] };
  return is === 'these' && ids ? ids.map((id) => `${kind}:${id}`) : Object.values(node).flatMap(namesOf);
}

/** The content words that records must hold to be what a query asks for. */
export function wordsOf(node: unknown): readonly string[] {
  if (typeof node !== 'object' || node === null) return [];
  if (Array.isArray(node)) return node.flatMap(wordsOf);
  const { words } = node as { words?: readonly string[] };
  return [...(words ?? []), ...Object.values(node).flatMap(wordsOf)];
}

/** The same without its content words. */
export function wordless<T>(node: T): T {
  if (typeof node !== 'object' || node === null) return node;
  if (Array.isArray(node)) return node.map(wordless) as T;
  return Object.fromEntries(
    Object.entries(node).flatMap(([key, one]) => (key === 'words' ? [] : [[key, wordless(one)]])),
  ) as T;
}
