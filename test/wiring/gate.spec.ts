import { expect } from 'chai';
import { createGate } from '../../src/wiring/gate.js';

describe('the gate before the turns', () => {
  const deferred = () => {
    let end = (): void => undefined;
    const promise = new Promise<void>((resolve) => {
      end = resolve;
    });
    return { promise, end };
  };

  it('is shut when the turns under way have ended, and those that come wait until it opens', async () => {
    const gate = createGate();
    const [first, second] = [deferred(), deferred()];
    const order: string[] = [];
    const running = [first, second].map(({ promise }) => gate.pass(() => promise));
    const shut = gate.shut(60_000).then(() => void order.push('shut'));
    const late = gate.pass(async () => void order.push('late'));
    first.end();
    await running[0];
    expect(order).to.deep.equal([]);
    second.end();
    await shut;
    expect(order).to.deep.equal(['shut']);
    gate.open();
    await late;
    expect(order).to.deep.equal(['shut', 'late']);
    await gate.shut(60_000);
  });

  it('does not wait for ever for a turn that does not end', async () => {
    const gate = createGate();
    const turn = deferred();
    const running = gate.pass(() => turn.promise);
    await gate.shut(1);
    turn.end();
    await running;
  });

  it('counts a failed turn as ended', async () => {
    const gate = createGate();
    const failed = await gate.pass(() => Promise.reject(new Error('no'))).catch((error: Error) => error.message);
    expect(failed).to.equal('no');
    await gate.shut(60_000);
  });

  it('refuses whoever waits or comes when there is nothing to wait for, until it opens again', async () => {
    const gate = createGate();
    await gate.shut(60_000);
    const turn = () => gate.pass(async () => 'through').catch((error: Error) => error.message);
    const waiting = turn();
    gate.refuse(new Error('no data'));
    expect([await waiting, await turn()]).to.deep.equal(['no data', 'no data']);
    await gate.shut(60_000);
    const later = turn();
    gate.open();
    expect([await later, await turn()]).to.deep.equal(['through', 'through']);
  });
});
