import type { Activity, Attachment } from 'botbuilder';
import type { Rendered } from '../cards/rendered.js';
import type { Conversation } from '../domain/conversation.js';

const cardAttachment = (content: Readonly<Record<string, unknown>>): Attachment => ({
  contentType: 'application/vnd.microsoft.card.adaptive',
  content,
});

/** Teams shows an alerting message in the activity feed as well. */
const alerting = { notification: { alert: true } };

/**
 * A rendered message as a connector takes it, with the addresses that some connectors insist on. Text is plain unless it says otherwise:
 * what people typed is never Markdown.
 */
export function toActivity({ summary, text, markdown, card }: Rendered, to: Conversation, alert = false): Partial<Activity> {
  return {
    type: 'message',
    channelId: to.channelId,
    serviceUrl: to.serviceUrl,
    from: { id: to.botId, name: '', role: 'bot' },
    conversation: { id: to.conversationId, name: '', isGroup: to.kind !== 'personal', conversationType: to.kind },
    summary,
    inputHint: 'acceptingInput',
    ...(text === undefined ? {} : { text, textFormat: markdown ? 'markdown' : 'plain' }),
    ...(card === undefined ? {} : { attachments: [cardAttachment(card)] }),
    ...(alert && to.channelId === 'msteams' ? { channelData: alerting } : {}),
  };
}
