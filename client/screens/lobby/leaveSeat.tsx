import { useState } from 'react';
import { useLocation } from 'wouter';
import type { SeatTicket } from '../../../shared/api.ts';
import { PATHS } from '../../../shared/paths.ts';
import { request } from '../../api/http.ts';
import { dropTicket } from '../../api/tickets.ts';
import { Button } from '../../components/button.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { Problem } from '../../components/panel.tsx';

/** Frees the seat for somebody else. Needs no reason. */
export function LeaveSeat({ ticket }: { ticket: SeatTicket }) {
  const [, go] = useLocation();
  const [isOpen, setIsOpen] = useState(false);
  const [busy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState<string | null>(null);
  const leave = () => {
    setBusy(true);
    request(PATHS.leave, { method: 'POST', token: ticket.token }).then(
      () => {
        dropTicket(ticket);
        go('/');
      },
      (error: Error) => {
        setBusy(false);
        setTrouble(error.message);
      },
    );
  };
  return (
    <div>
      <Button onPress={() => setIsOpen(true)}>Leave this seat</Button>
      <Dialog
        title="Leave this seat"
        isOpen={isOpen}
        onClose={() => setIsOpen(false)}
        footer={
          <>
            <Button onPress={() => setIsOpen(false)}>Keep my seat</Button>
            <Button tone="primary" isDisabled={busy} onPress={leave}>
              Leave this seat
            </Button>
          </>
        }
      >
        <p className="text-body">
          The seat becomes free for somebody else, on all your devices. You can join again with the code as
          long as a seat is free.
        </p>
        {trouble && <Problem>{trouble}</Problem>}
      </Dialog>
    </div>
  );
}
