import { emailAddress } from '../../domain/emailAddress.js';
import { phoneNumber } from '../../domain/phoneNumber.js';

const separators = /[,，、;；\n]+/;
const phonePart = /(?:\+|00)?[\d０-９(（][\d０-９\s()（）.\-－]{5,}[\d０-９](?:\s*(?:转|分机|ext\.?)\s*\d{1,6})?/u;

/**
 * `林晓 139 0000 1111`, `138…, lin@x.example`: what is written in place of the contact's name, phone or email; what is not said stays.
 * A number that is none comes back as it was typed, so that the card can say so.
 */
export function contactInputs(text: string): Readonly<Record<string, string>> {
  const words = text.split(/[\s,，、;；]+/);
  const email = words.find((word) => word.includes('@') && emailAddress(word) !== undefined) ?? words.find((word) => word.includes('@'));
  const rest = email === undefined ? text : text.replace(email, ' ');
  const phone = phonePart.exec(rest)?.[0];
  const name = (phone === undefined ? rest : rest.replace(phone, ' ')).split(separators).join(' ').replace(/\s+/g, ' ').trim();
  return {
    ...(name === '' ? {} : { contact: name }),
    ...(phone === undefined ? {} : { phone: phoneNumber(phone) ?? phone.trim() }),
    ...(email === undefined ? {} : { email }),
  };
}
