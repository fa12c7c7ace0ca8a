import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { serviceKey, topicId } from '../../src/domain/ids.js';
import { loadGuidance } from '../../src/guidance/loadGuidance.js';
import type { Topic } from '../../src/guidance/ports.js';
import { targets } from '../support/calendar.js';
import { guidance, guidanceFiles } from '../support/guidance.js';

const everyTopic = (): readonly Topic[] => {
  const byId = new Map(guidance.services.flatMap(({ key }) => guidance.topics(key, undefined, 99)).map((topic) => [topic.id, topic]));
  return [...byId.values()];
};

describe('the guidance catalogue', () => {
  it('knows thirteen services, in the order of the file, each with response targets', () => {
    expect(guidance.services.map(({ key }) => key)).to.deep.equal([...targets.keys()]);
    expect(guidance.services.map(({ order }) => order)).to.deep.equal(guidance.services.map((_, index) => index));
  });

  it('finds a service and a topic by key, and nothing for an unknown one', () => {
    expect(guidance.service(serviceKey('entra-id'))?.short).to.deep.equal({ 'zh-CN': '帐户与登录', en: 'Accounts & sign-in' });
    expect(guidance.topic(topicId('exo-ndr'))?.title['zh-CN']).to.equal('读懂退信代码');
    expect(guidance.topic(topicId('common-network'))?.title.en).to.equal('Allow the 21Vianet network endpoints');
    expect(guidance.service(serviceKey('lotus-notes'))).to.equal(undefined);
    expect(guidance.topic(topicId('no-such-topic'))).to.equal(undefined);
    expect(guidance.topics(serviceKey('lotus-notes'), 'anything', 3)).to.deep.equal([]);
  });

  it('sends each service where it is really filed', () => {
    const filing = (key: string): string | undefined => guidance.service(serviceKey(key))?.filing.url;
    expect(filing('exchange-online')).to.equal('https://go.microsoft.com/fwlink/p/?linkid=850627');
    expect(filing('dynamics-365')).to.equal('https://go.microsoft.com/fwlink/p/?linkid=850627');
    expect(filing('dynamics-365-finance')).to.equal('https://lcs.dynamics.cn/');
    expect(filing('azure')).to.equal('https://support.azure.cn/zh-cn/support/support-azure/');
  });

  it('knows where the outages of each service are told, and of none where no page says so', () => {
    const health = (key: string): string | undefined => guidance.service(serviceKey(key))?.health?.url;
    expect(health('exchange-online')).to.equal('https://go.microsoft.com/fwlink/p/?linkid=850627');
    expect(health('power-platform')).to.equal('https://go.microsoft.com/fwlink/p/?linkid=850627');
    expect(health('azure')).to.equal('https://www.azure.cn/support/service-dashboard/');
    expect(guidance.services.filter((service) => service.health === undefined).map(({ key }) => key)).to.deep.equal([
      'dynamics-365-finance',
      'billing',
    ]);
  });

  it('never shows an address that nobody has seen, but the documented page of the service', () => {
    const url = (id: string): string | undefined => guidance.topic(topicId(id))?.url;
    expect(url('az-rdp')).to.equal('https://docs.azure.cn');
    expect(url('intune-android-delay')).to.equal('https://learn.microsoft.com/zh-cn/intune/fundamentals/china');
    expect(url('bill-proration')).to.equal('https://www.21vbluecloud.com/partner-china/customer-support');
    expect(url('common-delegated-admin')).to.equal(undefined);
    const shown = JSON.stringify([everyTopic(), guidance.seeAlso, guidance.programGuide, guidance.partnerCenterRequests]);
    const data: unknown = JSON.parse(readFileSync(guidanceFiles.selfHelpFile, 'utf8'));
    const unseen = JSON.stringify(data).match(/"url":"[^"]+","basis":"(?:pattern|unverified)"/g) ?? [];
    expect(unseen).to.have.lengthOf(14);
    for (const entry of unseen) expect(shown).not.to.contain(entry.split('"')[3]);
  });

  it('offers the pages that the source lists under see also, and the phone with its hours', () => {
    expect(guidance.seeAlso.map(({ label }) => label['zh-CN'])).to.deep.equal([
      '客户自助支持',
      '提供技术支持',
      '检查服务运行状况',
      '提供计费支持',
      '客户支持',
    ]);
    expect(guidance.phone).to.deep.equal({
      number: '400-089-0365',
      hours: { 'zh-CN': '工作日 9:00–18:00', en: 'working days 9:00–18:00' },
    });
  });

  it('keeps the rules of voice in every Chinese text that it shows', () => {
    const texts = [...everyTopic(), ...guidance.services, ...guidance.seeAlso, guidance.programGuide, guidance.partnerCenterRequests];
    const chinese = JSON.stringify(texts, (key, value: unknown) => (key === 'synonyms' || key === 'hints' ? undefined : value)).match(
      /"zh-CN":"[^"]*"/g,
    );
    for (const text of chinese ?? []) expect(text.slice(9, -1)).not.to.match(/账|升级|工单|抢|您|！|!|,|\?|承诺|保证|SLA/);
    for (const { steps } of everyTopic()) for (const step of steps) expect(step['zh-CN']).not.to.match(/(?<!服务)请求/);
  });

  it('keeps short names short enough for a button', () => {
    for (const { short } of guidance.services) {
      expect(short.en.length).to.be.at.most(18);
      expect(short['zh-CN'].replace(/[\x20-\x7e]{1,2}/g, '字').length).to.be.at.most(10);
    }
  });
});

