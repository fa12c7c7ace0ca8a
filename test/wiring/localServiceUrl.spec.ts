import { expect } from 'chai';
import { localServiceUrl } from '../../src/wiring/localServiceUrl.js';

describe('a service URL in local mode', () => {
  const here = 'http://127.0.0.1:4000';

  it('of the local page is that of the page now, whatever port it was on', () => {
    for (const then of ['http://127.0.0.1:3978', 'http://localhost:3978', 'http://[::1]:1', here])
      expect(localServiceUrl(`${then}/local/connector/`, here), then).to.equal(`${here}/local/connector/`);
  });

  it('of another client of this machine is left as it is', () => {
    expect(localServiceUrl('http://localhost:50000', here)).to.equal('http://localhost:50000');
  });

  it('that leads elsewhere is not called', () => {
    for (const url of ['https://smba.trafficmanager.net/teams/', 'http://192.168.0.2/local/connector/', 'nonsense'])
      expect(localServiceUrl(url, here), url).to.equal(undefined);
  });
});
