import { useState } from 'react';
import type { DrillTime } from '../../../shared/time.ts';
import { formatDrillTime, MINUTE } from '../../../shared/time.ts';
import type { WhatIfAnswer, WhatIfEdit } from '../../../shared/whatIf.ts';
import { Button } from '../../components/button.tsx';
import { Choose, TextField } from '../../components/fields.tsx';
import { Empty, Panel } from '../../components/panel.tsx';

const KINDS = [
  { id: 'move', title: 'Move an act' },
  { id: 'remove', title: 'Take an act away' },
  { id: 'add', title: 'Add an act that nobody did' },
] as const;
type Kind = (typeof KINDS)[number]['id'];

/** `9:20`, `9` or `T+09:20`; null when it is no minute. */
function minuteOf(text: string): DrillTime | null {
  const found = /^\s*(?:T\+)?(\d{1,4})(?::([0-5]\d))?\s*$/i.exec(text);
  return found ? Number(found[1]) * MINUTE + Number(found[2] ?? 0) * 1000 : null;
}

/** Changes are put together here, one after another, and asked at once. */
export function Builder({
  answer,
  edits,
  isBusy,
  onChange,
  onAsk,
}: {
  answer: WhatIfAnswer;
  edits: WhatIfEdit[];
  isBusy: boolean;
  onChange: (edits: WhatIfEdit[]) => void;
  onAsk: (edits: WhatIfEdit[]) => void;
}) {
  return (
    <Panel title="Your own">
      <div className="flex flex-col gap-3">
        <Change answer={answer} onAdd={(more) => onChange([...edits, ...more])} />
        {edits.length === 0 ? (
          <Empty>Nothing is changed yet.</Empty>
        ) : (
          <ul aria-label="Changes" className="flex flex-col gap-1">
            {edits.map((edit, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: changes have no name of their own
              <li key={index} className="flex items-center justify-between gap-2">
                <span className="min-w-0 [overflow-wrap:anywhere]">{wordsOf(answer, edit)}</span>
                <Button
                  small
                  tone="quiet"
                  aria-label={`Undo: ${wordsOf(answer, edit)}`}
                  onPress={() => onChange(edits.filter((_, other) => other !== index))}
                >
                  Undo
                </Button>
              </li>
            ))}
          </ul>
        )}
        {edits.length > 0 && (
          <div>
            <Button tone="primary" isBusy={isBusy} onPress={() => onAsk(edits)}>
              Decide again
            </Button>
          </div>
        )}
      </div>
    </Panel>
  );
}

function Change({ answer, onAdd }: { answer: WhatIfAnswer; onAdd: (edits: WhatIfEdit[]) => void }) {
  const [kind, setKind] = useState<Kind>('move');
  const [act, setAct] = useState('');
  const [minute, setMinute] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const options =
    kind === 'add'
      ? answer.addable.map(({ id, words }) => ({ id, title: words }))
      : answer.acts.map(({ step, at, who, words }) => ({
          id: String(step),
          title: `${formatDrillTime(at)} ${who}: ${words}`,
        }));
  const add = (): void => {
    const at = minuteOf(minute);
    const wrong =
      kind !== 'remove' && at === null
        ? 'Write the minute as 9:20, counted from the start of the drill.'
        : act === ''
          ? 'Choose the act first.'
          : null;
    setProblem(wrong);
    if (wrong !== null) return;
    if (kind === 'remove') onAdd([{ kind, step: Number(act) }]);
    else if (kind === 'move') onAdd([{ kind, step: Number(act), at: at ?? 0 }]);
    else
      onAdd(
        (answer.addable.find(({ id }) => id === act)?.acts ?? []).map((item) => ({
          kind,
          at: at ?? 0,
          ...item,
        })),
      );
    setAct('');
    setMinute('');
  };
  return (
    <form
      className="flex flex-col gap-2"
      onSubmit={(event) => {
        event.preventDefault();
        add();
      }}
    >
      <Choose
        label="Change"
        value={kind}
        options={KINDS}
        onChange={(next) => {
          setKind(next);
          setAct('');
        }}
      />
      <Choose label="Act" value={act} options={options} onChange={setAct} />
      {kind !== 'remove' && (
        <TextField
          label="At minute"
          value={minute}
          onChange={setMinute}
          hint={`From ${formatDrillTime(answer.from)} to ${formatDrillTime(answer.until)}`}
        />
      )}
      {problem !== null && (
        <p role="alert" className="text-small text-sev0">
          {problem}
        </p>
      )}
      <div>
        <Button type="submit">Add this change</Button>
      </div>
    </form>
  );
}

/** One change in words. */
function wordsOf({ acts, addable }: WhatIfAnswer, edit: WhatIfEdit): string {
  if (edit.kind === 'add') {
    const of = addable.find(({ acts: each }) =>
      each.some(
        ({ name, payload }) => name === edit.name && JSON.stringify(payload) === JSON.stringify(edit.payload),
      ),
    );
    const parts: Record<string, string> = {
      authoriseSwitch: ' (authorised)',
      applySwitch: ' (pressed)',
      coSignSwitch: ' (second key)',
    };
    return `${formatDrillTime(edit.at)} ${of?.words ?? 'An act is added'}${parts[edit.name] ?? ''}`;
  }
  const act = acts.find(({ step }) => step === edit.step);
  const words = act ? `${act.who}: ${act.words}` : `Act ${edit.step}`;
  return edit.kind === 'remove'
    ? `Never: ${words}`
    : `${act ? formatDrillTime(act.at) : ''} → ${formatDrillTime(edit.at)} ${words}`;
}
