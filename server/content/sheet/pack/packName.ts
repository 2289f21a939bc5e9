import { basename, extname } from 'node:path';

/** The name a pack gets by the sheet it is made from; empty where the file's name has nothing of one. */
export const packIdOf = (file: string): string =>
  basename(file, extname(file))
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^[-0-9]+|-+$/g, '')
    .slice(0, 40);

export const titleOf = (file: string): string =>
  basename(file, extname(file))
    .replace(/[_-]+/g, ' ')
    .replace(/\bEXERCISE\b|\bmsel\b/gi, '')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^./, (letter) => letter.toUpperCase()) || 'Our own drill';
