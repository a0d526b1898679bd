/** A mention of a person, role or channel, or of everybody, that no backslash takes back. */
const MENTION = /(?<!\\)<(?:@[!&]?|#)\w+>|(?<![\\\w.])@(?:everyone|here)\b(?![\w.]*\.\w)/i;

/** `[label](target)`. A label may hold escaped characters and a number in brackets. */
const MASKED_LINK = /(?<!\\)\[((?:\\.|\[\d{1,3}\]|[^[\]\\\n]){1,300})\]\(([^\s)]{1,2100})/g;

/** What would format a label, or give it a second meaning. */
const NOT_PLAIN = /[[\]*~`|<>]|https?:/;

/** Finds what Discord would read as a mention, or as a link that is not what it says, in a text it renders. */
export function markdown(path: string, text: unknown): string[] {
  if (typeof text !== 'string') return [];
  const [mention] = MENTION.exec(text) ?? [];
  return [
    ...(mention === undefined ? [] : [`${path}: mentions people or a channel, ${JSON.stringify(mention)}`]),
    ...[...text.matchAll(MASKED_LINK)].flatMap(([, label = '', target = '']) => maskedLink(path, label, target)),
  ];
}

function maskedLink(path: string, label: string, target: string): string[] {
  const isPlain = /^\[\d{1,3}\]$/.test(label) || !NOT_PLAIN.test(label.replace(/\\[^\w\s]/g, ''));
  return [
    ...(/^<?https?:\/\/[^\s<>]+>?$/.test(target)
      ? []
      : [`${path}: a link to ${JSON.stringify(target)}, not to a page`]),
    ...(isPlain ? [] : [`${path}: a link with the label ${JSON.stringify(label)}, which is not plain`]),
  ];
}

/** The first address in a text that Discord would put a preview under, if any: one without `<…>` around it. */
export function previewedUrl(text: string): string | undefined {
  return /(?<!<)https?:\/\/[^\s<>]+/i.exec(text)?.[0];
}
