import { badUrl, emptyText, type Json, list, object, tooLong, tooMany } from '../slack/limits-findings.js';
import { markdown } from './limits-markdown.js';

// https://discord.com/developers/docs/resources/message#embed-object-embed-limits
const TITLE_MAX = 256;
const DESCRIPTION_MAX = 4096;
const FIELDS_MAX = 25;
const FIELD_NAME_MAX = 256;
const FIELD_VALUE_MAX = 1024;
const FOOTER_MAX = 2048;
const AUTHOR_MAX = 256;
const ALL_TEXT_MAX = 6000;
const URL_MAX = 2048;

/** Finds what is wrong with each embed of a message, and with all of them together. */
export function embedProblems(path: string, embeds: readonly Json[]): string[] {
  return [
    ...embeds.flatMap((embed, index) => oneEmbed(`${path}[${index}]`, embed)),
    ...tooLong(`${path}: the texts together`, embeds.flatMap(countedTexts).join(''), ALL_TEXT_MAX),
  ];
}

function oneEmbed(path: string, embed: Json): string[] {
  const { title, description, fields, footer, author, image, thumbnail } = embed;
  return [
    ...(countedTexts(embed).join('') === '' && !image && !thumbnail ? [`${path}: an empty embed`] : []),
    ...written(`${path}.title`, title, TITLE_MAX),
    ...written(`${path}.description`, description, DESCRIPTION_MAX),
    ...tooMany(`${path}.fields`, fields, FIELDS_MAX),
    ...list(fields).flatMap((field, index) => oneField(`${path}.fields[${index}]`, object(field))),
    ...tooLong(`${path}.footer.text`, object(footer).text, FOOTER_MAX),
    ...tooLong(`${path}.author.name`, object(author).name, AUTHOR_MAX),
    ...[embed.url, object(author).url].flatMap((url) => (url ? badUrl(`${path}.url`, url, URL_MAX) : [])),
  ];
}

function oneField(path: string, { name, value }: Json): string[] {
  return [
    ...emptyText(`${path}.name`, name),
    ...emptyText(`${path}.value`, value),
    ...written(`${path}.name`, name, FIELD_NAME_MAX),
    ...written(`${path}.value`, value, FIELD_VALUE_MAX),
  ];
}

function written(path: string, text: unknown, max: number): string[] {
  return [...tooLong(path, text, max), ...markdown(path, text)];
}

/** The texts that count towards the 6000. */
function countedTexts({ title, description, fields, footer, author }: Json): string[] {
  const inFields = list(fields).flatMap((field) => [object(field).name, object(field).value]);
  return [title, description, object(footer).text, object(author).name, ...inFields].filter(
    (text): text is string => typeof text === 'string',
  );
}
