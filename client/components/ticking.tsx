/**
 * A time that changes every second, in a box of its own: what stands around it is neither laid out nor painted again for it. The box takes
 * its size from a shape that stays the same while the number of figures does. A timer, which a screen reader leaves in peace.
 */
export const Ticking = ({ label, children }: { label?: string; children: string }) => (
  <span
    role="timer"
    aria-label={label}
    data-shape={children.replace(/\d/gu, '0')}
    className="m-mono m-ticking"
  >
    <span>{children}</span>
  </span>
);
