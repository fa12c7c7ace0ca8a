/** How Teams draws cards, near enough to judge spacing, hierarchy and colour: a host config and a style sheet, light and dark. */

/** The two looks. */
export type Theme = 'light' | 'dark';

interface Colors {
  readonly page: string;
  readonly card: string;
  readonly text: string;
  readonly subtle: string;
  readonly accent: string;
  readonly good: string;
  readonly warning: string;
  readonly attention: string;
  readonly emphasis: string;
  readonly containers: Readonly<Record<'accent' | 'good' | 'warning' | 'attention', string>>;
  readonly border: string;
  readonly button: string;
}

const colors: Readonly<Record<Theme, Colors>> = {
  light: {
    page: '#f5f5f5',
    card: '#ffffff',
    text: '#242424',
    subtle: '#616161',
    accent: '#5b5fc7',
    good: '#237b4b',
    warning: '#835c00',
    attention: '#c4314b',
    emphasis: '#f5f5f5',
    containers: { accent: '#e8ebfa', good: '#e7f2da', warning: '#fbf6d9', attention: '#fcf4f6' },
    border: '#d1d1d1',
    button: '#ffffff',
  },
  dark: {
    page: '#1f1f1f',
    card: '#292929',
    text: '#ffffff',
    subtle: '#adadad',
    accent: '#9ea2ff',
    good: '#92c353',
    warning: '#f8d22a',
    attention: '#e37d80',
    emphasis: '#333333',
    containers: { accent: '#2f2f4a', good: '#0f2b12', warning: '#463100', attention: '#3e1f25' },
    border: '#616161',
    button: '#292929',
  },
};

/** The host config of the `adaptivecards` renderer. */
export function hostConfig(theme: Theme): object {
  const { text, subtle, accent, good, warning, attention, card, emphasis, containers } = colors[theme];
  const pair = (color: string) => ({ default: color, subtle: color });
  const foregroundColors = {
    default: { default: text, subtle },
    accent: pair(accent),
    good: pair(good),
    warning: pair(warning),
    attention: pair(attention),
  };
  const container = (backgroundColor: string) => ({ backgroundColor, foregroundColors });
  return {
    fontFamily: '"Segoe UI", "Liberation Sans", "Noto Sans CJK SC", sans-serif',
    fontSizes: { small: 12, default: 14, medium: 16, large: 18, extraLarge: 24 },
    fontWeights: { lighter: 200, default: 400, bolder: 600 },
    spacing: { none: 0, small: 4, default: 8, medium: 12, large: 16, extraLarge: 24, padding: 16 },
    separator: { lineThickness: 1, lineColor: colors[theme].border },
    actions: { maxActions: 6, spacing: 'large', buttonSpacing: 8, actionsOrientation: 'horizontal', actionAlignment: 'left' },
    inputs: { label: { inputSpacing: 'small', requiredInputs: { weight: 'bolder', suffix: '' }, optionalInputs: { weight: 'bolder' } } },
    containerStyles: {
      default: container(card),
      emphasis: container(emphasis),
      accent: container(containers.accent),
      good: container(containers.good),
      warning: container(containers.warning),
      attention: container(containers.attention),
    },
  };
}

/** The style sheet of a sheet of cards. */
export function pageStyle(theme: Theme, width: number): string {
  const { page, card, text, subtle, accent, border, button } = colors[theme];
  return `
:root { color-scheme: ${theme}; }
body { margin: 0; background: ${page}; color: ${text}; font: 14px/20px "Segoe UI", "Liberation Sans", "Noto Sans CJK SC", sans-serif; }
main { columns: ${width === 320 ? 4 : 1}; column-gap: 24px; padding: 20px; }
figure { margin: 0 0 24px; width: ${width}px; break-inside: avoid; }
figcaption { color: ${subtle}; font-size: 11px; }
figure > p { margin: 0; padding: 8px 16px; background: ${card}; border-radius: 6px; overflow-wrap: anywhere; }
.ac-adaptiveCard { border: 1px solid ${border}; border-radius: 6px; background: ${card}; overflow: hidden; }
.ac-actionSet { flex-wrap: wrap; gap: 8px; }
.ac-actionSet > div { display: none; }
.ac-pushButton { min-height: 32px; padding: 4px 16px; border: 1px solid ${border}; border-radius: 4px; background: ${button}; color: ${text};
  font: 600 14px/20px inherit; font-family: inherit; white-space: nowrap; overflow: hidden; text-overflow: ellipsis; max-width: 100%; flex: 0 1 auto !important; }
.ac-pushButton.style-positive { background: ${theme === 'light' ? '#5b5fc7' : '#4f52b2'}; border-color: transparent; color: #fff; }
.ac-pushButton.style-destructive { color: ${colors[theme].attention}; border-color: ${colors[theme].attention}; }
.ac-input { box-sizing: border-box; width: 100%; border: 1px solid ${border}; border-radius: 4px; padding: 5px 10px; background: ${page}; color: ${text}; font: inherit; }
textarea.ac-input { min-height: 64px; }
.ac-choiceSetInput-expanded, .ac-choiceSetInput-multiSelect { display: grid; gap: 6px; border: 0 !important; padding: 0 0 4px !important; background: none !important; }
.ac-anchor, a { color: ${accent}; text-decoration: none; }
.ac-selectable { cursor: pointer; }
.ac-linkButton { color: ${accent}; }
* { overflow-wrap: anywhere; }
`;
}
