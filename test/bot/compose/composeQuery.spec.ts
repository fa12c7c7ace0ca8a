import { expect } from 'chai';
import { readComposeQuery } from '../../../src/bot/compose/composeQuery.js';

const query = (typed: unknown, queryOptions?: unknown) => ({
  commandId: 'searchEscalations',
  parameters: [{ name: 'words', value: typed }],
  ...(queryOptions === undefined ? {} : { queryOptions }),
});

describe('a query of the compose box', () => {
  it('is what was typed, with the part of the list that is asked for', () => {
    expect(readComposeQuery(query(' 鲸屿 ', { skip: 25, count: 10 }))).to.deep.equal({ typed: '鲸屿', skip: 25, count: 10 });
    expect(readComposeQuery(query(10482))).to.deep.equal({ typed: '10482', skip: 0, count: 25 });
  });

  it('is empty before anything was typed, though Teams sends a parameter', () => {
    expect(readComposeQuery({ parameters: [{ name: 'initialRun', value: 'true' }] })).to.include({ typed: '' });
    expect(readComposeQuery({})).to.include({ typed: '' });
    expect(readComposeQuery({ parameters: null, queryOptions: null })).to.include({ typed: '', skip: 0 });
  });

  it('asks for no more than is sensible, whatever stands in it', () => {
    expect(readComposeQuery(query('x', { skip: -5, count: 0 }))).to.include({ skip: 0, count: 1 });
    expect(readComposeQuery(query('x', { skip: 1e9, count: 1e9 }))).to.include({ skip: 1000, count: 25 });
    expect(readComposeQuery(query('x', { skip: 'a', count: 1.9 }))).to.include({ skip: 0, count: 1 });
    expect(readComposeQuery(query('x'.repeat(5000)))?.typed).to.have.length(200);
  });

  for (const value of [undefined, null, 'words', [], { parameters: 'x' }, { parameters: [null] }, query({ a: 1 }), query('x', 'all')])
    it(`is none in ${JSON.stringify(value) ?? 'nothing'}`, () => {
      expect(readComposeQuery(value)).to.equal(undefined);
    });
});
