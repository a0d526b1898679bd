/** Words that ask somebody to come, in every language of the vocabulary: of all requests they ask for the invitations. */
export const INVITES = /^(?:re ?)?invit(?!\S* [aà]$)|^convié|^пригла[сш]|^(?:دعوة|دعته|دعوت|دعوت‌نامه)$/;
