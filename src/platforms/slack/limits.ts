/*
 * Slack's ceilings that a rendered answer can reach, each with the page it comes from. What has no ceiling there, or
 * can never be reached (a table of 20 columns), is left to the tests' checker.
 */

/** Blocks of a message, and of a modal or a Home tab. https://docs.slack.dev/reference/block-kit/blocks */
export const MESSAGE_BLOCKS_MAX = 50;
export const VIEW_BLOCKS_MAX = 100;

/**
 * Characters of a message's blocks as JSON. Slack refuses some 13,200 with `msg_blocks_too_long`, on no page of its own:
 * https://github.com/slackapi/bolt-js/issues/2509
 */
export const BLOCKS_JSON_MAX = 11_500;

/** Characters of a message's text: Slack cuts at 40,000 and advises 4,000. https://docs.slack.dev/reference/methods/chat.postMessage */
export const TEXT_MAX = 4_000;

/** Rows of a table block, its header included. https://docs.slack.dev/reference/block-kit/blocks/table-block */
export const TABLE_ROWS_MAX = 100;

/** Characters on a button, and behind it. https://docs.slack.dev/reference/block-kit/block-elements/button-element */
export const BUTTON_TEXT_MAX = 75;
export const BUTTON_VALUE_MAX = 2_000;

/** Prompts of an assistant thread. https://docs.slack.dev/reference/methods/assistant.threads.setSuggestedPrompts */
export const PROMPTS_MAX = 4;

/** Characters of an option of a menu, and behind it; the pages differ on the latter, and the smaller number is safe. */
export const OPTION_TEXT_MAX = 75;
export const OPTION_VALUE_MAX = 75;

/** Options that a menu is given at once. https://docs.slack.dev/reference/block-kit/block-elements/multi-select-menu-element */
export const OPTIONS_MAX = 100;

/** Elements of an actions block. https://docs.slack.dev/reference/block-kit/blocks/actions-block */
export const ACTIONS_MAX = 25;
