import { CloudAdapter, ConfigurationBotFrameworkAuthentication, type TurnContext } from 'botbuilder';
import { expect } from 'chai';
import { closeServers, listeningServer, message } from '../support/listeningServer.js';

/** The SDK answers through restify's response itself; these tests hold that what it writes arrives unchanged. */
describe("botbuilder's answers", () => {
  afterEach(closeServers);

  async function serverOf(logic: (context: TurnContext) => Promise<void>) {
    const adapter = new CloudAdapter(new ConfigurationBotFrameworkAuthentication({}));
    return listeningServer((request, response) => adapter.process(request, response, logic));
  }

  it('are 200 without a body to a message', async () => {
    const { post } = await serverOf(async () => {});
    expect(await post(message())).to.include({ status: 200, body: '' });
  });

  it("carry an invoke's status and body", async () => {
    const value = { statusCode: 200, type: 'application/vnd.microsoft.activity.message', value: '已受理' };
    const { post } = await serverOf(async (context) => {
      await context.sendActivity({ type: 'invokeResponse', value: { status: 200, body: value } });
    });
    const answer = await post(message({ type: 'invoke', name: 'adaptiveCard/action', value: { action: {} } }), { Accept: 'text/html' });
    expect(answer.status).to.equal(200);
    expect(answer.body).to.deep.equal(value);
  });

  it('carry the replies themselves when the client asks for them', async () => {
    const { post } = await serverOf(async (context) => {
      await context.sendActivity('hello back');
    });
    const answer = await post(message({ deliveryMode: 'expectReplies' }));
    expect(JSON.stringify(answer.body)).to.include('hello back');
  });
});
