import { Icon } from '../icon.js';
import { useText } from '../language.js';
import { type Theme, useTheme } from './useTheme.js';

interface Props {
  readonly chosen: Theme | undefined;
  readonly onChoose: (theme: Theme) => void;
}

/** Switches between light and dark; until somebody does, the system decides. */
export function ThemeButton({ chosen, onChoose }: Props) {
  const text = useText();
  const other = useTheme(chosen) === 'dark' ? 'light' : 'dark';
  const label = text(`bar.theme.${other}`);
  return (
    <button type="button" class="bar-button" aria-label={label} title={label} onClick={() => onChoose(other)}>
      <Icon name={other === 'dark' ? 'moon' : 'sun'} />
    </button>
  );
}
