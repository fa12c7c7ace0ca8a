import { expect } from 'chai';
import { toActivity } from '../../src/notify/toActivity.js';
import { personalChat, repsChannel } from './support/lane.js';

describe('an activity', () => {
  it('carries text as plain text, so that nothing a person typed is read as Markdown', () => {
    expect(toActivity({ summary: 's', text: '**不粗**' }, personalChat)).to.include({ text: '**不粗**', textFormat: 'plain' });
    expect(toActivity({ summary: 's', text: '**粗**', markdown: true }, personalChat)).to.include({ textFormat: 'markdown' });
  });

  it('has no text and no attachment where there is none', () => {
    expect(toActivity({ summary: 's', card: {} }, personalChat)).not.to.have.any.keys('text', 'textFormat');
    expect(toActivity({ summary: 's', text: 't' }, personalChat)).not.to.have.property('attachments');
  });

  it('says where it comes from and where it goes, which some connectors insist on', () => {
    expect(toActivity({ summary: 's' }, repsChannel)).to.deep.include({
      type: 'message',
      channelId: 'msteams',
      from: { id: '28:bot', name: '', role: 'bot' },
      conversation: { id: repsChannel.conversationId, name: '', isGroup: true, conversationType: 'channel' },
    });
  });

  it('alerts in Teams only: other channels do not know the word', () => {
    expect(toActivity({ summary: 's' }, personalChat, true)).to.deep.include({ channelData: { notification: { alert: true } } });
    expect(toActivity({ summary: 's' }, personalChat)).not.to.have.property('channelData');
    expect(toActivity({ summary: 's' }, { ...personalChat, channelId: 'emulator' }, true)).not.to.have.property('channelData');
  });
});
