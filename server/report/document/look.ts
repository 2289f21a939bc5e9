/** Colours of a page, dark on white: all words at least 4.5 to 1. */
export const INK = {
  text: '#14181f',
  quiet: '#4b5563',
  rule: '#cbd2da',
  wash: '#f3f5f7',
  harm: '#a84300',
  good: '#0b6e5f',
  tape: '#f5d90a',
} as const;

/** On every page. */
export const MARK = 'EXERCISE';
export const UNDER_MARK = 'After-action report. For internal use; everything in it is invented.';
