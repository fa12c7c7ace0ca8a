import { HostConfig } from 'adaptivecards';

/** Colours are names of the style sheet's, so that changing the look repaints a card without drawing it anew. */
const color = (name: string): string => `var(--ac-${name})`;

const pair = (name: string) => ({ default: color(name), subtle: color(name) });
const foregroundColors = {
  default: { default: color('text'), subtle: color('subtle') },
  dark: { default: color('text'), subtle: color('subtle') },
  light: { default: color('text'), subtle: color('subtle') },
  accent: pair('accent'),
  good: pair('good'),
  warning: pair('warning'),
  attention: pair('attention'),
};
const container = (name: string) => ({ backgroundColor: color(`on-${name}`), foregroundColors });

/** Teams' sizes, spacings and container styles, near enough to judge a card by. */
export const hostConfig = new HostConfig({
  fontFamily: 'inherit',
  fontSizes: { small: 12, default: 14, medium: 16, large: 18, extraLarge: 24 },
  lineHeights: { small: 18, default: 21, medium: 24, large: 26, extraLarge: 32 },
  fontWeights: { lighter: 300, default: 400, bolder: 600 },
  spacing: { none: 0, small: 4, default: 8, medium: 12, large: 16, extraLarge: 24, padding: 12 },
  separator: { lineThickness: 1, lineColor: color('line') },
  supportsInteractivity: true,
  actions: {
    maxActions: 6,
    spacing: 'large',
    buttonSpacing: 8,
    actionsOrientation: 'horizontal',
    actionAlignment: 'left',
    showCard: { actionMode: 'inline', inlineTopMargin: 12, style: 'emphasis' },
  },
  inputs: {
    label: { inputSpacing: 'small', requiredInputs: { weight: 'bolder' }, optionalInputs: { weight: 'bolder' } },
    errorMessage: { size: 'small', color: 'attention' },
  },
  containerStyles: {
    default: container('default'),
    emphasis: container('emphasis'),
    accent: container('accent'),
    good: container('good'),
    warning: container('warning'),
    attention: container('attention'),
  },
});

// The labels say themselves what is required. Set here, since the renderer puts its own star over what the config says.
hostConfig.inputs.label.requiredInputs.suffix = '';
