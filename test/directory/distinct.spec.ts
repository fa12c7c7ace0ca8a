import { expect } from 'chai';
import { distinct } from '../../src/directory/distinct.js';
import { type CustomerSeed, jihang, sampleCustomers, someCustomers } from '../support/customers.js';

describe('what tells rows apart', () => {
  const rows = async (...seeds: readonly CustomerSeed[]) => {
    const found = await (await someCustomers(...seeds)).search(jihang, '星砾', 20);
    return found.kind === 'found' ? distinct(found.customers) : [];
  };

  it('is the city', async () => {
    const found = await (await sampleCustomers()).search(jihang, '星砾网络', 20);
    expect(found.kind === 'found' && distinct(found.customers)).to.have.members(['上海', '北京']);
  });

  it('is the label of the own domain where name and city tie, or of the onmschina domain', async () => {
    const seed = { companyName: '星砾网络有限公司', city: '北京' };
    expect(await rows({ ...seed, customDomain: 'xinglibj.example' }, seed)).to.have.members(['xinglibj', 'zzdemotest2']);
  });

  it('is the label of the domain where no city is known', async () => {
    expect(await rows({ companyName: '星砾网络有限公司', customDomain: 'xingli.example' })).to.deep.equal(['xingli']);
  });

  it('stays the city for two names in one city', async () => {
    expect(await rows({ companyName: '星砾网络有限公司', city: '北京' }, { companyName: '星砾教育有限公司', city: '北京' })).to.deep.equal([
      '北京',
      '北京',
    ]);
  });
});
