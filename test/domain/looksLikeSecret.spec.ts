import { expect } from 'chai';
import fc from 'fast-check';
import { looksLikeSecret, withoutSecrets } from '../../src/domain/looksLikeSecret.js';

const bits = (length: number): string =>
  'q83vEjRWeJCrze8SNFZ4kKvN7xI0VniQq83vEjRWeJCrze8SNFZ4kKvN7xI0VniQq83vEjRWeJCrze8SNFZ4kKvN7xI0'.slice(0, length);

const secrets: readonly string[] = [
  '密码：Abc12345',
  '用户的初始密码是Summer2026，登录不了',
  '密码为 P@ssw0rd',
  '密码：123456',
  '密码重置为 Abc12345!',
  '密码已改成Abc12345!',
  'password was reset to Abc12345!',
  '密码 Abc12345! 登不上',
  '密码：“Abc12345”',
  '登录口令: qwe!23',
  'ｐａｓｓｗｏｒｄ＝Ａｂｃ１２３４５',
  'password=hunter2',
  'pwd=abcd',
  'password = letmein',
  'Password: Abc12345.',
  'the password is Summer2026!',
  'pwd: Abc12345',
  'passwd=abcd1234',
  'secret: s3cr3tvalue',
  'client secret: 8fA!k2mmPq',
  'api_key=abcd1234efgh',
  '访问密钥: LTAI5tExampleExample01',
  'LTAI5tExampleExample01',
  'AKIAIOSFODNN7EXAMPLE',
  'AKIDz8krbsJ5yKBZQpn74WFkmLPx3gnPhESA',
  'ghp_0123456789abcdefghijABCDEFGHIJ012345',
  'Xy38Q~abcdefghijklmnopqrstuvwxyz01234567',
  '-----BEGIN RSA PRIVATE KEY-----\nMIIE',
  '-----BEGIN PRIVATE KEY-----',
  `DefaultEndpointsProtocol=https;AccountName=demo;AccountKey=${bits(86)}==;EndpointSuffix=core.chinacloudapi.cn`,
  'Server=tcp:demo.database.chinacloudapi.cn;User ID=sa;Password=Zx9!abc;Encrypt=True',
  `Endpoint=sb://demo.servicebus.chinacloudapi.cn/;SharedAccessKeyName=Root;SharedAccessKey=${bits(43)}=`,
  `密钥 ${bits(43)}=`,
  `${bits(86)}==`,
  bits(84),
  `https://demo.blob.core.chinacloudapi.cn/c?sv=2024-01-01&sig=${bits(43)}%3D`,
  'mongodb://root:abcd1234@10.0.0.1:27017',
  'eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0NTY3ODkwIn0.abc',
  'Bearer token: eyJ0eXAiOiJKV1QiLCJhbGciOi1',
  '身份证 11010519491231002X',
  '身份证号：110105 19491231 002x',
  '１１０１０５１９４９１２３１００２Ｘ',
];

const talk: readonly string[] = [
  '用户忘记密码',
  '密码错误：AADSTS50126',
  '密码：忘记了',
  '密码: 无法重置，提示 0x80070005',
  '密码为空也能登录',
  '密码是对的，还是登录不了',
  '密码是 Outlook 里保存的那个',
  '密码是 AADSTS50126 报的错',
  '密码: ******',
  '密码：<已隐去>',
  '密码 12 小时后过期',
  '密码: 2026-11-24 过期',
  '密码：9:00 改的',
  '重置密码：https://passwordreset.activedirectory.windowsazure.cn',
  '重置密码: zhang3@jihang.example 失败',
  'password reset fails',
  'password: not accepted since this morning',
  'Password is incorrect',
  'the password is reset every 90 days',
  'ForceChangePassword=false',
  'PasswordNeverExpires=True',
  '$password = Read-Host -AsSecureString',
  '$password = $null',
  'pwd: /home/app',
  'pwd=abc',
  'pwd: C:\\inetpub',
  'secret: 3f2504e0-4f89-11d3-9a0c-0305e82c3301',
  'token: AADSTS700082',
  'error 5.4.1, Correlation ID 3f2504e0-4f89-11d3-9a0c-0305e82c3301',
  'OSE201 AllocationFailed 0x80070005 AADSTS50011',
  'thumbprint 2FD4E1C67A2D28FCED849EE1BB76E7391B93EB12',
  'sha256 e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
  'DKIM-Signature: v=1; bh=47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=; h=From',
  'https://demo.sharepoint.cn/sites/Marketing2026/SharedDocuments/ProjectFiles/QuarterlyReport/Final2026',
  'AAMkADZmMDYzNmQ4LTQyYjQtNGM4ZC05ZGE0LTk0ZjQ3OWUxZDgyNgBGAAAAAAA0123456789abcdefghijklmnopqrstuvwxyz',
  '订单号 110105194912310021',
  '编号 110105199913310021',
  'tracking 123456789012345678901',
  '2026112410200012345',
];

describe('what looks like a secret', () => {
  for (const text of secrets) it(`fires on ${text.slice(0, 60)}`, () => expect(looksLikeSecret(text)).to.equal(true));
  for (const text of talk) it(`is quiet about ${text.slice(0, 60)}`, () => expect(looksLikeSecret(text)).to.equal(false));

  it('finds it in the middle of a long text, and stays quick on hostile ones', () => {
    expect(looksLikeSecret(`${'很长的日志。'.repeat(300)}password=Abc12345${' 后面'.repeat(300)}`)).to.equal(true);
    fc.assert(
      fc.property(
        fc.constantFrom('a', '=', 'password', ':', '密码', 'Q~', '/', '1', ' ', '"', 'eyJ'),
        fc.integer({ min: 1, max: 4000 }),
        (piece, times) => {
          expect(looksLikeSecret(piece.repeat(times).slice(0, 4000))).to.be.a('boolean');
        },
      ),
      { numRuns: 60 },
    );
  });
});

describe('a text shown again without its secrets', () => {
  for (const text of secrets)
    it(`holds no secret any more: ${text.slice(0, 60)}`, () => expect(looksLikeSecret(withoutSecrets(text))).to.equal(false));
  for (const text of talk) it(`stays as it is: ${text.slice(0, 60)}`, () => expect(withoutSecrets(text)).to.equal(text));

  it('keeps everything around them as it was typed', () => {
    expect(withoutSecrets('登录不了，密码是 Passw0rd!2024，请看看')).to.equal('登录不了，密码是 ***，请看看');
    expect(withoutSecrets('密码：Ａｂｃ１２３４５；身份证 11010519491231002X。')).to.equal('密码：***；身份证 ***。');
    const key = `AccountKey=${'Ab1'.repeat(14)}c=`;
    expect(withoutSecrets(`前 ${key} 后`), 'found in two ways').to.equal('前 AccountKey=*** 后');
    expect(withoutSecrets('-----BEGIN PRIVATE KEY-----\nMIIE\n-----END PRIVATE KEY-----\n之后')).to.equal('***\n之后');
  });
});
