import { expect } from 'chai';
import { errorReference } from '../src/errorReference.js';

describe('an error reference', () => {
  it('can be read aloud: seven letters and digits that nobody mixes up', () => {
    for (let time = 0; time < 200; time += 1) expect(errorReference()).to.match(/^[A-HJKMNP-Z2-9]{7}$/);
  });
});
