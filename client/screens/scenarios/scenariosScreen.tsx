import { useState } from 'react';
import { Link, useLocation } from 'wouter';
import { FACILITATOR_PATHS } from '../../../shared/facilitatorPaths.ts';
import type { ImportAnswer, PackCheck, ScenarioShelf } from '../../../shared/importing.ts';
import { upload } from '../../api/upload.ts';
import { Button } from '../../components/button.tsx';
import { Panel, Problem } from '../../components/panel.tsx';
import { Loading, Shell, useTitle } from '../../components/shell.tsx';
import { H1, PLAIN_BUTTON } from '../../components/shellPlain.tsx';
import { Tabs } from '../../components/tabs.tsx';
import { useAnswer, wordsOf } from '../facilitator/loading.ts';
import { CheckResult } from './checkResult.tsx';
import { FileDrop } from './fileDrop.tsx';
import { LawCards } from './lawCards.tsx';
import { ShelfRow } from './shelfRow.tsx';

/** What can be played here, and everything that is made ready before the day. */
export function ScenariosScreen() {
  useTitle('Scenarios');
  const { answer, failure, reload } = useAnswer<ScenarioShelf>(FACILITATOR_PATHS.scenarioShelf);
  return (
    <Shell
      title={
        <Link href="/drills" className="text-act">
          All drills
        </Link>
      }
    >
      <div className="flex flex-col gap-5">
        <div className="flex flex-wrap items-center justify-between gap-3">
          <H1>Scenarios</H1>
          <Link href="/scenarios/company" className={PLAIN_BUTTON}>
            Company words
          </Link>
        </div>
        <Panel title="Import an event list">
          <ImportDrop />
        </Panel>
        {failure && (
          <div className="flex flex-col items-start gap-2">
            <Problem>{failure}</Problem>
            <Button onPress={reload}>Try again</Button>
          </div>
        )}
        {!answer && !failure && <Loading>Reading the scenarios…</Loading>}
        {answer && (
          <Tabs
            label="Scenarios and law cards"
            items={[
              {
                id: 'scenarios',
                title: `Scenarios (${answer.items.length})`,
                content: <Items shelf={answer} reload={reload} />,
              },
              {
                id: 'laws',
                title: 'Law cards',
                content: <LawCards laws={answer.laws} mostDays={answer.mostDays} />,
              },
            ]}
          />
        )}
      </div>
    </Shell>
  );
}

function Items({ shelf, reload }: { shelf: ScenarioShelf; reload: () => void }) {
  return (
    <div className="flex flex-col gap-4 pt-3">
      <ul aria-label="Scenarios" className="flex flex-col gap-2">
        {shelf.items.map((item) => (
          <ShelfRow key={item.file ?? item.id} item={item} onChecked={reload} />
        ))}
      </ul>
      <p className="text-small text-fg-2 [overflow-wrap:anywhere]">
        Your own packs lie in <code>{shelf.folder}</code> on the machine that runs Muster. Press Check after a
        change there; one that can be played is offered at once.
      </p>
      <Panel title="Check a pack that lies elsewhere">
        <CheckDrop />
      </Panel>
    </div>
  );
}

function ImportDrop() {
  const [, navigate] = useLocation();
  const [isBusy, setBusy] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);
  const read = async (file: File): Promise<void> => {
    setBusy(true);
    setFailure(null);
    try {
      const { id } = await upload<ImportAnswer>(FACILITATOR_PATHS.imports, file);
      navigate(`/scenarios/import/${id}`);
    } catch (error) {
      setFailure(wordsOf(error));
      setBusy(false);
    }
  };
  return (
    <div className="flex flex-col gap-2">
      <FileDrop
        label="Choose a list"
        hint="Or drop it here: .xlsx, .csv, .tsv or .json, at most 8 MB and 5,000 rows. Nothing is saved before you say so."
        accept=".xlsx,.xlsm,.csv,.tsv,.txt,.json,.md,.ods,.xls"
        busyWords="Reading the list…"
        isBusy={isBusy}
        onFile={(file) => void read(file)}
      />
      {failure && <Problem>{failure}</Problem>}
    </div>
  );
}

function CheckDrop() {
  const [check, setCheck] = useState<PackCheck | null>(null);
  const [isBusy, setBusy] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);
  const read = async (file: File): Promise<void> => {
    setBusy(true);
    setFailure(null);
    try {
      setCheck(await upload<PackCheck>(FACILITATOR_PATHS.checkPackText, file));
    } catch (error) {
      setCheck(null);
      setFailure(wordsOf(error));
    }
    setBusy(false);
  };
  return (
    <div className="flex flex-col gap-3">
      <FileDrop
        label="Choose a pack"
        hint="Or drop it here: one .yaml or .json, at most 1 MB. It is checked and kept nowhere."
        accept=".yaml,.yml,.json"
        busyWords="Checking the pack…"
        isBusy={isBusy}
        onFile={(file) => void read(file)}
      />
      {failure && <Problem>{failure}</Problem>}
      {check && <CheckResult check={check} isBusy={isBusy} onAgain={null} />}
    </div>
  );
}
