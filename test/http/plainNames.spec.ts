import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { isJson, objectsAt, parseJson } from '../client/json.js';
import { file } from './filing.js';
import { onStage, partnerAt, supportChannel } from './stage.js';
import { words } from './words.js';

const w = words['zh-CN'];
/** A template's placeholder, put together here so that it is not taken for one of ours. */
const placeholder = (name: string): string => ['$', '{', name, '}'].join('');
const hostile = [
  `${placeholder('customer.id')} 模板贸易有限公司`,
  '[点击这里](https://evil.example) 贸易有限公司',
  '{{DATE(2026-01-01T00:00:00Z,SHORT)}} **粗体** 有限公司',
];

describe('names and words that look like code, over HTTP', () => {
  const env: Record<string, string> = {};
  let folder: string;
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'hostile-names-'));
    const samples = parseJson(await readFile(new URL('../../data/customers.json', import.meta.url), 'utf8'));
    const customers = objectsAt(samples, 'customers');
    const model = customers.find((one) => one['companyName'] === '静雨科技有限公司');
    if (!isJson(model)) throw new Error('the sample customers have changed');
    const added = hostile.map((companyName, index) => ({
      ...model,
      id: `00000000-0000-4000-8000-00000000090${index}`,
      companyName,
      city: '深圳',
      domain: `zzdemohostile${index}.partner.onmschina.cn`,
      customDomain: `hostile${index}.example`,
    }));
    env['CUSTOMERS_FILE'] = join(folder, 'customers.json');
    await writeFile(env['CUSTOMERS_FILE'], JSON.stringify({ ...samples, customers: [...customers, ...added] }));
  });
  const stage = onStage(env);
  after(() => rm(folder, { recursive: true, force: true }));

  for (const [index, name] of hostile.entries()) {
    it(`shows ${name} as it stands, wherever it is shown`, async () => {
      stage().client.known.push(...hostile);
      const partner = partnerAt(stage(), 'teams', 'zh-CN');
      const { shen } = await supportChannel(stage());
      const symptom = `**收不到** [邮件](https://evil.example) ${placeholder('x')} <b>5.4.1</b>`;
      const number = await file(partner, w, `hostile${index}.example Exchange ${symptom}`);
      await partner.finds(number, name);
      const card = await shen.finds(number, name);
      expect(card.text).to.include('[邮件](https://evil.example)');
      await partner.say(w.mine);
      await shen.press(w.pickUp, {}, { on: card });
      await partner.sees(number, w.willContactYou);
      await shen.press(w.details, {}, { on: await shen.finds(number) });
      await shen.finds(number, name, '<b>5.4.1</b>');
      await partner.say(`撤回 ${number} 重复`);
      const everything = [...partner.all, ...shen.all].map((seen) => seen.text).join('\n');
      expect(everything).to.not.include('‹evaluated by the client›');
      expect(everything).to.not.match(/(?<!\[)点击这里(?!\]\(https)/);
      await shen.say(w.stopReceiving);
    });
  }
});
