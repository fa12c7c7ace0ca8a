import { expect } from 'chai';
import { contactInputs } from '../../src/bot/commands/contactInputs.js';

describe('a contact typed in one line', () => {
  it('replaces what it names', () => {
    expect(contactInputs('林晓 139 0000 1111')).to.deep.equal({ contact: '林晓', phone: '139 0000 1111' });
    expect(contactInputs('010-6512 3456 转 12')).to.deep.equal({ phone: '010-6512 3456 转 12' });
    expect(contactInputs('lin@jihang.example')).to.deep.equal({ email: 'lin@jihang.example' });
    expect(contactInputs('Lena Hartwig, +852 2123 4567, lena@jihang.example')).to.deep.equal({
      contact: 'Lena Hartwig',
      phone: '+852 2123 4567',
      email: 'lena@jihang.example',
    });
    expect(contactInputs('林晓')).to.deep.equal({ contact: '林晓' });
  });

  it('keeps what is no number or address as it was typed, so that the card can say so', () => {
    expect(contactInputs('1234567')).to.deep.equal({ phone: '1234567' });
    expect(contactInputs('lin@')).to.deep.equal({ email: 'lin@' });
  });
});
