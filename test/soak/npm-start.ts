import { readFileSync } from 'node:fs';

const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: { start: string } };

/** What `npm start` tells Node.js itself: the memory of a soak is that of what people start. */
export const AS_NPM_STARTS = scripts.start.split(' ').filter((one) => one.startsWith('--'));
