import { type APIModalInteractionResponseCallbackData, ComponentType, TextInputStyle } from 'discord.js';
import { REASON_MAX } from '../../../core/gaps/rating.js';

/** The window that asks why an answer is bad, and the input in it, by their custom_ids. */
export const RATING_FORM = 'rating';
export const REASON = 'reason';

/** Asks why an answer is bad. Which answer that is stands in the message that it was opened from. */
export function reasonForm(): APIModalInteractionResponseCallbackData {
  return {
    custom_id: RATING_FORM,
    title: 'Bad answer: noted',
    components: [
      {
        type: ComponentType.Label,
        label: 'What is wrong with it, or missing?',
        description: 'Those who keep the records read this, without your name. You may leave it out.',
        component: {
          type: ComponentType.TextInput,
          custom_id: REASON,
          style: TextInputStyle.Paragraph,
          required: false,
          max_length: REASON_MAX,
        },
      },
    ],
  };
}
