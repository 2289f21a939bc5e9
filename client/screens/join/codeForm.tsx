import type { FormEvent } from 'react';
import { useState } from 'react';
import { Field, Submit } from '../../components/shellPlain.tsx';
import { plainCode } from './code.ts';

/** The drill code, big. Pasting works; case and hyphen do not matter. */
export default function CodeForm({ initial = '' }: { initial?: string }) {
  const [typed, setTyped] = useState(initial);
  const [error, setError] = useState<string | null>(null);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const code = plainCode(typed);
    if (code === '') setError('Type the code the facilitator shared. You can read it on their screen.');
    else location.assign(`/j/${code}`);
  };
  return (
    <form className="flex flex-col gap-4" onSubmit={submit} noValidate>
      <Field
        label="Drill code"
        mono
        value={typed}
        onChange={({ target }) => setTyped(target.value)}
        placeholder="KX7-4QM"
        maxLength={40}
        autoComplete="off"
        autoCapitalize="characters"
        spellCheck={false}
        enterKeyHint="go"
        error={error}
        hint="From the facilitator. Capitals and the hyphen do not matter."
      />
      <Submit>Find the drill</Submit>
    </form>
  );
}
