import { MarkdownDocument, spans } from '../markdown.ts';
import type { Piece, ReportDocument } from './document.ts';
import { spansOf } from './document.ts';

const said = (piece: Piece): ReturnType<typeof spans> => spans(spansOf(piece));

/** The report as Markdown. A chart is left out: its figures stand in the table beside it. */
export function asMarkdown({ blocks }: ReportDocument): string {
  const out = new MarkdownDocument();
  for (const block of blocks) {
    switch (block.kind) {
      case 'heading':
        out.heading(block.level, said(block.title));
        break;
      case 'paragraph':
      case 'small':
        out.paragraph(said(block.words));
        break;
      case 'quote':
        out.quote(said(block.words));
        break;
      case 'verdict':
        out.paragraph(spans([{ text: `${block.figure} ${block.of}.`, strong: true }]), said(block.words));
        break;
      case 'list':
        out.list(block.items.map(said), block.ordered ? '1.' : '-');
        break;
      case 'table':
        out.table(
          block.columns,
          block.rows.map((cells) => cells.map(said)),
        );
        break;
      case 'chart':
      case 'newPage':
        break;
    }
  }
  return out.toString();
}
