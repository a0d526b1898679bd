import { type AttachedFile, type Files, NotDelivered } from '../../../bot/ports/desk.js';
import { updateApp } from '../manifest.js';
import type { Destination } from '../send/sender.js';
import { uploadFile } from '../send/upload-file.js';
import type { Around } from './around.js';

/** How a file is put where an answer stands that everybody there sees; or that files are not switched on. */
export function filesIn(to: Destination, around: Pick<Around, 'files' | 'sender'>): Files {
  return around.files ? { attach: (file) => attached(file, to, around.sender) } : { why: NOT_SWITCHED_ON };
}

/** An app that was installed before files were switched on lacks the scope: that is said where somebody can mend it. */
async function attached(file: AttachedFile, to: Destination, sender: Around['sender']): Promise<string | null> {
  try {
    const { name, bytes, said } = file;
    await uploadFile(sender, to, { name, title: said, alt: null, bytes });
    return null;
  } catch (error) {
    if (error instanceof NotDelivered && error.message === 'missing_scope') return LACKS_SCOPE;
    throw error;
  }
}

const NOT_SWITCHED_ON =
  'No files are put here: whoever runs Sideline can switch that on (SLACK_FILES), or make it on the command line (sideline export).';

const LACKS_SCOPE = `Slack takes no file from me, since the app lacks the scope files:write. Whoever runs Sideline can ${updateApp(
  {
    threadFollowUps: false,
    readers: false,
    files: true,
  },
)}.`;

/** Of an answer that one person alone sees: Slack has no file that others in the channel do not see. */
export const NO_PRIVATE_FILES: Files = {
  why: 'Everybody here would see a file: ask for it in a direct message to me, or mention me in the channel.',
};
