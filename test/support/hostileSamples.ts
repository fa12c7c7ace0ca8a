/** Samples with hostile names beside the gallery's own: for the checks that hold for all cards, and for the pictures. */
import { english, longest, usual, type Words } from '../../src/gallery/gallerySample.js';
import { hostileNames } from './hostileNames.js';

const hostile = (name: string, customer: string): Words => ({
  ...usual,
  name,
  customer,
  short: customer,
  city: `**${customer}**`,
  title: customer,
  description: `${customer}\n# ${customer}\n<b>${customer}</b>`,
  impact: customer,
  error: customer,
  affected: customer,
  person: customer,
  rep: customer,
});

/** Direction overrides and invisible characters, and what is to be seen of them. */
export const trick = { typed: '\u202E鲸\u200B屿\u2066科\u2069技\uFEFF', seen: '鲸屿科技' } as const;

export const samples: readonly Words[] = [
  usual,
  english,
  longest,
  ...hostileNames.map(({ purpose, companyName }) => hostile(purpose, companyName)),
  hostile('invisible', trick.typed),
];

/** The samples that pictures are taken of. */
export const pictured: readonly Words[] = [usual, english, longest, ...samples.filter(({ name }) => name === 'markdown link injection')];
