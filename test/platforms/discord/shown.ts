/** What of a message people read. */
interface Readable {
  readonly embeds?: unknown;
  readonly content?: unknown;
  readonly components?: unknown;
}

/** Every text of a message in reading order, its escapes taken back and its links reduced to their labels. */
export function readIn({ content, embeds, components }: Readable): string {
  const list = Array.isArray(embeds) ? (embeds as Embed[]) : [];
  const parts = list.flatMap(({ author, description, fields }) => [
    author?.name ?? '',
    unescaped(description ?? ''),
    ...(fields ?? []).flatMap((field) => [field.name, unescaped(field.value)]),
  ]);
  return [unescaped(String(content ?? '')), ...parts, labelsIn(components)].filter((part) => part !== '').join('\n');
}

interface Embed {
  readonly author?: { readonly name: string };
  readonly description?: string;
  readonly fields?: readonly { readonly name: string; readonly value: string }[];
}

function unescaped(text: string): string {
  return text.replace(/\[(\\\[\d+\\\]|\d+)\]\((?:[^()\s]*)\)/g, '$1').replace(/\\([^\w\s])/g, '$1');
}

function labelsIn(value: unknown): string {
  if (Array.isArray(value)) return value.map(labelsIn).join('\n');
  if (typeof value !== 'object' || value === null) return '';
  const { label, components, options } = value as Record<string, unknown>;
  return [typeof label === 'string' ? label : '', labelsIn(components), labelsIn(options)]
    .filter((part) => part !== '')
    .join('\n');
}

/** Every address that a message links to. */
export function linksIn(message: Readable): readonly string[] {
  return [...JSON.stringify(message).matchAll(/\]\((https?:[^()\s]*)\)/g)].map(([, url]) => url ?? '');
}
