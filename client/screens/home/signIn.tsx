import type { FormEvent } from 'react';
import { useState } from 'react';
import { useLocation, useSearch } from 'wouter';
import type { SessionAnswer } from '../../../shared/api.ts';
import { PATHS } from '../../../shared/paths.ts';
import { request } from '../../api/http.ts';
import { Shell, useTitle } from '../../components/shell.tsx';
import { Field, H1, Submit, Trouble } from '../../components/shellPlain.tsx';

/** Only a path of ours: an address from outside must not choose where a sign-in ends. */
export const safeNext = (next: string | null): string =>
  next !== null && /^\/(?![/\\])/.test(next) ? next : '/drills';

export default function SignIn() {
  useTitle('Sign in');
  const [, go] = useLocation();
  const next = safeNext(new URLSearchParams(useSearch()).get('next'));
  const [name, setName] = useState('');
  const [password, setPassword] = useState('');
  const [trouble, setTrouble] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (busy) return;
    setTrouble(name.trim() === '' || password === '' ? 'Both name and password are needed.' : null);
    if (name.trim() === '' || password === '') return;
    setBusy(true);
    request<SessionAnswer>(PATHS.session, { method: 'POST', body: { name: name.trim(), password } }).then(
      () => go(next, { replace: true }),
      (error: Error) => {
        setBusy(false);
        setTrouble(error.message);
      },
    );
  };
  return (
    <Shell width="column">
      <form className="flex flex-col gap-4" onSubmit={submit} noValidate>
        <H1>Sign in as facilitator</H1>
        <p className="text-base text-fg-2">Participants need no account: they join with the drill code.</p>
        <Field
          label="Name"
          value={name}
          onChange={({ target }) => setName(target.value)}
          autoComplete="username"
          maxLength={60}
        />
        <Field
          label="Password"
          type="password"
          value={password}
          onChange={({ target }) => setPassword(target.value)}
          autoComplete="current-password"
          maxLength={200}
        />
        {trouble && <Trouble>{trouble}</Trouble>}
        <Submit disabled={busy}>{busy ? 'Signing in…' : 'Sign in'}</Submit>
      </form>
    </Shell>
  );
}
