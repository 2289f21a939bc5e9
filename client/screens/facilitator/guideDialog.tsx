import { useState } from 'react';
import type { DrillDetail } from '../../../shared/api.ts';
import { Button, Dialog } from '../../components/kit.tsx';
import type { GuidePart } from './guide.tsx';
import { Guide } from './guide.tsx';

/** The guide tells what is behind a drill, so it is on no page by itself: it is asked for, covers what is shown to others, and goes again. */
export function PrivateGuide({
  drill,
  first,
  label = 'Facilitator guide (private)',
  wide = false,
  big = false,
}: {
  drill: DrillDetail;
  /** The part to open at. */
  first: GuidePart;
  label?: string;
  wide?: boolean;
  big?: boolean;
}) {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button wide={wide} big={big} aria-haspopup="dialog" onPress={() => setOpen(true)}>
        {label}
      </Button>
      <GuideDialog drill={drill} first={first} isOpen={isOpen} onClose={() => setOpen(false)} />
    </>
  );
}

export const GuideDialog = ({
  drill,
  first,
  isOpen,
  onClose,
}: {
  drill: DrillDetail;
  first: GuidePart;
  isOpen: boolean;
  onClose: () => void;
}) => (
  <Dialog
    title="Facilitator guide (private)"
    isOpen={isOpen}
    onClose={onClose}
    covers
    footer={<Button onPress={onClose}>Close the guide</Button>}
  >
    <p className="rounded-control border border-dashed border-wait px-3 py-2 text-body">
      It says what is behind this drill. Open it only where players cannot see this screen.
    </p>
    <Variant variant={drill.variant} />
    <Guide drill={drill} first={first} />
  </Dialog>
);

function Variant({ variant }: { variant: string | null }) {
  const [isShown, setShown] = useState(false);
  if (variant === null) return <p className="text-body text-fg-2">The variant is drawn sealed.</p>;
  return (
    <p className="flex flex-wrap items-center gap-2 text-body">
      Variant {isShown ? <strong>{variant.toUpperCase()}</strong> : <span className="text-fg-2">hidden</span>}
      <Button tone="quiet" onPress={() => setShown(!isShown)}>
        {isShown ? 'Hide the variant' : 'Show the variant'}
      </Button>
    </p>
  );
}
