/** Where the API begins. */
export const API_PATH = '/api/v1';
