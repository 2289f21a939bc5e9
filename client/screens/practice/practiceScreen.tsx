import type { FormEvent } from 'react';
import { useState } from 'react';
import type { PracticeOffer, SeatTicket } from '../../../shared/api.ts';
import { PATHS } from '../../../shared/paths.ts';
import { request } from '../../api/http.ts';
import { keepTicket } from '../../api/tickets.ts';
import { Loading, Shell, useTitle } from '../../components/shell.tsx';
import { Field, H1, Submit, Trouble } from '../../components/shellPlain.tsx';
import { useAnswer } from '../facilitator/loading.ts';
import { playPath, rememberedName, rememberName } from '../join/code.ts';

/** One person, one desk, no account: choose what happens and where you sit, and begin. */
export default function PracticeScreen() {
  useTitle('Practise alone');
  const { answer, failure } = useAnswer<PracticeOffer>(PATHS.practice);
  return (
    <Shell width="column">
      <div className="flex flex-col gap-6">
        <div className="flex flex-col gap-2">
          <H1>Practise alone</H1>
          <p className="text-base text-fg-2">
            You take one desk. Scripted colleagues hold the others: they answer what you ask them and do what
            you ask for. Nobody facilitates, so you start the clock and can skip ahead. The scorecard says it
            was played alone.
          </p>
        </div>
        {failure && <Trouble>{failure}</Trouble>}
        {!answer && !failure && <Loading>Reading the scenarios…</Loading>}
        {answer && <Form offer={answer} />}
      </div>
    </Shell>
  );
}

function Form({ offer }: { offer: PracticeOffer }) {
  const [scenario, setScenario] = useState(offer.scenarios[0]?.id ?? '');
  const [role, setRole] = useState(offer.desks[0]?.role ?? 'incident-commander');
  const [name, setName] = useState(rememberedName);
  const [nameError, setNameError] = useState<string | null>(null);
  const [trouble, setTrouble] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);
  const chosen = offer.scenarios.find(({ id }) => id === scenario);
  if (!chosen) return <p className="text-base">This server has no scenario to practise.</p>;
  const begin = (event: FormEvent): void => {
    event.preventDefault();
    const called = name.trim();
    setNameError(called === '' ? 'Enter your name.' : null);
    if (called === '' || isBusy) return;
    setBusy(true);
    setTrouble(null);
    rememberName(called);
    request<SeatTicket>(PATHS.practice, { method: 'POST', body: { scenario, role, name: called } }).then(
      (ticket) => {
        keepTicket(ticket);
        location.assign(playPath(ticket));
      },
      (error: Error) => {
        setBusy(false);
        setTrouble(error.message);
      },
    );
  };
  return (
    <form className="flex flex-col gap-5" onSubmit={begin} noValidate>
      <fieldset className="flex flex-col gap-2">
        <legend className="mb-1 text-body text-fg-2">Scenario</legend>
        {offer.scenarios.map((item) => (
          <Choice
            key={item.id}
            group="scenario"
            value={item.id}
            isChosen={item.id === scenario}
            onChoose={() => setScenario(item.id)}
            title={item.title}
            note={`${item.minutes} min at full length`}
          />
        ))}
        <p className="text-small text-fg-2">{chosen.summary}</p>
        <p className="text-small text-fg-2">
          <strong className="text-fg">Content note.</strong> {chosen.contentNote}
        </p>
      </fieldset>
      <fieldset className="flex flex-col gap-2">
        <legend className="mb-1 text-body text-fg-2">Your desk</legend>
        {offer.desks.map((desk) => (
          <Choice
            key={desk.role}
            group="desk"
            value={desk.role}
            isChosen={desk.role === role}
            onChoose={() => setRole(desk.role)}
            title={desk.titles[0] ?? desk.role}
            note={desk.titles.length > 1 ? `with ${desk.titles.slice(1).join(', ')}` : ''}
          />
        ))}
      </fieldset>
      <Field
        label="Your name"
        value={name}
        onChange={({ target }) => setName(target.value)}
        maxLength={40}
        autoComplete="name"
        error={nameError}
        hint="Kept with this drill for 30 days, then deleted."
      />
      {trouble && <Trouble>{trouble}</Trouble>}
      <Submit disabled={isBusy}>{isBusy ? 'Opening…' : 'Read the briefing'}</Submit>
    </form>
  );
}

function Choice({
  group,
  value,
  isChosen,
  onChoose,
  title,
  note,
}: {
  group: string;
  value: string;
  isChosen: boolean;
  onChoose: () => void;
  title: string;
  note: string;
}) {
  return (
    <label className={`m-option ${isChosen ? 'border-act bg-raised' : 'border-line-strong bg-panel'}`}>
      <input
        type="radio"
        name={group}
        value={value}
        checked={isChosen}
        onChange={onChoose}
        className="size-4 shrink-0 accent-act outline-none"
      />
      <span className="flex min-w-0 flex-1 flex-wrap items-baseline justify-between gap-x-3">
        <span className="text-base">{title}</span>
        <span className="text-small text-fg-3">{note}</span>
      </span>
    </label>
  );
}
