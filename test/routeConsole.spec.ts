import { expect } from 'chai';
import { createLog } from '../src/log.js';
import { routeConsole } from '../src/routeConsole.js';

describe('what libraries print', () => {
  const { error, warn, info, log } = console;
  afterEach(() => {
    Object.assign(console, { error, warn, info, log });
  });

  it('becomes lines of the log, errors without the request that they carry', () => {
    const lines: string[] = [];
    routeConsole(createLog({ level: 'info', write: (line) => lines.push(line) }));
    console.error(Object.assign(new Error('token refused'), { config: { data: 'customer words' } }));
    console.warn('BadRequest: %s', 'no activity');
    console.log('chatter');
    expect(lines.map((line) => JSON.parse(line).level)).to.deep.equal(['error', 'warn']);
    expect(lines[0]).to.include('token refused').and.not.to.include('customer words');
    expect(lines[1]).to.include('BadRequest: no activity');
  });

  it('is one short warning for a request that the SDK does not let in', () => {
    const lines: string[] = [];
    routeConsole(createLog({ level: 'info', write: (line) => lines.push(line) }));
    console.error(Object.assign(new Error('Unauthorized. No valid identity.'), { statusCode: 401 }));
    expect(JSON.parse(lines[0] ?? '{}')).to.include({ level: 'warn', status: 401, why: 'Unauthorized. No valid identity.' });
    expect(lines[0]).not.to.include('stack');
  });
});
