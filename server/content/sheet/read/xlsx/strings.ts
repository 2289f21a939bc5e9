import { MOST, SheetError } from '../grid.ts';
import { isOn } from './styles.ts';
import type { Attribute } from './xml.ts';
import { readXml } from './xml.ts';

/** A stretch of a cell's text: struck out or not, or as the cell's own style says. */
export interface Run {
  text: string;
  isStruck: boolean | null;
}

/** Collects a text with its stretches while a part is read: `<t>` alone, or `<r>` with its own look each. */
export class RichText {
  runs: Run[] = [];
  #struck: boolean | null = null;
  #inText = false;
  /** How words are spoken, in Japanese lists: it stands beside the text and is none. */
  #aside = 0;
  #chars = 0;

  begin(): void {
    this.runs = [];
    this.#struck = null;
    this.#inText = false;
    this.#aside = 0;
    this.#chars = 0;
  }

  open(name: string, attribute: Attribute): void {
    if (name === 'rPh') this.#aside += 1;
    else if (name === 'r') this.#struck = null;
    // The look of a run says all of it: what is not struck there is not struck, whatever the cell's own style.
    else if (name === 'rPr') this.#struck = false;
    else if (name === 'strike') this.#struck = isOn(attribute('val'));
    else if (name === 't' && this.#aside === 0) this.#inText = true;
  }

  text(words: string): void {
    if (!this.#inText) return;
    this.#chars += words.length;
    if (this.#chars > MOST.cellChars)
      throw new SheetError(
        `a cell holds more than ${MOST.cellChars} characters`,
        'No sheet program allows that. Open it in one, and save it again.',
      );
    const last = this.runs.at(-1);
    if (last && last.isStruck === this.#struck) last.text += words;
    else this.runs.push({ text: words, isStruck: this.#struck });
  }

  close(name: string): void {
    if (name === 't') this.#inText = false;
    else if (name === 'rPh') this.#aside -= 1;
    else if (name === 'r') this.#struck = null;
  }
}

/** The texts that cells name by number. */
export function stringsOf(xml: Buffer | null): Run[][] {
  if (xml === null) return [];
  const strings: Run[][] = [];
  const rich = new RichText();
  readXml(xml, {
    open: (name, attribute) => {
      if (name === 'si') rich.begin();
      else rich.open(name, attribute);
    },
    text: (words) => rich.text(words),
    close: (name) => {
      rich.close(name);
      if (name !== 'si') return;
      strings.push(rich.runs);
      rich.begin();
      if (strings.length > MOST.cells)
        throw new SheetError(
          `the workbook holds more than ${MOST.cells} texts`,
          'Copy the rows of the list into a new workbook and import that.',
        );
    },
  });
  return strings;
}
