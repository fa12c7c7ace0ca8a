import type { FormField } from '../domain/form.js';

/** One value for each input of the form. */
export const perField = <Value>(make: (field: FormField) => Value): Readonly<Record<FormField, Value>> => ({
  title: make('title'),
  description: make('description'),
  tried: make('tried'),
  severity: make('severity'),
  impact: make('impact'),
  contact: make('contact'),
  phone: make('phone'),
  email: make('email'),
  prefer: make('prefer'),
  affected: make('affected'),
  sinceDate: make('sinceDate'),
  sinceTime: make('sinceTime'),
  error: make('error'),
  type: make('type'),
  language: make('language'),
});
