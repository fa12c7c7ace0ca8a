/** What people wrote, as it can be seen. */

// Direction overrides, invisible characters and controls could make one name look like another, or a line read backwards.
const invisible = /[\p{Cc}\u00AD\u061C\u180E\u200B\u200C\u200E\u200F\u202A-\u202E\u2060-\u2069\uFEFF\uFFF9-\uFFFB\u{E0000}-\u{E007F}]/gu;
// A joiner inside an emoji is part of its drawing; anywhere else it is invisible too.
const strayJoiner = /(?<!\p{Extended_Pictographic}[\uFE0F\u{1F3FB}-\u{1F3FF}]?)\u200D|\u200D(?!\p{Extended_Pictographic})/gu;

/** What a person wrote, on one line and without characters that cannot be seen. */
export const visible = (text: string): string => text.replace(/\s+/g, ' ').replace(invisible, '').replace(strayJoiner, '').trim();

/** The same with its line breaks: for plain messages. */
export const visibleLines = (text: string): string =>
  text
    .split(/\r\n|[\r\n\u2028\u2029]/)
    .map(visible)
    .join('\n')
    .trim();