describe('a wrong catalogue', () => {
  const folder = mkdtempSync(join(tmpdir(), 'guidance-'));
  after(() => rmSync(folder, { recursive: true }));

  /** The problems that are found once a part of one of the files is replaced. */
  function problemsWith(file: keyof typeof guidanceFiles, find: string | RegExp, replace: string): readonly string[] {
    const path = join(folder, `${file}.json`);
    const right = readFileSync(guidanceFiles[file], 'utf8');
    const wrong = right.replace(find, replace);
    expect(wrong).not.to.equal(right);
    writeFileSync(path, wrong);
    const loaded = loadGuidance({ ...guidanceFiles, [file]: path }, targets);
    return loaded.ok ? [] : loaded.problems.map((problem) => problem.replaceAll(path, 'FILE'));
  }

  it('is told by file, place and what it should be', () => {
    expect(
      problemsWith(
        'servicesFile',
        '"en": "Microsoft Intune" },\n      "example"',
        '"en": "Microsoft Intune (devices)" },\n      "example"',
      ),
    ).to.deep.equal(['FILE: services.6.short.en: should be at most 18 characters']);
    expect(problemsWith('selfHelpFile', '"打开退信，', `"${'长'.repeat(50)}`)).to.deep.equal([
      'FILE: services.exchange-online.1.steps.0.zh-CN: should be at most 60 characters',
    ]);
    expect(problemsWith('linksFile', 'https://www.21vbluecloud.com/office365', 'http://www.21vbluecloud.com/office365')).to.deep.equal([
      'FILE: programGuide.url: should begin with https://',
    ]);
  });

  it('is told of what does not fit together', () => {
    expect(problemsWith('servicesFile', '"key": "teams"', '"key": "teems"')).to.deep.equal([
      `${guidanceFiles.selfHelpFile}: services.teems is missing`,
      `${guidanceFiles.selfHelpFile}: services.teams is not a service of FILE`,
      'FILE: the service teems has no response targets',
    ]);
    expect(problemsWith('servicesFile', '"key": "teams"', '"key": "onedrive"')).to.include('FILE: the service onedrive is there twice');
    expect(problemsWith('selfHelpFile', '"id": "exo-dns"', '"id": "exo-ndr"')).to.deep.equal(['FILE: the topic exo-ndr is there twice']);
  });

  it('may not lead to a filing place or program guide that nobody has seen', () => {
    expect(problemsWith('servicesFile', /("filing": \{[^}]*\},\s+"url": "[^"]*",\s+"basis": )"doc-link"/, '$1"pattern"')).to.deep.equal([
      'FILE: exchange-online.filing has an address that nobody has seen',
    ]);
    expect(problemsWith('linksFile', /("programGuide"[\s\S]*?"basis": )"doc-link"/, '$1"unverified"')).to.deep.equal([
      'FILE: nobody has seen https://www.21vbluecloud.com/office365/SolProv_programguide/, which cannot be left out',
    ]);
  });

  it('is told of when a file is missing or no JSON', () => {
    expect(problemsWith('linksFile', '{', '{,')[0]).to.match(/^FILE: cannot be read \(.+\)$/);
    const loaded = loadGuidance({ ...guidanceFiles, servicesFile: join(folder, 'nowhere.json') }, targets);
    expect(loaded.ok ? [] : loaded.problems).to.have.lengthOf(1);
  });
});
