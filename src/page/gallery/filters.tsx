import type { PageTextId } from '../../texts/page/en.js';
import { useText } from '../language.js';
import { type GalleryChoice, galleryOptions } from '../state/galleryChoice.js';

interface Props {
  readonly choice: GalleryChoice;
  readonly samples: readonly string[];
  readonly count: number;
  readonly onChoose: (choice: GalleryChoice) => void;
}

/** What to show: a search by name, and one row of radio buttons for each other choice. */
export function Filters({ choice, samples, count, onChoose }: Props) {
  const text = useText();
  const change = (part: Partial<GalleryChoice>) => onChoose({ ...choice, ...part });
  const wordsText: Readonly<Record<string, PageTextId>> = {
    usual: 'gallery.words.usual',
    english: 'gallery.words.english',
    longest: 'gallery.words.longest',
  };
  const sampleText = (name: string) => {
    const id = wordsText[name];
    return id === undefined ? name : text(id);
  };
  return (
    <header class="filters">
      <div class="filters-head">
        <a class="bar-button" href="/">
          {text('gallery.back')}
        </a>
        <h1>{text('gallery.title')}</h1>
        <input
          type="search"
          aria-label={text('gallery.search')}
          placeholder={text('gallery.search')}
          value={choice.find}
          onInput={({ currentTarget }) => change({ find: currentTarget.value })}
        />
        <p role="status">{text(count === 1 ? 'gallery.count.one' : 'gallery.count.other', { n: count })}</p>
      </div>
      <div class="filters-rows">
        <Choice
          name="language"
          label={text('gallery.language')}
          options={galleryOptions.language}
          chosen={choice.language}
          say={(option) => (option === 'en' ? 'English' : '中文')}
          onChoose={(language) => change({ language })}
        />
        <Choice
          name="theme"
          label={text('gallery.theme')}
          options={galleryOptions.theme}
          chosen={choice.theme}
          say={(option) => text(`gallery.theme.${option}`)}
          onChoose={(theme) => change({ theme })}
        />
        <Choice
          name="width"
          label={text('gallery.width')}
          options={galleryOptions.width}
          chosen={choice.width}
          say={(option) => text(`gallery.width.${option}`)}
          onChoose={(width) => change({ width })}
        />
        <Choice
          name="actions"
          label={text('gallery.actions')}
          options={galleryOptions.actions}
          chosen={choice.actions}
          say={(option) => (option === 'execute' ? 'Action.Execute' : 'Action.Submit')}
          onChoose={(actions) => change({ actions })}
        />
        <Choice
          name="words"
          label={text('gallery.words')}
          options={samples}
          chosen={choice.words}
          say={sampleText}
          onChoose={(words) => change({ words })}
        />
      </div>
    </header>
  );
}

interface ChoiceProps<Option extends string> {
  readonly name: string;
  readonly label: string;
  readonly options: readonly Option[];
  readonly chosen: Option;
  readonly say: (option: Option) => string;
  readonly onChoose: (option: Option) => void;
}

const Choice = <Option extends string>({ name, label, options, chosen, say, onChoose }: ChoiceProps<Option>) => (
  <fieldset class="choice">
    <legend>{label}</legend>
    {options.map((option) => (
      <label key={option}>
        <input type="radio" name={name} checked={option === chosen} onChange={() => onChoose(option)} />
        <span>{say(option)}</span>
      </label>
    ))}
  </fieldset>
);
