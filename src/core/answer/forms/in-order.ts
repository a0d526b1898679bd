import { lazily } from '../../graph/once.js';
import type { Found } from '../../query/found.js';

/** Newest first is the order turned round; undated records stay last in the graph and come first then, which is said nowhere else. */
export function inOrder(found: Found, order: 'first' | 'last' | undefined): Found {
  return order === 'last' ? { ...found, elements: lazily(() => [...found.elements()].reverse()) } : found;
}
