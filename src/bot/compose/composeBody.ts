/** Answers to the compose box, as Teams takes them: a list of cards, or words in its place. */
import type { ComposeCard } from '../../cards/composeCard.js';

type Body = Readonly<Record<string, unknown>>;

/** A list; what is chosen is put into the message as it stands, without asking the bot again. */
export const composeList = (cards: readonly ComposeCard[]): Body => ({
  composeExtension: {
    type: 'result',
    attachmentLayout: 'list',
    attachments: cards.map(({ rendered, preview }) => ({
      contentType: 'application/vnd.microsoft.card.adaptive',
      content: rendered.card,
      preview: { contentType: 'application/vnd.microsoft.card.thumbnail', content: preview },
    })),
  },
});

/** Words for the one who types. */
export const composeWords = (text: string): Body => ({ composeExtension: { type: 'message', text } });
