/** The sample people and organisations of the README, as their clients know them. */
import type { Identity } from './envelopes.js';

/** 霁航云服, the sample partner. */
export const jihang = 'aaaaaaaa-0000-4000-8000-00000000000a';
/** 澈石信息, another partner. */
export const cheshi = 'bbbbbbbb-0000-4000-8000-00000000000b';
/** The sample support organisation. */
export const support = 'cccccccc-0000-4000-8000-00000000000c';
/** An organisation that nobody has listed. */
const nobodys = 'dddddddd-0000-4000-8000-00000000000d';

function member(tenantId: string, number: string, name: string, locale: string): Identity {
  const aadObjectId = `${tenantId.slice(0, 24)}000000000${number}`;
  return { id: `29:${aadObjectId}`, name, locale, tenantId, aadObjectId };
}

export const zhou = member(jihang, '101', '周砚秋', 'zh-CN');
export const lena = member(jihang, '102', 'Lena Hartwig', 'en-US');
/** A sales agent: may not file. */
export const heMuyang = member(jihang, '103', '何沐阳', 'zh-CN');
/** The contact that the sample partner names for escalations. */
export const qiu = member(jihang, '104', '邱岚', 'zh-CN');
/** A billing administrator: may not file. */
export const tomas = member(jihang, '105', 'Tomás Vega', 'en-US');
export const luo = member(cheshi, '201', '罗一帆', 'zh-CN');
export const mira = member(cheshi, '202', 'Mira Castellan', 'en-US');
export const shen = member(support, '301', '沈知微', 'zh-CN');
export const gao = member(support, '302', '高屿', 'zh-CN');
export const iris = member(support, '303', 'Iris Bennett', 'en-US');
export const stranger = member(nobodys, '901', '路人', 'zh-CN');

/** A further agent of the sample partner, or a further representative: not listed by name, allowed by their organisation's entry. */
export const agent = (number: number, locale = 'zh-CN'): Identity => member(jihang, String(500 + number), `代理${number}`, locale);
export const representative = (number: number, locale = 'zh-CN'): Identity =>
  member(support, String(600 + number), `代表${number}`, locale);

/** Someone at a client that vouches for nothing: Web Chat, the Emulator, the Playground. */
export const tester = (name: string, locale = 'zh-CN'): Identity => ({ id: `user-${name}`, name, locale });
