/** Class names, the ones that do not apply left out. */
export const join = (...names: (string | false | undefined)[]): string => names.filter(Boolean).join(' ');
