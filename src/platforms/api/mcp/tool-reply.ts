import type { CallToolResult } from '@modelcontextprotocol/sdk/types.js';
import { failurePlace } from '../failure-place.js';
import { NotUsable } from '../lists/not-usable.js';
import type { McpParts } from './mcp-parts.js';

/** What a tool gives: words for whoever reads them, and the same as data. */
export interface ToolReply {
  readonly text: string;
  readonly data: object;
}

/**
 * A reply as the protocol has it. What cannot be used of the arguments is told to the assistant, which may ask otherwise; of
 * what goes wrong here it is told nothing but that.
 */
export async function toolResult(
  { log }: Pick<McpParts, 'log'>,
  make: () => ToolReply | Promise<ToolReply>,
): Promise<CallToolResult> {
  try {
    const { text, data } = await make();
    return { content: [{ type: 'text', text }], structuredContent: { ...data } };
  } catch (error) {
    if (error instanceof NotUsable) return failed(`${error.parameter}: ${error.message}`);
    log.error('tool-failed', failurePlace(error));
    return failed('It could not be answered. Try again later.');
  }
}

function failed(text: string): CallToolResult {
  return { content: [{ type: 'text', text }], isError: true };
}
