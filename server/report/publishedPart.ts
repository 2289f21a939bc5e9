import { own } from '../../shared/keyed.ts';
import type { SaidText } from '../../shared/published.ts';
import { CHECK_WORDS } from '../../shared/published.ts';
import { formatDrillTime } from '../../shared/time.ts';
import { csvText } from '../content/sheet/write/csvText.ts';
import type { ReportDocument } from './document/document.ts';
import { say, strong } from './document/document.ts';

/** Every text that went out, word for word, with what was true of it then. */
export function publishedPart(out: ReportDocument, texts: readonly SaidText[] | undefined): void {
  if (texts === undefined) return;
  out.heading(2, 'What went out');
  if (texts.length === 0) {
    out.paragraph('Nothing went out.');
    return;
  }
  out.paragraph(
    'Word for word, in the order it left. Beside each sentence, what was true of it at that moment.',
  );
  for (const { seq, at, title, by, cleared, sentences } of texts) {
    out.heading(3, `${formatDrillTime(at)}: ${title}`);
    out.paragraph(by === '' ? '' : say`Written by ${by}.`, cleared, `Event ${seq}.`);
    out.table(
      [
        { title: 'sentence', share: 4 },
        { title: 'then', share: 1.2 },
        { title: 'because', share: 3 },
        { title: 'events', share: 0.9 },
      ],
      sentences.map(({ text, check, because, evidence }) => [
        text,
        strong(own(CHECK_WORDS, check)),
        because,
        evidence.join(', '),
      ]),
    );
  }
}

const HEAD = [
  'exercise',
  'time',
  'kind',
  'title',
  'by',
  'cleared',
  'sentence',
  'then',
  'because',
  'events',
] as const;

/** The same as a sheet, a row for each sentence. Texts that a spreadsheet would run as a formula are kept as texts. */
export const publishedCsv = (texts: readonly SaidText[]): string =>
  csvText([
    HEAD,
    ...texts.flatMap(({ seq, at, kind, title, by, cleared, sentences }) =>
      sentences.map(({ text, check, because, evidence }) => [
        'EXERCISE',
        formatDrillTime(at),
        kind,
        title,
        by,
        cleared,
        text,
        own(CHECK_WORDS, check),
        because,
        [seq, ...evidence].join(' '),
      ]),
    ),
  ]);
