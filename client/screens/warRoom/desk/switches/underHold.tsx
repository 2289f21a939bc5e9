import { RELEASES_HOLD } from '../../../../../shared/authority.ts';
import type { SwitchCard } from '../../../../../shared/kit.ts';
import { formatDrillTime } from '../../../../../shared/time.ts';
import { useNames } from '../../../../components/names.ts';
import { Tag } from '../../../../components/panel.tsx';
import { useView } from '../../../../connection/context.tsx';

/** Under legal hold nobody overwrites it without counsel; said before the press, so that nobody wonders why nothing happens. */
export function UnderHold({ card }: { card: SwitchCard }) {
  const { title } = useNames();
  const held = useView((view) => (card.heldIn === undefined ? undefined : view.hold[card.heldIn]));
  if (!held) return null;
  return (
    <li className="text-small">
      <Tag tone="wait">On hold</Tag> {title(RELEASES_HOLD)} put this under legal hold at{' '}
      {formatDrillTime(held.issuedAt)} and has to co-sign before it is overwritten.
    </li>
  );
}
