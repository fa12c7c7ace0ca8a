import type { Activity } from 'botbuilder';
import { expect } from 'chai';
import { createAuthentication } from '../../src/wiring/authentication.js';

const activity = (serviceUrl: string): Activity => JSON.parse(JSON.stringify({ type: 'message', channelId: 'emulator', serviceUrl }));

describe('createAuthentication', () => {
  const authentication = createAuthentication(undefined);
  const connectorFor = async (serviceUrl: string) => {
    const { connectorFactory, audience } = await authentication.authenticateRequest(activity(serviceUrl), '');
    return connectorFactory?.create(serviceUrl, audience);
  };

  it('hands every turn of one service URL the same connector client, and none to another address', async () => {
    const first = await connectorFor('http://127.0.0.1:1/');
    expect(first?.conversations).to.be.an('object');
    expect(await connectorFor('http://127.0.0.1:1/')).to.equal(first);
    expect(await connectorFor('http://127.0.0.1:2/')).not.to.equal(first);
  });

  it('makes one client for tokens', async () => {
    const { claimsIdentity } = await authentication.authenticateRequest(activity('http://127.0.0.1:1/'), '');
    const client = await authentication.createUserTokenClient(claimsIdentity);
    expect(await authentication.createUserTokenClient(claimsIdentity)).to.equal(client);
  });

  it('leaves those who ask for a factory of their own alone: they change its clients', async () => {
    const shared = await connectorFor('http://127.0.0.1:1/');
    const { claimsIdentity } = await authentication.authenticateRequest(activity('http://127.0.0.1:1/'), '');
    expect(await authentication.createConnectorFactory(claimsIdentity).create('http://127.0.0.1:1/')).not.to.equal(shared);
  });
});
