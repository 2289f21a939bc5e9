import type { Grid } from './grid.ts';
import { MOST, SheetError } from './grid.ts';
import type { Workbook } from './xlsx/sheet.ts';
import { gridOf } from './xlsx/sheet.ts';
import { stringsOf } from './xlsx/strings.ts';
import { stylesOf } from './xlsx/styles.ts';
import { isTrue, readXml } from './xlsx/xml.ts';
import { Zip } from './xlsx/zip.ts';

/** A sheet that was read, or the reason why this one cannot be. */
interface ReadGrid {
  sheet: string;
  isHidden: boolean;
  grid: Grid | null;
  failed: SheetError | null;
}

/**
 * Every sheet of a workbook, in its order. There is one reader: what is looked at and bounded is what becomes the list. A sheet that holds
 * too much leaves the others alone.
 */
export function xlsxGrids(bytes: Buffer): ReadGrid[] {
  const zip = new Zip(bytes);
  const main = zip.read('xl/workbook.xml');
  if (main === null)
    throw new SheetError(
      otherKind(zip),
      'In the sheet program choose "Save as" or "Download": Excel workbook (.xlsx), or CSV.',
    );
  const { sheets, is1904 } = sheetsOf(main);
  const parts = partsOf(zip.read('xl/_rels/workbook.xml.rels'));
  const book: Workbook = {
    strings: stringsOf(zip.read(parts.get('sharedStrings') ?? 'xl/sharedStrings.xml')),
    ...stylesOf(zip.read(parts.get('styles') ?? 'xl/styles.xml')),
    is1904,
    room: { cells: MOST.cells, chars: MOST.chars, places: MOST.places },
  };
  const read = sheets.flatMap(({ name, isHidden, relation }): ReadGrid[] => {
    // Charts and macro sheets hold no rows.
    const xml = zip.read(parts.get(relation) ?? '');
    if (xml === null) return [];
    try {
      return [{ sheet: name, isHidden, grid: gridOf(xml, name, isHidden, book), failed: null }];
    } catch (error) {
      if (!(error instanceof SheetError)) throw error;
      return [{ sheet: name, isHidden, grid: null, failed: error }];
    }
  });
  if (read.length > 0) return read;
  throw new SheetError(
    'the workbook cannot be read: it names no sheet that is in it',
    'Open it in a sheet program, save it again as .xlsx, or as CSV, and import that.',
  );
}

/** What else is packed as a zip, by a part that only this kind has. */
function otherKind(zip: Zip): string {
  const kinds = [
    ['word/document.xml', 'it is a Word document (.docx), no sheet'],
    ['content.xml', 'it is an OpenDocument file (.ods or .odt), which is not read'],
    ['Index/Document.iwa', 'it is a file of Apple Numbers, which is not read'],
    ['xl/workbook.bin', 'it is a binary Excel workbook (.xlsb), which is not read'],
    ['ppt/presentation.xml', 'it is a presentation (.pptx), no sheet'],
  ] as const;
  return kinds.find(([part]) => zip.read(part) !== null)?.[1] ?? 'it is a zip file, but no Excel workbook';
}

interface Named {
  name: string;
  isHidden: boolean;
  relation: string;
}

function sheetsOf(xml: Buffer): { sheets: Named[]; is1904: boolean } {
  const sheets: Named[] = [];
  let is1904 = false;
  readXml(xml, {
    open: (element, attribute) => {
      if (element === 'workbookPr') is1904 = isTrue(attribute('date1904'));
      if (element !== 'sheet') return;
      const state = attribute('state');
      sheets.push({
        name: attribute('name') ?? '',
        isHidden: state !== undefined && state !== 'visible',
        relation: `#${attribute('r:id') ?? ''}`,
      });
      if (sheets.length > MOST.sheets)
        throw new SheetError(
          `it has more than ${MOST.sheets} sheets`,
          'Copy the rows of the list into a new workbook and import that.',
        );
    },
  });
  return { sheets, is1904 };
}

/** Where the parts lie: worksheets by their relation's own name behind a `#`, the shared ones by their kind. */
function partsOf(xml: Buffer | null): Map<string, string> {
  const parts = new Map<string, string>();
  if (xml === null) return parts;
  readXml(xml, {
    open: (element, attribute) => {
      if (element !== 'Relationship') return;
      const kind = /\/([A-Za-z]+)$/.exec(attribute('Type') ?? '')?.[1] ?? '';
      const target = attribute('Target') ?? '';
      const path = target.startsWith('/') ? target.slice(1) : `xl/${target.replace(/^\.\//, '')}`;
      if (kind === 'worksheet') parts.set(`#${attribute('Id') ?? ''}`, path);
      if (kind === 'sharedStrings' || kind === 'styles') parts.set(kind, path);
    },
  });
  return parts;
}
