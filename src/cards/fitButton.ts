/** How wide a text is on a button, a Chinese character counting as two Latin ones. */
export const textWidth = (text: string): number => [...text].reduce((sum, each) => sum + (each >= '\u2E80' ? 2 : 1), 0);

const most = 28;

/** A button's title with a name in it: the name is cut in its middle until both parts fit (14 Chinese, 28 Latin characters). */
export function fitButton(name: string, rest: string): string {
  if (textWidth(name + rest) <= most) return name + rest;
  const tail = textWidth(rest) > most / 2 ? rest.slice(0, 12) : rest;
  const characters = [...name];
  let head = characters.length;
  while (head > 1 && textWidth(`${characters.slice(0, head).join('')}…${tail}`) > most) head -= 1;
  return `${characters.slice(0, head).join('')}…${tail}`;
}
