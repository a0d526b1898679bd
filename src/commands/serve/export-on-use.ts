import type { MakeExport } from '../../bot/ports/exports.js';

/** Makes files of what a question finds; what that needs is loaded once one is asked for. */
export const exportOnUse: MakeExport = async (wish) => (await import('../../exports/make-export.js')).makeExport(wish);
