import { useState } from 'react';
import type { Hint } from '../../../../../shared/drill/hints/hint.ts';
import type { Connection } from '../../../../connection/connection.ts';
import { useConnection } from '../../../../connection/context.tsx';

/** Sends what somebody in the story would write, and takes the hint off the list. Resolves to why it could not be sent. */
export async function sendNudge({ send }: Pick<Connection, 'send'>, hint: Hint): Promise<string | null> {
  const sent = await send('fireInject', { adHoc: { ...hint.nudge, to: hint.roles } });
  if (!sent.ok) return sent.rejection.message;
  await send('dismissHint', { hint: hint.id });
  return null;
}

export function useNudge() {
  const connection = useConnection();
  const [isBusy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<string | null>(null);
  const nudge = async (hint: Hint): Promise<void> => {
    if (isBusy) return;
    setBusy(true);
    setRefusal(await sendNudge(connection, hint));
    setBusy(false);
  };
  return { nudge, isBusy, refusal };
}
