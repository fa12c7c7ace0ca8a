import { expect } from 'chai';
import { exhibits } from '../../src/gallery/exhibits.js';

const typesIn = (value: unknown): readonly string[] =>
  [...JSON.stringify(value).matchAll(/"type":"(Action\.\w+)"/g)].map(([, type]) => type ?? '');

describe('what the gallery page asks for', () => {
  it('is every card once, by name', () => {
    const names = exhibits({}).exhibits.map(({ name }) => name);
    expect(names).to.have.length.greaterThan(60);
    expect(new Set(names)).to.have.property('size', names.length);
  });

  it('is in the language and with the sample that were asked for', () => {
    const [chinese] = exhibits({ words: 'usual' }).exhibits;
    const [english] = exhibits({ words: 'english', language: 'en' }).exhibits;
    expect(JSON.stringify(chinese)).to.contain('你好，周砚秋');
    expect(JSON.stringify(english)).to.contain('Hello Lena Hartwig');
  });

  it('has the buttons of the kind of client that was asked for', () => {
    expect(typesIn(exhibits({ actions: 'execute' }))).to.contain('Action.Execute');
    expect(typesIn(exhibits({ actions: 'submit' }))).not.to.contain('Action.Execute');
  });

  it('takes a word that it does not know for the first, and names the samples', () => {
    expect(exhibits({ words: 'x', language: 'fr', actions: 'y' })).to.deep.equal(exhibits({}));
    expect(exhibits({}).samples).to.deep.equal(['usual', 'english', 'longest']);
  });
});
