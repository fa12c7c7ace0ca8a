/** What a person sees of a text that a client reads as Markdown: marks gone, links reduced to their words, escapes undone. */
export function plainText(markdown: string): string {
  const kept: string[] = [];
  const keep = (text: string): string => `\uFDD0${kept.push(text) - 1}\uFDD0`;
  return (
    markdown
      .replace(/\{\{(?:DATE|TIME)\([^)]*\)\}\}/g, '‹evaluated by the client›')
      .replace(/\\([\\`*_{}[\]()#+\-.!>~|&<])/g, (_all, escaped: string) => keep(escaped))
      // A bare address becomes a link and keeps its words, whatever marks are in it.
      .replace(/\[([^\]\n]*)\]\(([^)\s]*)[^)]*\)/g, (_all, words: string) => words)
      .replace(/https?:\/\/[^\s)]+/g, (address) => keep(address))
      .replace(/(\*\*|__)(?=\S)([^\n]*?\S)\1/g, (_all, _mark: string, words: string) => words)
      .replace(
        /(^|[\s(“"])([*_])(?=\S)([^\n*_]*?\S)\2(?=$|[\s).,;:!?”"，。；：])/gm,
        (_all, before: string, _mark: string, words: string) => before + words,
      )
      // The kept pieces stand between two characters that no text contains.
      .replace(/\uFDD0(\d+)\uFDD0/g, (_all, index: string) => kept[Number(index)] ?? '')
  );
}
