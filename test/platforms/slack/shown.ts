/** Every text of a message's or view's blocks, in reading order: what a person sees. */
export function seenIn(blocks: unknown): string {
  if (Array.isArray(blocks)) return blocks.map(seenIn).join('\n');
  if (typeof blocks !== 'object' || blocks === null) return '';
  const { type, text, elements, rows } = blocks as Record<string, unknown>;
  const own = typeof text === 'string' ? textSeen(String(type), text) : seenIn(text);
  const inner =
    type === 'rich_text_section' && Array.isArray(elements) ? elements.map(seenIn).join('') : seenIn(elements);
  return [own, inner, seenIn(rows)].filter((part) => part !== '').join('\n');
}

/** Our own links are all the markup there is. */
function textSeen(type: string, text: string): string {
  return type === 'mrkdwn' ? text.replace(/<[^<>|]*\|([^<>]*)>/g, '$1').replaceAll('&amp;', '&') : text;
}
