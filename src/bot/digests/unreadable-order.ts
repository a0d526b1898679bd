/**
 * An order that cannot be read: of a version to come, or damaged. It is set aside where it lies, since a newer Sideline may
 * read it again: nothing is sent of it, it is told once, counts against its owner's limit, and can be removed.
 */
export interface UnreadableOrder {
  readonly platform: string;
  readonly team: string;
  readonly id: string;
  /** Whose it is and where it goes, as far as that can be seen; else null. */
  readonly owner: string | null;
  readonly channel: string | null;
  /** What the store has of it; null = nothing is kept of what was sent of it. */
  readonly orderText: string;
  readonly deliveryText: string | null;
}

/** Sees what can be seen of an order that cannot be read. `name` is its key after `ORDERS`. */
export function unreadableOrder(name: string, orderText: string, deliveryText: string | null): UnreadableOrder {
  const [platform = '', team = ''] = name.split(':');
  const id = name.slice(name.lastIndexOf(':') + 1);
  const { owner, target } = fieldsIn(orderText);
  const channel = isObject(target) ? textIn(target.channel) : null;
  return { platform, team, id, owner: textIn(owner), channel, orderText, deliveryText };
}

/** Whether an order that cannot be read is somebody's. Where it cannot be told whose it is, it is of all whom it names. */
export function isOf({ owner, orderText }: UnreadableOrder, person: string): boolean {
  return owner === null ? orderText.includes(JSON.stringify(person)) : owner === person;
}

function fieldsIn(text: string): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(text);
    return isObject(value) ? value : {};
  } catch {
    return {};
  }
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

function textIn(value: unknown): string | null {
  return typeof value === 'string' && value !== '' ? value : null;
}
