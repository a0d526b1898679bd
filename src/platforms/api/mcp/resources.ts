import { type McpServer, ResourceTemplate } from '@modelcontextprotocol/sdk/server/mcp.js';
import { McpError, type ReadResourceResult } from '@modelcontextprotocol/sdk/types.js';
import type { Kind } from '../../../core/records/ref.js';
import { onRecord, SHOWN_KINDS } from '../shown/on-record.js';
import { recordShown } from '../shown/record-shown.js';
import { idsNamed } from './ids-named.js';
import type { McpParts } from './mcp-parts.js';

/** A resource that is not there: https://modelcontextprotocol.io/specification/2025-06-18/server/resources#error-handling */
const NOT_FOUND = -32002;

const JSON_TYPE = 'application/json';

/** Adds every record as a resource, `sideline://meeting/ID`; its id is completed by what the record is called. */
export function addResources(server: McpServer, parts: McpParts): void {
  for (const kind of SHOWN_KINDS) addKind(server, kind, parts);
}

function addKind(server: McpServer, kind: Kind, parts: McpParts): void {
  const graph = () => parts.sideline.graph(parts.reader);
  const template = new ResourceTemplate(`sideline://${kind}/{id}`, {
    // Conferences are few, and where one begins to look; of the others there may be a hundred thousand.
    list: kind === 'conference' ? () => listed(parts) : undefined,
    complete: { id: (typed) => [...idsNamed(kind, typed, graph())] },
  });
  const config = {
    title: `A ${kind} on record`,
    mimeType: JSON_TYPE,
    description: `The ${kind} with this id, with every source.`,
  };
  server.registerResource(kind, template, config, (uri, { id }): ReadResourceResult => {
    const one = onRecord(kind, String(id), graph());
    if (!one) throw new McpError(NOT_FOUND, `No ${kind} is on record here under that id`, { uri: uri.href });
    return { contents: [{ uri: uri.href, mimeType: JSON_TYPE, text: JSON.stringify(recordShown(one, graph())) }] };
  });
}

/** Conferences listed at the most. */
const LISTED_MAX = 200;

function listed({ sideline, reader }: McpParts) {
  const conferences = sideline.graph(reader).conferences.records.slice(-LISTED_MAX);
  return {
    resources: conferences.map(({ id, name }) => ({
      uri: `sideline://conference/${id}`,
      name: id,
      title: name,
      mimeType: JSON_TYPE,
    })),
  };
}
