import { expect } from 'chai';
import { checkContact } from '../../src/domain/checkContact.js';
import type { CommandBody } from '../../src/domain/commands.js';
import type { ContactDetails } from '../../src/domain/form.js';
import {
  apply,
  closed,
  colleague,
  competitor,
  draft,
  form,
  partner,
  pickedUp,
  refusalOf,
  rep,
  resolved,
  run,
  told,
  waiting,
  waitingForPartner,
  withdrawn,
} from '../support/builders.js';

const typed = { contact: ' Lena  Hartwig ', phone: '+86 139 0000 1111', email: 'lena@jihang.example', prefer: 'email', language: 'en' };
const contact: ContactDetails = {
  name: 'Lena Hartwig',
  phone: '139 0000 1111',
  email: 'lena@jihang.example',
  prefer: 'email',
  language: 'en',
};
const correcting: CommandBody = { do: 'correctContact', contact };

describe('correcting the contact', () => {
  it('is checked as the form is, and gives the contact as understood', () => {
    expect(checkContact(typed)).to.deep.equal({ contact });
    const wrong = checkContact({ ...typed, contact: '密码：Abc12345', phone: '12', email: '', prefer: 'email' });
    expect(wrong.errors?.map(({ field, code }) => `${field}: ${code}`)).to.deep.equal([
      'contact: secret',
      'phone: phone',
      'email: emailNeeded',
    ]);
  });

  it('replaces it and tells the owner; the history names no number', () => {
    const { next, notices } = apply(pickedUp(), partner(), correcting);
    expect(next).to.deep.nested.include({ 'form.contact': contact, 'form.title': form().title, state: 'pickedUp' });
    expect(next.history.at(-1)).to.include({ what: 'contactCorrected' }).and.not.to.have.property('text');
    expect(told(notices)).to.deep.equal(['queue: contactCorrected']);
    expect(notices[0]?.what).to.deep.equal({ kind: 'contactCorrected', by: '周砚秋', contact });
  });

  it('while nobody has it is shown by the cards alone, and makes a colleague follow', () => {
    expect(told(apply(waiting(), colleague(), correcting).notices)).to.deep.equal(['lena: card']);
  });

  it('is for those of its organisation who may file, while it is open, and only where something differs', () => {
    for (const actor of [competitor(), rep()]) expect(refusalOf(run(waiting(), actor, correcting))).to.equal('partnerOnly');
    for (const now of [waiting(), pickedUp(), waitingForPartner(), resolved()])
      expect(run(now, partner(), correcting).accepted, now.state).to.equal(true);
    for (const now of [draft(), closed(), withdrawn()]) expect(refusalOf(run(now, partner(), correcting))).to.equal('wrongState');
    const there = apply(waiting(), partner(), correcting).next;
    expect(refusalOf(run(there, partner(), correcting))).to.equal('unchanged');
    const changes: readonly Partial<ContactDetails>[] = [
      { name: '周砚秋' },
      { phone: '138 1234 5678' },
      { email: 'other@jihang.example' },
      { prefer: 'phone' },
      { language: 'zh-CN' },
    ];
    for (const change of changes)
      expect(run(there, partner(), { do: 'correctContact', contact: { ...contact, ...change } }).accepted).to.equal(true);
  });
});
