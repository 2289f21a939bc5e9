import { lazy, Suspense, useState } from 'react';
import { PATHS } from '../../../shared/paths.ts';
import type { Scorecard } from '../../../shared/scorecard.ts';
import { RequestFailed } from '../../api/http.ts';
import { Button } from '../../components/button.tsx';
import { Problem, Said } from '../../components/panel.tsx';
import { exportFile, exportText } from './useScorecard.ts';

// The facilitator's; a seat never loads it.
const PlayOnButton = lazy(async () => ({
  default: (await import('../facilitator/playOn/playOnButton.tsx')).PlayOnButton,
}));

const FILES = [
  { file: 'scorecard.json', title: 'JSON', type: 'application/json' },
  { file: 'scorecard.csv', title: 'CSV', type: 'text/csv' },
  { file: 'words.csv', title: 'Words as CSV', type: 'text/csv' },
  { file: 'report.md', title: 'Markdown', type: 'text/markdown' },
];
/** Made on the server, which takes a moment and refuses them before the debrief: the answer is said here. `seat`: a seat may have it too. */
const MADE = [
  { file: 'report.pdf', title: 'PDF', seat: true },
  { file: 'report.docx', title: 'DOCX', seat: true },
  { file: 'evidence.zip', title: 'Evidence pack', seat: false },
];
/** The facilitator's alone: the list names expected actions, and of a sealed drill what is behind it. */
const SHEETS = [
  { file: 'msel.xlsx', title: 'MSEL as XLSX' },
  { file: 'msel.csv', title: 'MSEL as CSV' },
];
const LINK =
  'inline-flex min-h-8 items-center rounded-control border border-line-strong bg-raised px-3 text-body text-fg hover:brightness-110';

const SEALED = 'sealed';

/** Print, the files, and for the facilitator the log and the evidence pack. A seat's token travels in a header, so for a seat the file is fetched and then saved. */
export function Exports({
  drillId,
  token,
  card,
  isOpen,
}: {
  drillId: string;
  token?: string;
  card: Scorecard;
  /** The debrief is open, so the log may be taken. */
  isOpen: boolean;
}) {
  const [said, setSaid] = useState<{ words: string; isProblem: boolean } | null>(null);
  const attempt = (work: () => Promise<string>, meanwhile?: string): void => {
    setSaid(meanwhile === undefined ? null : { words: meanwhile, isProblem: false });
    work().then(
      (words) => setSaid({ words, isProblem: false }),
      (error: unknown) =>
        setSaid({
          words: error instanceof RequestFailed ? error.message : 'That did not work. Try again in a moment.',
          isProblem: true,
        }),
    );
  };
  const save = async (file: string, type: string): Promise<string> => {
    const made =
      file === 'scorecard.json'
        ? new Blob([JSON.stringify(card, null, 2)], { type })
        : await exportFile(drillId, file, token);
    saveFile(made, file);
    return `Saved ${file}.`;
  };
  const copy = async (): Promise<string> => {
    await copyText(await exportText(drillId, 'report.md', token));
    return 'Copied as Markdown.';
  };
  return (
    <div className="m-noprint flex min-w-0 flex-col gap-1">
      <div className="flex flex-wrap items-start justify-end gap-2 max-[767px]:justify-start">
        <Button onPress={() => print()}>Print</Button>
        {MADE.filter(({ seat }) => seat || !token).map(({ file, title }) => (
          <Button key={file} onPress={() => attempt(() => save(file, ''), `Making ${file} …`)}>
            {title}
          </Button>
        ))}
        {!token && card.alone === undefined && !card.rehearsal && (
          <Suspense>
            <PlayOnButton drillId={drillId} />
          </Suspense>
        )}
      </div>
      <details className="text-body">
        <summary className="min-h-8 cursor-default py-1 text-right text-act max-[767px]:text-left">
          More files
        </summary>
        <div className="flex flex-wrap justify-end gap-2 py-1 max-[767px]:justify-start">
          {FILES.map(({ file, title, type }) =>
            token ? (
              <Button key={file} onPress={() => attempt(() => save(file, type))}>
                {title}
              </Button>
            ) : (
              <a key={file} href={PATHS.exportFile(drillId, file)} download className={LINK}>
                {title}
              </a>
            ),
          )}
          {!token && isOpen && (
            <a href={PATHS.exportFile(drillId, 'log.jsonl')} download className={LINK}>
              Log
            </a>
          )}
          <Button onPress={() => attempt(copy)}>Copy as Markdown</Button>
          {!token &&
            card.variant !== SEALED &&
            SHEETS.map(({ file, title }) => (
              <a key={file} href={PATHS.exportFile(drillId, file)} download className={LINK}>
                {title}
              </a>
            ))}
        </div>
      </details>
      {said && (said.isProblem ? <Problem>{said.words}</Problem> : <Said>{said.words}</Said>)}
    </div>
  );
}

function saveFile(file: Blob, name: string): void {
  const address = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 1000);
}

/** The clipboard exists on secure origins only; a drill in a meeting room runs over plain http. */
async function copyText(text: string): Promise<void> {
  if (navigator.clipboard) return navigator.clipboard.writeText(text);
  const area = document.createElement('textarea');
  area.value = text;
  area.className = 'sr-only';
  document.body.append(area);
  area.select();
  const copied = document.execCommand('copy');
  area.remove();
  if (!copied) throw new Error('The browser did not copy.');
}
