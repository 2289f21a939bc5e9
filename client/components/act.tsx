import type { ReactNode } from 'react';
import { useState } from 'react';
import type { CommandName, PayloadInput } from '../../shared/drill/parseCommand.ts';
import type { Role } from '../../shared/roles.ts';
import { useSend } from '../connection/context.tsx';
import type { ButtonProps } from './button.tsx';
import { Button } from './button.tsx';

/** Sends commands and keeps what came of the last one: pressed state at once, words if refused. Never guesses a result. */
export function useAct(): {
  busy: boolean;
  refusal: string | null;
  act: <N extends CommandName>(name: N, payload: PayloadInput<N>, role?: Role) => Promise<boolean>;
  clear: () => void;
} {
  const send = useSend();
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<string | null>(null);
  return {
    busy,
    refusal,
    clear: () => setRefusal(null),
    act: async (name, payload, role) => {
      setBusy(true);
      setRefusal(null);
      const answer = await send(name, payload, role);
      setBusy(false);
      if (!answer.ok) setRefusal(answer.rejection.message);
      return answer.ok;
    },
  };
}

/** A button that gives one command. A refusal appears under it, in the server's own words. */
export function ActButton<N extends CommandName>({
  name,
  payload,
  role,
  children,
  onDone,
  ...rest
}: Omit<ButtonProps, 'onPress'> & {
  name: N;
  payload: PayloadInput<N>;
  role?: Role;
  children: ReactNode;
  onDone?: () => void;
}) {
  const { busy, refusal, act } = useAct();
  return (
    <span className="inline-flex flex-col gap-1">
      <Button
        {...rest}
        acts
        isBusy={busy}
        onPress={() => void act(name, payload, role).then((ok) => ok && onDone?.())}
      >
        {children}
      </Button>
      {refusal && (
        <span role="alert" className="max-w-prose text-small text-risk">
          {refusal}
        </span>
      )}
    </span>
  );
}
