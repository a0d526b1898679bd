/** Whether tests that install everything anew are to run: they take a minute or more each, and may need the registry. */
export const INSTALLS = process.env.TEST_INSTALLS === '1';
