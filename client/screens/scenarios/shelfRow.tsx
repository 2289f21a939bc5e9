import { useState } from 'react';
import { Link } from 'wouter';
import { FACILITATOR_PATHS } from '../../../shared/facilitatorPaths.ts';
import type { PackCheck, ShelfItem } from '../../../shared/importing.ts';
import { request } from '../../api/http.ts';
import { Button } from '../../components/button.tsx';
import { Problem, Tag } from '../../components/panel.tsx';
import { PLAIN_BUTTON } from '../../components/shellPlain.tsx';
import { counted, dayOf } from '../facilitator/drillWords.ts';
import { wordsOf } from '../facilitator/loading.ts';
import { CheckResult } from './checkResult.tsx';

const STATE = {
  ready: { tone: 'safe', words: 'Ready' },
  refused: { tone: 'risk', words: 'To put right' },
  changed: { tone: 'wait', words: 'Changed since it was checked' },
  new: { tone: 'wait', words: 'Not checked yet' },
} as const;

/** One scenario or pack: what it is, whether it can be played, and the check where it is a pack. */
export function ShelfRow({ item, onChecked }: { item: ShelfItem; onChecked: () => void }) {
  const { id, title, version, variants, file, state, problems, from, changedAt, lastDrill } = item;
  const [check, setCheck] = useState<PackCheck | null>(null);
  const [isBusy, setBusy] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);
  const run = async (): Promise<void> => {
    setBusy(true);
    setFailure(null);
    try {
      setCheck(await request<PackCheck>(FACILITATOR_PATHS.checkPack, { method: 'POST', body: { file } }));
      onChecked();
    } catch (error) {
      setFailure(wordsOf(error));
    }
    setBusy(false);
  };
  const canPlan = variants.length > 0;
  return (
    <li className="flex flex-col gap-2 rounded-panel border border-line bg-panel px-4 py-3">
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <div className="min-w-0 flex-1 basis-64">
          <h3 className="text-title font-semibold [overflow-wrap:anywhere]">{title}</h3>
          <p className="text-small text-fg-2 [overflow-wrap:anywhere]">
            {[
              file === null ? 'Bundled' : file,
              version && `version ${version}`,
              canPlan && counted(variants.length, 'variant'),
              from && `from ${from}`,
              changedAt && `changed ${dayOf(changedAt)}`,
            ]
              .filter(Boolean)
              .join(' · ')}
          </p>
          <p className="text-small text-fg-2">
            {lastDrill ? (
              <>
                Last drill:{' '}
                <Link href={`/drills/${lastDrill.drillId}`} className="text-act underline">
                  {lastDrill.title}
                </Link>
                , {dayOf(lastDrill.createdAt)}
              </>
            ) : (
              'No drill yet'
            )}
          </p>
        </div>
        <Tag tone={STATE[state].tone}>
          {STATE[state].words}
          {state === 'refused' && `: ${problems}`}
        </Tag>
        <div className="flex flex-wrap gap-2">
          {file !== null && (
            <Button isBusy={isBusy} aria-label={`Check ${title}`} onPress={() => void run()}>
              {isBusy ? 'Checking…' : 'Check'}
            </Button>
          )}
          {variants[0] && (
            <Link
              href={`/scenarios/${encodeURIComponent(id)}/${encodeURIComponent(variants[0])}/coverage`}
              className={PLAIN_BUTTON}
              aria-label={`What it covers: ${title}`}
            >
              What it covers
            </Link>
          )}
          {canPlan && (
            <Link
              href={`/drills/new?scenario=${encodeURIComponent(id)}`}
              className={PLAIN_BUTTON}
              aria-label={`Plan a drill of ${title}`}
            >
              Plan a drill
            </Link>
          )}
        </div>
      </div>
      {failure && <Problem>{failure}</Problem>}
      {check && <CheckResult check={check} isBusy={isBusy} onAgain={() => void run()} />}
      {check && check.errors.length > 0 && canPlan && (
        <p className="text-small text-fg-2">Until then it is played as it was when it was last in order.</p>
      )}
    </li>
  );
}
