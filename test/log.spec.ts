import { expect } from 'chai';
import { createLog, type LogLevel } from '../src/log.js';

function capture(level: LogLevel = 'info', secrets: readonly string[] = []) {
  const lines: string[] = [];
  const log = createLog({ level, secrets, write: (line) => lines.push(line) });
  return { log, lines, first: (): Record<string, unknown> => JSON.parse(lines[0] ?? '{}') };
}

describe('the log', () => {
  it('writes one JSON line with time, level, facts and message', () => {
    const { log, lines, first } = capture();
    log.info({ lanes: 3 }, 'worker started');
    expect(lines).to.have.length(1);
    expect(lines[0]).to.match(/\n$/);
    expect(first()).to.include({ level: 'info', lanes: 3, msg: 'worker started' });
    expect(first()['time']).to.match(/^\d{4}-\d\d-\d\dT/);
  });

  it('is silent below its level', () => {
    const { log, lines } = capture('warn');
    log.info({}, 'not this');
    log.debug({}, 'nor this');
    expect(lines).to.deep.equal([]);
  });

  it('takes out secrets by the name of the field, down to two levels', () => {
    const { log, lines } = capture();
    log.warn({ password: 'p-1', request: { headers: { authorization: 'Basic p-2' }, token: 'p-3' } }, 'refused');
    expect(lines[0]).not.to.match(/p-[123]/);
  });

  it('takes out known secret values and bearer tokens wherever they stand, also when JSON escapes them', () => {
    const { log, lines } = capture('info', ['s3cr"t']);
    log.error({ err: new Error('POST failed with s3cr"t and Bearer eyJhbGci.xyz-1') }, 'token refused for s3cr"t');
    expect(lines[0])
      .to.include('[secret]')
      .and.not.to.match(/s3cr|eyJ/);
  });

  it('keeps of an error its message, code, status and causes, never the request that it carries', () => {
    const failure = Object.assign(new Error('connector said no', { cause: new Error('socket closed') }), {
      code: 'ECONNRESET',
      statusCode: 502,
      config: { data: '收不到外部邮件', headers: { Authorization: 'Bearer abc' } },
    });
    const { log, lines, first } = capture();
    log.error({ err: failure }, 'delivery failed');
    expect(first()['err']).to.deep.include({ type: 'Error', message: 'connector said no', code: 'ECONNRESET', status: 502 });
    expect(lines[0]).to.include('socket closed').and.not.to.include('收不到');
  });

  it('takes out mail addresses and mobile numbers, and leaves times and ids alone', () => {
    const { log, lines } = capture();
    log.info({ note: 'ask zhou@partner.example or 138 1234 5678', at: 1795507200000, id: 'a-13812345678-b' }, 'x');
    expect(lines[0]).to.include('[email]').and.to.include('[phone]').and.to.include('1795507200000').and.to.include('a-13812345678-b');
    expect(lines[0]).not.to.match(/zhou|138 1234/);
  });

  it('describes what is thrown without being an error', () => {
    const { log, first } = capture();
    log.error({ err: 'just words' }, 'x');
    expect(first()['err']).to.deep.equal({ type: 'string', message: 'just words' });
  });
});
