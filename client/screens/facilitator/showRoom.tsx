import { PLAIN_BUTTON } from '../../components/shellPlain.tsx';

/** The screen for everybody, in a window of its own: this one stays private. */
export const ShowRoom = ({ drillId }: { drillId: string }) => (
  <a
    href={`/drills/${drillId}/room`}
    target="_blank"
    rel="noopener"
    className={PLAIN_BUTTON}
    title="Code, QR code, seats and clock in a new window, and nothing else"
  >
    Show to the room
    <span aria-hidden>↗</span>
    <span className="sr-only"> (opens a new window)</span>
  </a>
);
