import { expect } from 'chai';
import { otherRep, partner } from '../../support/builders.js';
import { freshStore, type MakeStore } from './storeUnderTest.js';

/** What every Profiles does. */
export function describeProfilesContract(name: string, make: MakeStore): void {
  describe(`${name} as profiles`, () => {
    const under = freshStore(make);
    const profiles = () => under().store.profiles;
    const { person } = partner();

    it('knows nothing of a person at first', async () => {
      expect(await profiles().get(person)).to.equal(undefined);
    });

    it('merges what is given into what is there, also after a restart', async () => {
      await profiles().update(person, { language: 'en', phone: '1' });
      await under().restart();
      const merged = await profiles().update(person, { phone: '2' });
      expect(merged).to.deep.equal({ v: 1, person, language: 'en', phone: '2' });
      await under().restart();
      expect(await profiles().get(person)).to.deep.equal(merged);
      expect(await profiles().get(otherRep().person)).to.equal(undefined);
    });

    it('takes a field given as undefined for one that is not given', async () => {
      await profiles().update(person, { email: 'a@b.example' });
      expect(await profiles().update(person, { email: undefined, name: '周' })).to.have.property('email', 'a@b.example');
    });

    it('keeps both of two updates at once', async () => {
      await Promise.all([profiles().update(person, { name: '周' }), profiles().update(person, { phone: '3' })]);
      expect(await profiles().get(person)).to.deep.equal({ v: 1, person, name: '周', phone: '3' });
    });
  });
}
