import type { Scorecard } from '../../../shared/scorecard.ts';
import type { Piece, ReportDocument } from '../document/document.ts';
import { points } from '../figures.ts';
import type { Occasion } from '../occasion.ts';

/** Who does what by when. While nobody has planned anything, what cost most stands there, with room for a name and a day. */
export function planPart(out: ReportDocument, { fixes }: Scorecard, { plan }: Occasion): void {
  out.heading(2, 'Appendix A: improvement plan');
  const rows: Piece[][] =
    plan.length > 0
      ? plan.map(({ title, element, owner, due, state }) => [
          title,
          element || 'open',
          owner || 'nobody yet',
          due || 'no day yet',
          state,
        ])
      : fixes.map(({ title, worth }) => [
          `${title} (worth ${points(worth)})`,
          'open',
          'nobody yet',
          'no day yet',
          'not planned',
        ]);
  if (plan.length === 0)
    out.paragraph(
      rows.length > 0
        ? 'Nobody has planned anything yet. These cost most; each needs an owner and a day.'
        : 'Nobody has planned anything yet.',
    );
  if (rows.length > 0)
    out.table(
      [
        { title: 'what to change', share: 4 },
        { title: 'element', share: 1.2 },
        { title: 'owner', share: 1.5 },
        { title: 'due', share: 1.2 },
        { title: 'state', share: 1.2 },
      ],
      rows,
    );
}
