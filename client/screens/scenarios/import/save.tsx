import { useState } from 'react';
import { Link } from 'wouter';
import { FACILITATOR_PATHS } from '../../../../shared/facilitatorPaths.ts';
import type { ImportAnswer } from '../../../../shared/importing.ts';
import { request } from '../../../api/http.ts';
import { Button } from '../../../components/button.tsx';
import { TextField } from '../../../components/fields.tsx';
import { Panel, Problem } from '../../../components/panel.tsx';
import { PRIMARY_BUTTON } from '../../../components/shellPlain.tsx';
import { wordsOf } from '../../facilitator/loading.ts';
import { CheckResult } from '../checkResult.tsx';

/** Writes the pack, and says what the check thinks of it. */
export function Save({
  answer,
  isBusy,
  onSave,
}: {
  answer: ImportAnswer;
  isBusy: boolean;
  onSave: (packId: string, title: string) => Promise<unknown>;
}) {
  const { view, updates, saved, file } = answer;
  const isSaved = saved?.revision === answer.revision;
  const [name, setName] = useState(answer.packId);
  const [title, setTitle] = useState(answer.title);
  return (
    <Panel title={isSaved ? 'Saved' : updates === null ? 'Save as a pack' : `Correct ${updates}`}>
      <div className="flex flex-col gap-3">
        {view.left.length > 0 && <Problem>The pack as a whole: {view.left.join(' ')}</Problem>}
        {updates === null && !isSaved && (
          <div className="grid gap-3 sm:grid-cols-2">
            <TextField label="Title" value={title} onChange={setTitle} maxLength={120} dir="auto" />
            <TextField
              label="Name of the pack"
              hint="Letters, digits and hyphens; the file is called so."
              value={name}
              onChange={setName}
              maxLength={40}
            />
          </div>
        )}
        {!isSaved && (
          <div className="flex flex-wrap items-center gap-2">
            <Button
              tone="primary"
              isBusy={isBusy}
              isDisabled={!view.canSave || title.trim() === '' || name.trim() === ''}
              onPress={() => void onSave(updates ?? name.trim(), title.trim())}
            >
              {updates === null ? 'Save the pack' : 'Bring the corrections in'}
            </Button>
            {!view.canSave && (
              <span className="text-small text-fg-2">
                Nothing can be played yet: decide what is asked above.
              </span>
            )}
          </div>
        )}
        {saved && (
          <>
            <p role="status" className="text-body [overflow-wrap:anywhere]">
              Saved as <code>{saved.file}</code>.{' '}
              {saved.check.errors.length === 0 &&
                `What was decided is kept beside it: a corrected ${file} can be brought in later.`}
            </p>
            <Checked key={answer.revision} answer={answer} />
            {saved.check.errors.length === 0 && (
              <Link
                href={`/drills/new?scenario=${encodeURIComponent(saved.pack)}`}
                className={`${PRIMARY_BUTTON} self-start`}
              >
                Plan a drill from it
              </Link>
            )}
          </>
        )}
      </div>
    </Panel>
  );
}

function Checked({ answer: { saved } }: { answer: ImportAnswer }) {
  const [check, setCheck] = useState(saved?.check ?? null);
  const [isBusy, setBusy] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);
  if (!check || !saved) return null;
  const again = async (): Promise<void> => {
    setBusy(true);
    setFailure(null);
    try {
      setCheck(
        await request(FACILITATOR_PATHS.checkPack, { method: 'POST', body: { file: `${saved.pack}.yaml` } }),
      );
    } catch (error) {
      setFailure(wordsOf(error));
    }
    setBusy(false);
  };
  return (
    <>
      <CheckResult check={check} isBusy={isBusy} onAgain={() => void again()} />
      {failure && <Problem>{failure}</Problem>}
    </>
  );
}
