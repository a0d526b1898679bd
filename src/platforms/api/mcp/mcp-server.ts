import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';
import { INSTRUCTIONS } from './instructions.js';
import type { McpParts } from './mcp-parts.js';
import { addPrompts } from './prompts.js';
import { addResources } from './resources.js';
import { addTools } from './tools.js';

/**
 * Sideline as a server of the Model Context Protocol, for one reader, not connected yet. It reads and changes nothing.
 * https://modelcontextprotocol.io/specification/2025-11-25
 */
export function mcpServer(parts: McpParts): McpServer {
  const server = new McpServer(
    { name: 'sideline', title: 'Sideline', version: parts.version },
    { instructions: INSTRUCTIONS },
  );
  addTools(server, parts);
  addResources(server, parts);
  addPrompts(server);
  return server;
}
