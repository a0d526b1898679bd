/** Why an answer is rated bad, for those who keep the records, where somebody wants their message read as they typed it. */
export const NOT_MEANT_REASON = 'A model read the message as something else than was meant.';
