/** A key of the store, within a workspace: `slack:T111:message:C111:1595926230.009600`. */
export function keyOf(team: string, ...parts: readonly string[]): string {
  return ['slack', team, ...parts].join(':');
}
