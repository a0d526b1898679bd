import { type Json, object, tooLong } from './limits-findings.js';

/** Every string in a body, with the path to it. */
export function strings(value: unknown): readonly (readonly [path: string, text: string])[] {
  const found: (readonly [path: string, text: string])[] = [];
  walk(value, '', (path, one) => {
    if (typeof one === 'string') found.push([path, one]);
  });
  return found;
}

/** Every object in a body, with the path to it. */
export function objects(value: unknown): readonly (readonly [path: string, object: Json])[] {
  const found: (readonly [path: string, object: Json])[] = [];
  walk(value, '', (path, one) => {
    if (typeof one === 'object' && one !== null && !Array.isArray(one)) found.push([path, one as Json]);
  });
  return found;
}

/** Goes through a body from the outside in. */
function walk(value: unknown, path: string, meet: (path: string, value: unknown) => void): void {
  meet(path, value);
  if (typeof value !== 'object' || value === null) return;
  if (Array.isArray(value)) for (const [index, one] of value.entries()) walk(one, `${path}[${index}]`, meet);
  else for (const [name, one] of Object.entries(value)) walk(one, path ? `${path}.${name}` : name, meet);
}

/** What hides in a text, turns it round or breaks it. Line feeds and tabs pass; so do the joiners U+200C and U+200D. */
const HARMFUL: readonly (readonly [pattern: RegExp, what: string])[] = [
  [/[\u0000-\u0008\u000B-\u001F\u007F-\u009F]/u, 'a control character'],
  [/[\u202A-\u202E\u2066-\u2069\u200E\u200F\u061C]/u, 'a character that changes the direction of writing'],
  [/[\u200B\u2060\uFEFF\u00AD]/u, 'a character without width'],
  [/[\u{E0000}-\u{E007F}]/u, 'an invisible tag character'],
  [/\p{Surrogate}/u, 'half a character'],
];

const ANY_HARMFUL = new RegExp(HARMFUL.map(([{ source }]) => source).join('|'), 'u');

/** Finds characters that no text of ours may hold. */
export function harmfulCharacters(path: string, text: string): string[] {
  if (!ANY_HARMFUL.test(text)) return [];
  return HARMFUL.flatMap(([pattern, what]) => {
    const [found] = pattern.exec(text) ?? [];
    return found === undefined ? [] : [`${path}: holds ${what}, U+${hex(found)}`];
  });
}

function hex(character: string): string {
  return (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
}

/** `<https://…|label>`, or http, the only markup in angle brackets that we write ourselves. */
const OWN_LINK = /<https?:\/\/[^\s<>|]+\|[^<>|\n]+>/g;

/** Finds what Slack would read as markup or as a call to people in a text written in mrkdwn. */
export function unsafeMarkup(path: string, text: string): string[] {
  const rest = text.replace(OWN_LINK, ' ');
  const [mention] = /<[!@#][^>]*>/.exec(rest) ?? /(?<![\w.])@(?:everyone|channel|here)\b/i.exec(rest) ?? [];
  const [ampersand] = /&(?!(?:amp|lt|gt);).{0,9}/s.exec(rest) ?? [];
  return [
    ...(mention === undefined ? [] : [`${path}: mentions people or a channel, ${JSON.stringify(mention)}`]),
    ...(rest.includes('<') ? [`${path}: holds a "<" that is neither escaped nor one of our links`] : []),
    ...(ampersand === undefined ? [] : [`${path}: holds a "&" that is not escaped, ${JSON.stringify(ampersand)}`]),
  ];
}

/** Finds what is wrong with a text object, which must be there. */
export function textObject(path: string, value: unknown, max: number, only?: 'plain_text'): string[] {
  const { type, text } = object(value);
  const wrongType = only === undefined ? type !== 'plain_text' && type !== 'mrkdwn' : type !== only;
  return [
    ...(wrongType
      ? [`${path}: needs a text object of type ${only ?? 'plain_text or mrkdwn'}, got ${String(type)}`]
      : []),
    ...(typeof text === 'string' && text.trim() !== '' ? [] : [`${path}.text: needs a text that is not empty`]),
    ...tooLong(`${path}.text`, text, max),
  ];
}

/** The same, for a text object that may be left out. */
export function optionalText(path: string, value: unknown, max: number, only?: 'plain_text'): string[] {
  return value === undefined ? [] : textObject(path, value, max, only);
}

/** Finds an mrkdwn text object in which Slack may make links and mentions of its own accord, or that holds markup. */
export function mrkdwnObject(path: string, { verbatim, text }: Json): string[] {
  return [
    ...(verbatim === true ? [] : [`${path}: mrkdwn needs verbatim: true`]),
    ...(typeof text === 'string' ? unsafeMarkup(`${path}.text`, text) : []),
  ];
}
