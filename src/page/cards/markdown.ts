import MarkdownIt from 'markdown-it';

/** What Teams renders of Markdown, and nothing that loads or lays out: no HTML, pictures, tables; links of harmless kinds only. */
const markdown = new MarkdownIt({ html: false, linkify: false, breaks: true }).disable(['image', 'table', 'html_block', 'html_inline']);

const harmless = /^(?:https?:|mailto:|tel:)/i;
markdown.validateLink = (url) => harmless.test(url);
markdown.renderer.rules['link_open'] = (tokens, at, options, _env, self) => {
  tokens[at]?.attrSet('target', '_blank');
  tokens[at]?.attrSet('rel', 'noreferrer');
  return self.renderToken(tokens, at, options);
};

/** The HTML of a bot's Markdown; whatever HTML was in it is shown as text. */
export const markdownToHtml = (text: string): string => markdown.render(text);

/** Whether a card may open this address. */
export const isHarmlessUrl = (url: string): boolean => harmless.test(url);
