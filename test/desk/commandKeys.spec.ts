import { expect } from 'chai';
import { clockKey, pressKey, submitKey, typedKey } from '../../src/desk/commandKeys.js';
import { escalationId } from '../../src/domain/ids.js';
import { colleague, partner } from '../support/builders.js';

const press = {
  escalation: escalationId('e-1'),
  revision: 3,
  act: 'addDetails',
  person: partner().person,
  inputs: { text: '又来了', more: 'x' },
};

describe('the key of a command', () => {
  it('is the same for the same press, whatever the order of its inputs', () => {
    expect(pressKey({ ...press, inputs: { more: 'x', text: '又来了' } })).to.equal(pressKey(press));
  });

  it('differs by escalation, revision shown, act, person and inputs', () => {
    const others = [
      { ...press, escalation: escalationId('e-2') },
      { ...press, revision: 4 },
      { ...press, act: 'resolve' },
      { ...press, person: colleague().person },
      { ...press, inputs: { text: '又来了', more: 'y' } },
      { ...press, inputs: { text: '又来了' } },
      { ...press, inputs: { text: 'x', more: '又来了' } },
    ];
    expect(new Set([press, ...others].map(pressKey)).size).to.equal(others.length + 1);
  });

  it('of a typed command is that of its activity; no part runs into the next', () => {
    expect(typedKey('msteams', 'a:1', '7')).to.equal(typedKey('msteams', 'a:1', '7'));
    const keys = [
      typedKey('msteams', 'a:1', '7'),
      typedKey('msteams', 'a:17', ''),
      typedKey('msteams', 'a:', '17'),
      typedKey('webchat', 'a:1', '7'),
    ];
    expect(new Set(keys).size).to.equal(4);
  });

  it('of the clock hangs on the due instant, of submitting on the draft alone; each kind is apart', () => {
    const id = escalationId('e-1');
    expect(clockKey(id, 1)).not.to.equal(clockKey(id, 2));
    expect(submitKey(id)).to.equal(submitKey(id));
    expect(submitKey(id)).not.to.equal(submitKey(escalationId('e-2')));
    for (const [key, kind] of [
      [pressKey(press), 'press'],
      [typedKey('a', 'b', 'c'), 'typed'],
      [clockKey(id, 1), 'clock'],
      [submitKey(id), 'submit'],
    ] as const)
      expect(key).to.match(new RegExp(`^${kind}:[\\w-]{32}$`));
  });
});
