import { expect } from 'chai';
import { createGate } from '../../src/wiring/gate.js';
import { createStartOver } from '../../src/wiring/startOver.js';

describe('starting over', () => {
  let did: string[];
  let broken: string | undefined;
  const step = (name: string) => async (): Promise<void> => {
    did.push(name);
    if (name === broken) throw new Error(`${name} failed`);
  };
  const silent = (): void => undefined;
  const prepare = () => {
    const gate = createGate();
    const startOver = createStartOver({
      gate,
      patienceMs: 60_000,
      stop: step('stop'),
      setAside: async () => {
        await step('setAside')();
        return 'set-aside-1';
      },
      begin: step('begin'),
      log: { debug: silent, info: silent, warn: silent, error: silent },
    });
    const refused = () =>
      startOver().then(
        () => 'started over',
        (error: Error) => error.message,
      );
    const turn = () => gate.pass(async () => 'through').catch((error: Error) => error.message);
    return { refused, turn };
  };
  beforeEach(() => {
    did = [];
    broken = undefined;
  });

  it('lets turns wait until there is a new beginning', async () => {
    const { refused, turn } = prepare();
    const begun = refused();
    expect(await turn()).to.equal('through');
    expect(did).to.deep.equal(['stop', 'setAside', 'begin']);
    expect(await begun).to.equal('started over');
  });

  it('refuses the turns that waited when it fails, and those that come', async () => {
    const { refused, turn } = prepare();
    broken = 'begin';
    const begun = refused();
    const waited = turn();
    expect(await begun).to.equal('begin failed');
    for (const words of [await waited, await turn()]) expect(words).to.match(/^Starting over did not succeed/);
  });

  it('goes on from what failed when it is asked for again: data that is there by then stays where it is', async () => {
    const { refused, turn } = prepare();
    broken = 'begin';
    await refused();
    broken = undefined;
    expect([await refused(), await turn()]).to.deep.equal(['started over', 'through']);
    expect(did).to.deep.equal(['stop', 'setAside', 'begin', 'begin']);
    await refused();
    expect(did.slice(4)).to.deep.equal(['stop', 'setAside', 'begin']);
  });
});
