/** What the gallery shows, kept in the address behind the `#`, so that a view can be linked to. */
export interface GalleryChoice {
  readonly find: string;
  readonly words: string;
  readonly language: 'zh-CN' | 'en';
  readonly theme: 'light' | 'dark' | 'both';
  readonly width: '320' | '1000';
  readonly actions: 'execute' | 'submit';
}

/** What each choice can be; the first is the default. */
export const galleryOptions = {
  language: ['zh-CN', 'en'],
  theme: ['light', 'dark', 'both'],
  width: ['320', '1000'],
  actions: ['execute', 'submit'],
} as const;

/** Reads an address; what is missing or unknown is the default, the language that of the page. */
export function readGalleryChoice(hash: string, pageLanguage: GalleryChoice['language']): GalleryChoice {
  const said = new URLSearchParams(hash.replace(/^#/, ''));
  const oneOf = <Option extends string>(name: string, options: readonly [Option, ...Option[]]): Option =>
    options.find((each) => each === said.get(name)) ?? options[0];
  return {
    find: said.get('find') ?? '',
    words: said.get('words') ?? 'usual',
    language: galleryOptions.language.find((each) => each === said.get('language')) ?? pageLanguage,
    theme: oneOf('theme', galleryOptions.theme),
    width: oneOf('width', galleryOptions.width),
    actions: oneOf('actions', galleryOptions.actions),
  };
}

/** The address of a view; defaults are left out, but never the language, which is another for another visitor. */
export function galleryHash(choice: GalleryChoice): string {
  const { language: _, ...defaults } = readGalleryChoice('', choice.language);
  const said = new URLSearchParams();
  said.set('language', choice.language);
  for (const name of ['find', 'words', 'theme', 'width', 'actions'] as const) {
    if (choice[name] !== defaults[name]) said.set(name, choice[name]);
  }
  return `#${said.toString()}`;
}
