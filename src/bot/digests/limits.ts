/** Orders that one person may have in a workspace. */
export const ORDERS_PER_PERSON = 20;

/** Orders that may go to one place. */
export const ORDERS_PER_PLACE = 50;
