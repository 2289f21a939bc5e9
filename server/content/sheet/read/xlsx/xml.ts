import { Parser } from 'saxen';
import { MOST, SheetError } from '../grid.ts';

/** The value of one attribute of an element. */
export type Attribute = (name: string) => string | undefined;

/** What is made of the parts of a document, in their order. Names are without the prefix of the workbook's own namespace. */
interface XmlReader {
  open: (name: string, attribute: Attribute) => void;
  close?: (name: string) => void;
  text?: (text: string) => void;
}

/** A workbook is written in one of two sets of namespaces: the usual one, or that of "Strict Open XML". */
const NAMESPACES = {
  'http://schemas.openxmlformats.org/spreadsheetml/2006/main': 'm',
  'http://purl.oclc.org/ooxml/spreadsheetml/main': 'm',
  'http://schemas.openxmlformats.org/officeDocument/2006/relationships': 'r',
  'http://purl.oclc.org/ooxml/officeDocument/relationships': 'r',
  'http://schemas.openxmlformats.org/package/2006/relationships': 'm',
};

const unreadable = (): SheetError =>
  new SheetError(
    'the workbook cannot be read',
    'Open it in a sheet program, save it again as .xlsx, or as CSV, and import that.',
  );
const tooMuch = (): SheetError =>
  new SheetError(
    'the workbook holds more than an event list can',
    'Copy the rows of the list into a new workbook and import that.',
  );

/** Goes through one part once. It is bounded before and while it works, and anything that two readers could take differently is refused. */
export function readXml(bytes: Buffer, { open, close, text }: XmlReader): void {
  const xml = decoded(bytes);
  mustHaveShortTags(xml);
  let depth = 0;
  let elements = 0;
  const refuse = (): never => {
    throw unreadable();
  };
  const parser = new Parser()
    .ns(NAMESPACES)
    .on('error', refuse)
    .on('warn', refuse)
    // <!DOCTYPE …>: could declare words that stand for other words.
    .on('attention', refuse)
    .on('openTag', (name, attributes) => {
      depth += 1;
      elements += 1;
      if (depth > MOST.depth || elements > MOST.elements) throw tooMuch();
      open(local(name), (wanted) => {
        const all = attributes();
        if (all === false) throw unreadable();
        return Object.hasOwn(all, wanted) ? plainText(all[wanted] ?? '') : undefined;
      });
    })
    .on('closeTag', (name) => {
      depth -= 1;
      close?.(local(name));
    });
  if (text) parser.on('text', (raw) => text(plainText(raw))).on('cdata', text);
  try {
    parser.parse(xml);
  } catch (error) {
    throw error instanceof SheetError ? error : unreadable();
  }
}

const local = (name: string): string => (name.startsWith('m:') ? name.slice(2) : name);

/** How the workbook's writers say yes and no. */
export const isTrue = (value: string | undefined): boolean =>
  value === '1' || value === 'true' || value === 'on';

const NAMED: Readonly<Record<string, string>> = { amp: '&', apos: "'", gt: '>', lt: '<', quot: '"' };

/** The parser leaves `&amp;` and `&#128512;` as they are. */
const plainText = (raw: string): string =>
  raw.includes('&')
    ? raw.replace(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|(\w{1,8}));/gi, (whole, tens, hex, name) => {
        if (name) return NAMED[name] ?? whole;
        const code = tens ? Number(tens) : Number.parseInt(hex, 16);
        return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '\uFFFD';
      })
    : raw;

function decoded(bytes: Buffer): string {
  const [a, b] = bytes;
  const encoding = a === 0xff && b === 0xfe ? 'utf-16le' : a === 0xfe && b === 0xff ? 'utf-16be' : 'utf-8';
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    throw unreadable();
  }
}

/** A cell holds 32,767 characters; a tag that is longer than that was not written by a sheet program. */
function mustHaveShortTags(xml: string): void {
  for (let at = xml.indexOf('<'); at >= 0; at = xml.indexOf('<', at + 1)) {
    const end = xml.indexOf('>', at);
    if (end < 0) throw unreadable();
    if (end - at > MOST.tagChars) throw tooMuch();
    at = end;
  }
}
