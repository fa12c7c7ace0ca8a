import { useEffect, useState } from 'preact/hooks';
import type { GalleryAnswer } from '../../server/local/protocol.js';
import { type PageLanguage, pageText } from '../../texts/page/pageText.js';
import { ask, type Failed } from '../ask.js';
import type { Pressed } from '../cards/cardView.js';
import { browserLanguage, Language } from '../language.js';
import { readChoices } from '../state/choices.js';
import { type GalleryChoice, galleryHash, readGalleryChoice } from '../state/galleryChoice.js';
import { why } from '../why.js';
import { ExhibitView } from './exhibitView.js';
import { Filters } from './filters.js';
import { SentDialog } from './sentDialog.js';

/** Every card that the bot can show, as the choice in the address says. */
export function GalleryPage() {
  const pageLanguage = readChoices(localStorage).language ?? browserLanguage();
  const choice = useAddress(pageLanguage);
  const text = pageText(pageLanguage);
  const { answer, problem } = useExhibits(choice);
  const [sent, setSent] = useState<Pressed>();
  useEffect(() => {
    document.documentElement.lang = pageLanguage;
    document.title = text('gallery.title');
  }, [pageLanguage, text]);

  const shown = answer?.exhibits.filter(({ name }) => name.toLowerCase().includes(choice.find.trim().toLowerCase())) ?? [];
  const themes = choice.theme === 'both' ? (['light', 'dark'] as const) : ([choice.theme] as const);
  return (
    <Language.Provider value={pageLanguage}>
      <Filters choice={choice} samples={answer?.samples ?? [choice.words]} count={shown.length} onChoose={goTo} />
      {problem !== undefined && (
        <p class="problem" role="alert">
          {text('gallery.failed', { why: why(text, problem) })}
        </p>
      )}
      <main class={`exhibits width-${choice.width}`}>
        {answer !== undefined && shown.length === 0 && <p class="empty">{text('gallery.none')}</p>}
        {shown.flatMap((exhibit) =>
          themes.map((theme) => (
            <ExhibitView key={`${exhibit.name} ${theme}`} exhibit={exhibit} theme={theme} language={choice.language} onPress={setSent} />
          )),
        )}
      </main>
      {sent !== undefined && <SentDialog sent={sent} onClose={() => setSent(undefined)} />}
    </Language.Provider>
  );
}

const goTo = (choice: GalleryChoice): void => {
  history.replaceState(null, '', galleryHash(choice));
  dispatchEvent(new HashChangeEvent('hashchange'));
};

function useAddress(pageLanguage: PageLanguage): GalleryChoice {
  const [choice, setChoice] = useState(() => readGalleryChoice(location.hash, pageLanguage));
  useEffect(() => {
    const look = () => setChoice(readGalleryChoice(location.hash, pageLanguage));
    addEventListener('hashchange', look);
    return () => removeEventListener('hashchange', look);
  }, [pageLanguage]);
  return choice;
}

function useExhibits({ words, language, actions }: GalleryChoice) {
  const [shown, setShown] = useState<{ readonly answer?: GalleryAnswer; readonly problem?: Failed }>({});
  useEffect(() => {
    let isOver = false;
    const query = new URLSearchParams({ words, language, actions });
    void ask<GalleryAnswer>(`/local/gallery?${query.toString()}`).then((asked) => {
      if (!isOver) setShown(asked.ok ? { answer: asked.value } : { problem: asked });
    });
    return () => {
      isOver = true;
    };
  }, [words, language, actions]);
  return shown;
}
