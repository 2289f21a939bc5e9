import { own } from '../../shared/keyed.ts';

/**
 * Control characters, marks that turn the direction of what follows, halves of a sign, and code points that are no character. None of
 * them is a word; some viewers act on them, and no XML may hold them.
 */
export const CONTROL =
  /(?!\s)\p{Cc}|\p{Surrogate}|\p{Noncharacter_Code_Point}|[\u202A-\u202E\u2066-\u2069]/gu;
/** Marks that are not seen and only set a direction. */
const DIRECTION = /[\u061C\u200E\u200F]/gu;

/** Words as a page may show them: on one line, and nothing in them steers a viewer. */
export const shownSigns = (text: string): string =>
  text.replace(CONTROL, '\uFFFD').replace(DIRECTION, '').replace(/\s+/gu, ' ');

/** What the fonts of the PDF can print: Latin, Greek and Cyrillic, with their accents and punctuation. */
const PRINTED =
  /[^\u0020-\u007E\u00A0-\u017F\u0192\u01A0\u01A1\u01AF\u01B0\u0218-\u021B\u0259\u02C6\u02C7\u0384-\u038A\u038C\u038E-\u03A1\u03A3-\u03CE\u0400-\u0482\u048A-\u0513\u1E80-\u1E85\u1E9E\u1EA0-\u1EF9\u2000-\u200B\u2010\u2011\u2013-\u2015\u2017-\u201E\u2020-\u2022\u2025-\u2027\u2030\u2032\u2033\u2039\u203A\u2044\u20A6-\u20AC\u20B9\u2116\u2122\u2202\u2206\u2211\u2212\u221A\u221E\u2248\u2260\u2264\u2265\u25CF\uFB01-\uFB04\uFFFD]/gu;
const ARROWS: Readonly<Record<string, string>> = { '→': '->', '←': '<-', '↔': '<->', '✓': 'yes', '○': 'o' };
/** A word that is longer than a column may be cut anywhere. */
const LONG = /\S{24}(?=\S)/gu;

/** The same for the PDF: a sign that its fonts lack becomes `�`, a word that fits in no column may break. */
export const printedSigns = (text: string): { text: string; lost: boolean } => {
  const shown = shownSigns(text)
    .normalize('NFC')
    .replace(/[→←↔✓○]/gu, (sign) => own(ARROWS, sign) ?? sign);
  const printed = shown.replace(PRINTED, '\uFFFD');
  return { text: printed.replace(LONG, '$&\u200B'), lost: printed !== shown };
};
