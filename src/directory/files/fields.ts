import { z } from 'zod';
import { emailAddress } from '../../domain/emailAddress.js';
import { tenantId } from '../../domain/ids.js';
import { phoneNumber } from '../../domain/phoneNumber.js';

const guid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Fields that several files share. Ids are compared in lower case. */
export const text = z.string().trim().min(1, 'should not be empty');
export const id = z
  .string()
  .regex(guid, 'should be an id such as 00000000-0000-4000-8000-000000000001')
  .transform((value) => value.toLowerCase());
export const tenant = id.transform(tenantId);
export const bilingual = z.object({ 'zh-CN': text, en: text });
export const locale = z.enum(['zh-CN', 'en']);
export const phone = z
  .string()
  .refine((value) => phoneNumber(value) !== undefined, 'should be a phone number such as 138-0000-0101 or 400-000-0301');
export const email = z.string().refine((value) => emailAddress(value) !== undefined, 'should be an email address');
