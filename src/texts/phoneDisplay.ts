import { phoneNumber } from '../domain/phoneNumber.js';

/** A phone number as it is read out, `138 1234 5678`; what is none stays as it was written. */
export const phoneDisplay = (phone: string): string => phoneNumber(phone) ?? phone;
