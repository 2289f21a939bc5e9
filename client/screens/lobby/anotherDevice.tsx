import { useEffect, useState } from 'react';
import type { DeviceLink, SeatTicket } from '../../../shared/api.ts';
import { PATHS } from '../../../shared/paths.ts';
import { request } from '../../api/http.ts';
import { Button } from '../../components/button.tsx';
import { Panel, Problem, Said } from '../../components/panel.tsx';
import { QrCode } from '../../components/shellQr.tsx';

/** The same seat on a phone as well: a link that works once, for five minutes. */
export function AnotherDevice({ ticket }: { ticket: SeatTicket }) {
  const [link, setLink] = useState<DeviceLink | null>(null);
  const [trouble, setTrouble] = useState<string | null>(null);
  const [copied, setCopied] = useState(false);
  const ask = () => {
    setTrouble(null);
    setCopied(false);
    request<DeviceLink>(PATHS.device, { method: 'POST', token: ticket.token }).then(setLink, (error: Error) =>
      setTrouble(error.message),
    );
  };
  useEffect(() => {
    if (link === null) return;
    const left = new Date(link.expiresAt).getTime() - Date.now();
    const timer = setTimeout(() => setLink(null), Math.max(0, left));
    return () => clearTimeout(timer);
  }, [link]);

  return (
    <Panel title="Another device">
      <div className="flex flex-col items-start gap-3">
        {link === null ? (
          <>
            <p className="text-body text-fg-2">
              Work on the laptop, carry the pager on the phone: both hold the same seat.
            </p>
            <Button onPress={ask}>Show a code to scan</Button>
          </>
        ) : (
          <>
            <QrCode svg={link.qrSvg} label="QR code that opens your seat on another device" />
            <p className="m-mono max-w-full text-small select-all [overflow-wrap:anywhere]">{link.url}</p>
            <p className="text-small text-fg-2">
              Works once, for five minutes. Whoever opens it sits in your seat: do not post it.
            </p>
            <div className="flex flex-wrap gap-2">
              {navigator.clipboard && (
                <Button
                  onPress={() => void navigator.clipboard.writeText(link.url).then(() => setCopied(true))}
                >
                  Copy the link
                </Button>
              )}
              <Button onPress={() => setLink(null)}>Hide it</Button>
            </div>
            {copied && <Said>Copied.</Said>}
          </>
        )}
        {trouble && <Problem>{trouble}</Problem>}
      </div>
    </Panel>
  );
}
