import type { FormEvent, ReactNode } from 'react';
import { useState } from 'react';
import { PATHS } from '../../../shared/paths.ts';
import { request } from '../../api/http.ts';
import { Button, Problem, Said } from '../../components/kit.tsx';
import { Field } from '../../components/shellPlain.tsx';
import { wordsOf } from './loading.ts';

/** One small form: what it does, and what came of it. */
function Form({
  title,
  verb,
  children,
  send,
}: {
  title: string;
  verb: string;
  children: ReactNode;
  /** Resolves to what to say when it worked. */
  send: () => Promise<string>;
}) {
  const [said, setSaid] = useState<string | null>(null);
  const [trouble, setTrouble] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (busy) return;
    setBusy(true);
    setSaid(null);
    setTrouble(null);
    send()
      .then(setSaid, (error: unknown) => setTrouble(wordsOf(error)))
      .finally(() => setBusy(false));
  };
  return (
    <form className="flex w-full max-w-xs flex-col gap-3" onSubmit={submit} noValidate>
      <h3 className="text-body font-semibold">{title}</h3>
      {children}
      {said && <Said>{said}</Said>}
      {trouble && <Problem>{trouble}</Problem>}
      <div>
        <Button type="submit" isDisabled={busy}>
          {verb}
        </Button>
      </div>
    </form>
  );
}

/** Your own password, and further facilitators. */
export function Account() {
  const [current, setCurrent] = useState('');
  const [next, setNext] = useState('');
  const [name, setName] = useState('');
  const [first, setFirst] = useState('');
  return (
    <details>
      <summary className="min-h-6 text-body text-fg-2">Password and other facilitators</summary>
      <div className="mt-3 flex flex-wrap gap-8">
        <Form
          title="Change your password"
          verb="Change it"
          send={async () => {
            await request(PATHS.password, { method: 'POST', body: { current, next } });
            setCurrent('');
            setNext('');
            return 'Changed. Your other browsers are signed out.';
          }}
        >
          <Field
            label="Present password"
            type="password"
            autoComplete="current-password"
            maxLength={200}
            value={current}
            onChange={({ target }) => setCurrent(target.value)}
          />
          <Field
            label="New password"
            type="password"
            autoComplete="new-password"
            maxLength={200}
            hint="At least 10 characters."
            value={next}
            onChange={({ target }) => setNext(target.value)}
          />
        </Form>
        <Form
          title="Add a facilitator"
          verb="Add them"
          send={async () => {
            const names = await request<string[]>(PATHS.facilitators, {
              method: 'POST',
              body: { name, password: first },
            });
            setName('');
            setFirst('');
            return `Facilitators now: ${names.join(', ')}.`;
          }}
        >
          <Field
            label="Name"
            autoComplete="off"
            maxLength={60}
            value={name}
            onChange={({ target }) => setName(target.value)}
          />
          <Field
            label="First password"
            type="password"
            autoComplete="new-password"
            maxLength={200}
            hint="At least 10 characters. Tell them in person; they change it here."
            value={first}
            onChange={({ target }) => setFirst(target.value)}
          />
        </Form>
      </div>
    </details>
  );
}
