import type { Form, FormInput } from './form.js';

/**
 * The form of a copy for another customer: the words of the first one, and who is called back as ever. When it began and whom it affects are
 * that other customer's own, and nothing that was tried there has been tried here.
 */
export const formFromCopy = (own: FormInput, { title, description, severity, impact = '', error = '', type }: Form): FormInput => ({
  ...own,
  title,
  description,
  severity,
  impact,
  error,
  type,
  affected: '',
  sinceDate: '',
  sinceTime: '',
});
