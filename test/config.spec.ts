import { join } from 'node:path';
import { expect } from 'chai';
import { type Config, readConfig } from '../src/config.js';
import { projectRoot } from '../src/projectRoot.js';

const id = '11111111-2222-4333-8444-555555555555';
const tenant = '99999999-2222-4333-8444-555555555555';
const secret = 'x8Q~not-a-real-secret';
const single = { MicrosoftAppId: id, MicrosoftAppPassword: secret, MicrosoftAppTenantId: tenant };

function configOf(env: Record<string, string>): Config {
  const read = readConfig(env, '/somewhere');
  if (!read.ok) throw new Error(read.problems.join('\n'));
  return read.config;
}

function problemsOf(env: Record<string, string>): readonly string[] {
  const read = readConfig(env, '/somewhere');
  return read.ok ? [] : read.problems;
}

function hintsOf(env: Record<string, string>): readonly string[] {
  const read = readConfig(env, '/somewhere');
  return read.ok ? read.hints : [];
}

describe('settings', () => {
  it('need nothing at all: the bot then runs in local mode on this machine with the samples', () => {
    expect(configOf({})).to.deep.equal({
      listen: { host: '127.0.0.1', port: 3978 },
      dataDir: join(projectRoot, '.data'),
      operator: {},
      filing: 'bot',
      files: {
        customers: join(projectRoot, 'data', 'customers.json'),
        partners: join(projectRoot, 'data', 'partners.json'),
        reps: join(projectRoot, 'data', 'reps.json'),
      },
      repsAllowUnlisted: true,
      localStrangers: 'agent',
      localSamples: true,
      logLevel: 'info',
    });
    expect(hintsOf({})).to.deep.equal([]);
  });

  it('that are empty count as not set', () => {
    expect(configOf({ MicrosoftAppId: ' ', MicrosoftAppPassword: '', PORT: '' })).to.deep.equal(configOf({}));
  });

  it('are read whatever their case and the spaces around them', () => {
    const config = configOf({
      FILING: ' Partner ',
      LOG_LEVEL: 'WARN',
      LOCAL_STRANGERS: 'Refuse',
      LOCAL_SAMPLES: 'No',
      HOST: '[::1]',
      DATA_DIR: 'd',
    });
    expect(config).to.include({
      filing: 'partner',
      logLevel: 'warn',
      localStrangers: 'refuse',
      localSamples: false,
      dataDir: '/somewhere/d',
    });
    expect(config.listen.host).to.equal('::1');
  });

  it('name the bot in one tenant unless another type is given', () => {
    const config = configOf({ ...single, HOST: '0.0.0.0' });
    expect(config.bot).to.deep.equal({ cloud: 'global', appType: 'SingleTenant', appId: id, appPassword: secret, tenantId: tenant });
    expect(config.ops).to.deep.equal({ host: '127.0.0.1', port: 3979 });
    expect(config.repsAllowUnlisted).to.equal(false);
  });

  it('let a bot for many tenants do without a tenant, and a managed identity without a password', () => {
    expect(configOf({ ...single, MicrosoftAppType: 'multitenant' }).bot).not.to.have.property('tenantId');
    const managed = { MicrosoftAppType: 'UserAssignedMSI', MicrosoftAppId: id, MicrosoftAppTenantId: tenant };
    expect(configOf(managed).bot).to.deep.equal({ cloud: 'global', appType: 'UserAssignedMSI', appId: id, tenantId: tenant });
    expect(problemsOf({ ...managed, MicrosoftAppPassword: secret })).to.have.length(1);
  });

  it('that are wrong are all named at once, each with what it should look like', () => {
    const problems = problemsOf({ PORT: 'abc', OPS_PORT: '70000', HOST: 'http://x/', BOT_CLOUD: 'mars', FILING: '?', LOG_LEVEL: 'loud' });
    expect(problems.map((problem) => problem.split(':')[0])).to.have.members([
      'BOT_CLOUD',
      'HOST',
      'PORT',
      'OPS_PORT',
      'FILING',
      'LOG_LEVEL',
    ]);
    expect(problems.every((problem) => problem.includes('It should be'))).to.equal(true);
    expect(problems.join()).to.include('global, usgov or china');
  });

  it('without credentials refuse any address but this machine', () => {
    for (const HOST of ['0.0.0.0', '192.168.1.5', 'bot.example', '::', '127.evil.example']) {
      expect(problemsOf({ HOST }), HOST).to.have.length(1);
      expect(problemsOf({ OPS_HOST: HOST }), HOST).to.have.length(1);
    }
    for (const HOST of ['localhost', '127.0.0.1', '127.8.9.1', '::1']) expect(problemsOf({ HOST }), HOST).to.deep.equal([]);
  });

  it('with half an identity say which half is missing and where to find it', () => {
    expect(problemsOf({ MicrosoftAppId: id }).join('\n'))
      .to.match(/MicrosoftAppPassword: is missing.*Azure portal/s)
      .and.to.match(/MicrosoftAppTenantId: is missing/);
    expect(problemsOf({ MicrosoftAppPassword: secret }).join('\n')).to.match(
      /MicrosoftAppId: is missing although MicrosoftAppPassword is set/,
    );
  });

  it('with half an identity tell an address that others could reach, since unsetting the other half would leave it wrong', () => {
    const halves: readonly Record<string, string>[] = [
      { MicrosoftAppId: id },
      { MicrosoftAppTenantId: tenant },
      { MicrosoftAppId: id, MicrosoftAppType: 'MultiTenant' },
      { MicrosoftAppId: id, MicrosoftAppType: 'UserAssignedMSI' },
    ];
    for (const half of halves) {
      const problems = problemsOf({ ...half, HOST: '0.0.0.0', OPS_HOST: '10.0.0.1' }).join('\n');
      expect(problems).to.include('HOST: "0.0.0.0" would').and.to.include('OPS_HOST: "10.0.0.1" would').and.to.include('is missing');
    }
  });

  it('that are wrong are quoted with what cannot be seen in them, of long ones the beginning alone', () => {
    expect(problemsOf({ LOG_LEVEL: 'info\u200b' })[0]).to.match(/^LOG_LEVEL: "info\\u\{200b\}" is not/);
    expect(problemsOf({ FILING: `partner${secret}${secret}` })[0])
      .to.include('"partnerx…" is not')
      .and.not.include(secret);
  });

  it('tell a wrong identity from a missing one', () => {
    const problems = problemsOf({ ...single, MicrosoftAppId: `${id},`, HOST: '0.0.0.0' });
    expect(problems).to.have.length(1);
    expect(problems[0]).to.match(/^MicrosoftAppId: is not a GUID/);
  });

  it('recognise a password that is none, and never show it', () => {
    for (const MicrosoftAppPassword of [id, '<your secret>', `${secret},`, 'two words']) {
      const problems = problemsOf({ ...single, MicrosoftAppPassword });
      expect(problems, MicrosoftAppPassword).to.have.length(1);
      expect(problems[0])
        .to.match(/^MicrosoftAppPassword: /)
        .and.not.to.include(MicrosoftAppPassword);
    }
  });

  it('in the Chinese cloud take a bot in one tenant only', () => {
    expect(configOf({ ...single, BOT_CLOUD: 'china' }).bot?.cloud).to.equal('china');
    expect(problemsOf({ ...single, BOT_CLOUD: 'china', MicrosoftAppType: 'MultiTenant' })[0]).to.match(
      /^MicrosoftAppType: must be SingleTenant/,
    );
  });

  it('say that Postgres is not there yet, without showing the address', () => {
    const problems = problemsOf({ DATABASE_URL: 'postgres://u:pw@h/db' });
    expect(problems[0])
      .to.match(/^DATABASE_URL: /)
      .and.not.to.include('pw');
  });

  it('that are misspelt are named with what was probably meant; only those of the identity stop the start', () => {
    expect(problemsOf({ MICROSOFTAPPID: id })).to.deep.equal(['MICROSOFTAPPID is not a setting; MicrosoftAppId is probably meant.']);
    expect(problemsOf({ ...single, MicrosoftAppPassword: '', MicrosoftAppPasword: secret }).join('\n')).to.include(
      'MicrosoftAppPasword is not a setting',
    );
    expect(hintsOf({ DATADIR: 'x', log_level: 'debug', '\uFEFFPORT': '1' })).to.have.length(3);
  });

  it('leave the variables of other programs alone', () => {
    expect(hintsOf({ HOSTNAME: 'h', PATH: '/bin', REPORT: 'x', POST: '1', npm_config_loglevel: 'x' })).to.deep.equal([]);
  });

  it('keep readiness and metrics off the port that everyone can reach, and on the one port in local mode', () => {
    expect(problemsOf({ ...single, PORT: '8080', OPS_PORT: '8080' })[0]).to.match(/^OPS_PORT: is the same as PORT/);
    expect(configOf({ PORT: '8080', OPS_PORT: '8080' })).not.to.have.property('ops');
    expect(configOf({ OPS_PORT: '9090' }).ops).to.deep.equal({ host: '127.0.0.1', port: 9090 });
  });

  it('that do nothing with credentials, or are sorely missing, are hinted at', () => {
    const hints = hintsOf({ ...single, LOCAL_STRANGERS: 'agent', LOCAL_SAMPLES: 'no' });
    expect(hints.join('\n')).to.include('OPERATOR_NAME').and.to.include('LOCAL_STRANGERS').and.to.include('LOCAL_SAMPLES');
    expect(hintsOf({ ...single, OPERATOR_NAME: '晴川运维', OPERATOR_CONTACT: 'IT 服务台' })).to.deep.equal([]);
  });
});
