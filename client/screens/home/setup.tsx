import type { FormEvent } from 'react';
import { useState } from 'react';
import { Link, useLocation, useSearch } from 'wouter';
import type { SessionAnswer } from '../../../shared/api.ts';
import { PATHS } from '../../../shared/paths.ts';
import { request } from '../../api/http.ts';
import { Loading, Shell, useTitle } from '../../components/shell.tsx';
import { Field, H1, PRIMARY_BUTTON, Submit, Trouble } from '../../components/shellPlain.tsx';
import { useSession } from './session.ts';

const SHORTEST = 10;

/** First run: whoever holds the printed link becomes the facilitator. */
export default function Setup() {
  useTitle('Set up');
  const { session, failure } = useSession();
  const key = new URLSearchParams(useSearch()).get('key') ?? '';
  return (
    <Shell width="column">
      <div className="flex flex-col gap-4">
        <H1>Set up this server</H1>
        {session === null ? (
          failure ? (
            <Trouble>{failure.message}</Trouble>
          ) : (
            <Loading />
          )
        ) : !session.setupNeeded ? (
          <>
            <p className="text-base text-fg-2">It is set up already: a facilitator account exists.</p>
            <Link href="/signin" className={PRIMARY_BUTTON}>
              Sign in
            </Link>
          </>
        ) : (
          <SetupForm printedKey={key} />
        )}
      </div>
    </Shell>
  );
}

function SetupForm({ printedKey }: { printedKey: string }) {
  const [, go] = useLocation();
  const [key, setKey] = useState(printedKey);
  const [name, setName] = useState('');
  const [password, setPassword] = useState('');
  const [errors, setErrors] = useState<{ key?: string; name?: string; password?: string }>({});
  const [trouble, setTrouble] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const found = {
      ...(key.trim() === '' && { key: 'Copy it from the terminal where the server runs.' }),
      ...(name.trim() === '' && { name: 'Say what the participants should call you.' }),
      ...(password.length < SHORTEST && {
        password: `At least ${SHORTEST} characters; ${password.length} so far.`,
      }),
    };
    setErrors(found);
    setTrouble(null);
    if (Object.keys(found).length > 0 || busy) return;
    setBusy(true);
    const body = { key: key.trim(), name: name.trim(), password };
    request<SessionAnswer>(PATHS.setup, { method: 'POST', body }).then(
      () => go('/drills', { replace: true }),
      (error: Error) => {
        setBusy(false);
        setTrouble(error.message);
      },
    );
  };
  return (
    <form className="flex flex-col gap-4" onSubmit={submit} noValidate>
      <p className="text-base text-fg-2">
        This makes the facilitator account: it creates drills, starts and pauses them, and sees everything.
      </p>
      {printedKey === '' && (
        <Field
          label="Set-up key"
          value={key}
          onChange={({ target }) => setKey(target.value)}
          autoComplete="off"
          error={errors.key ?? null}
          hint="The server printed it when it started."
        />
      )}
      <Field
        label="Your name"
        value={name}
        onChange={({ target }) => setName(target.value)}
        autoComplete="username"
        maxLength={60}
        error={errors.name ?? null}
        hint="You sign in with it."
      />
      <Field
        label="Password"
        type="password"
        value={password}
        onChange={({ target }) => setPassword(target.value)}
        autoComplete="new-password"
        maxLength={200}
        error={errors.password ?? null}
        hint={`At least ${SHORTEST} characters. A sentence is easier to keep than a puzzle.`}
      />
      {trouble && <Trouble>{trouble}</Trouble>}
      <Submit disabled={busy}>{busy ? 'Setting up…' : 'Create the account'}</Submit>
    </form>
  );
}
