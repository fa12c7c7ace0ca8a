/** The units in which a symptom and a topic are compared: Latin words by their stem, codes whole, Chinese by pairs of characters. */

const token = /\p{Script=Han}+|[a-z0-9]+(?:[.'][a-z0-9]+)*/gu;
const han = /^\p{Script=Han}/u;

/** Half-width and lower case, so that one word is written in one way. */
const plain = (text: string): string => text.normalize('NFKC').toLowerCase().replaceAll('’', "'");

/** An English word without its endings: `sharing`, `shares` and `shared` become `shar`. Codes and numbers stay whole. */
function stem(word: string): string {
  if (/\d/.test(word)) return word;
  let root = word.replace(/'(?:s|t|re|ve|ll)?$/, '');
  if (root.length > 4) root = root.replace(/(?:ings?|ed|es|s|ly)$/, '');
  else if (root.length === 4) root = root.replace(/s$/, '');
  root = root.replace(/e$/, '');
  return root.length > 3 ? root.replace(/([bdgklmnprt])\1$/, '$1') : root;
}

/** Words that say nothing of a problem. */
const empty = new Set(
  'a an and any are as at be been but by can do doe for from get go ha had has have he her hi i if in into is it its me my no not of on or our she so that the their them then there they thi this to up us use user wa was we when with you your'.split(
    ' ',
  ),
);

/** All terms of a text, each once. */
export function terms(text: string): ReadonlySet<string> {
  const found = new Set<string>();
  for (const [run] of plain(text).matchAll(token)) {
    if (han.test(run)) pairs(run, found);
    else if (!empty.has(run)) found.add(stem(run));
  }
  return found;
}

/** A text as one line of stems with spaces around each, Chinese as it stands: a phrase occurs in it where its own line does. */
export function phrase(text: string): string {
  const parts = Array.from(plain(text).matchAll(token), ([run]) => (han.test(run) ? run : ` ${stem(run)} `));
  return parts.join('').replaceAll('  ', ' ');
}

function pairs(run: string, into: Set<string>): void {
  const characters = [...run];
  if (characters.length === 1) into.add(run);
  for (let at = 0; at + 1 < characters.length; at += 1) into.add(`${characters[at]}${characters[at + 1]}`);
}
