import { object } from '../slack/limits-findings.js';

/** The 32 of https://discord.com/developers/docs/reference#locales, as in discord-api-types 0.38. */
const LOCALES: ReadonlySet<string> = new Set(
  (
    'id en-US en-GB bg zh-CN zh-TW hr cs da nl fi fr de el hi hu it ja ko lt no pl pt-BR ro ru es-ES es-419 sv-SE ' +
    'th tr uk vi'
  ).split(' '),
);

/** Finds locales that Discord does not have, and what `rule` finds in each text. */
export function localeProblems(
  path: string,
  localizations: unknown,
  rule: (path: string, text: unknown) => string[],
): string[] {
  return Object.entries(object(localizations)).flatMap(([locale, text]) => [
    ...(LOCALES.has(locale) ? [] : [`${path}: Discord has no locale ${JSON.stringify(locale)}`]),
    ...(text === null ? [] : rule(`${path}.${locale}`, text)),
  ]);
}
