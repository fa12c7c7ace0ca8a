/** How wide a text is, a Chinese character counting as two Latin ones. */
export const textWidth = (text: string): number => [...text].reduce((sum, each) => sum + (each >= '\u2E80' ? 2 : 1), 0);
