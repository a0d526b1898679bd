/*
 * Discord's ceilings that a rendered answer or a command can reach. https://discord.com/developers/docs/resources/message#embed-object-embed-limits
 * and https://discord.com/developers/docs/components/reference
 */

/** Characters of a message's text beside its embeds. https://discord.com/developers/docs/resources/message#create-message */
export const CONTENT_MAX = 2_000;

/** Characters of an embed's parts, and of all embeds of a message together. */
export const AUTHOR_MAX = 256;
export const DESCRIPTION_MAX = 4_096;
export const FIELD_VALUE_MAX = 1_024;
export const EMBEDS_TOTAL_MAX = 6_000;

/** Characters on a button, of an option of a select, and of what stands behind either. */
export const BUTTON_LABEL_MAX = 80;
export const OPTION_LABEL_MAX = 100;
export const CUSTOM_ID_MAX = 100;

/** Choices of an autocomplete, and the characters of each. */
export const CHOICES_MAX = 25;
export const CHOICE_MAX = 100;

/** Milliseconds until an interaction without an answer is lost; an answer that takes longer than the second is deferred. */
export const ANSWER_WITHIN_MS = 3_000;
export const DEFER_AFTER_MS = 1_000;
