import type { PackCheck, PackFinding } from '../../../shared/importing.ts';
import { Button } from '../../components/button.tsx';
import { counted } from '../facilitator/drillWords.ts';

/** What the check of a pack said: errors first, each with its place and the way out. */
export function CheckResult({
  check,
  isBusy,
  onAgain,
}: {
  check: PackCheck;
  isBusy: boolean;
  /** Null where the file would have to be chosen again. */
  onAgain: (() => void) | null;
}) {
  const { file, errors, warnings, proven } = check;
  return (
    <section aria-label={`Check of ${file}`} className="flex flex-col gap-3">
      <p role="status" className="text-body">
        <span aria-hidden className={errors.length > 0 ? 'text-sev0' : 'text-safe'}>
          {errors.length > 0 ? '✕ ' : '✓ '}
        </span>
        {errors.length > 0
          ? `${file} cannot be played yet: ${counted(errors.length, 'error')}.`
          : `${file} can be played${warnings.length > 0 ? `; ${counted(warnings.length, 'warning')}` : ''}.`}
      </p>
      {proven.length > 0 && errors.length === 0 && (
        <ul className="flex list-disc flex-col gap-0.5 pl-5 text-small text-fg-2">
          {proven.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )}
      <Findings title="Errors" findings={errors} />
      <Findings title="Warnings" findings={warnings} />
      <div className="flex flex-wrap gap-2">
        {onAgain && (
          <Button isBusy={isBusy} onPress={onAgain}>
            Check again
          </Button>
        )}
        <Button onPress={() => saveText(check)}>Save as text</Button>
      </div>
      <p className="text-small text-fg-3">
        How it plays (score bands, clicks, endings) is proved on the command line: npm run scenarios -- check{' '}
        {file}
      </p>
    </section>
  );
}

const Findings = ({ title, findings }: { title: string; findings: readonly PackFinding[] }) =>
  findings.length === 0 ? null : (
    <details open={findings.length <= 20}>
      <summary className="min-h-6 text-body font-semibold">
        {title} ({findings.length})
      </summary>
      <ul className="mt-1 flex max-w-[85ch] flex-col gap-2">
        {findings.map((finding) => (
          <li
            key={`${finding.where} ${finding.place} ${finding.problem}`}
            className="border-l-2 border-line-strong pl-3 text-body [overflow-wrap:anywhere]"
          >
            {(finding.where || finding.place) && (
              <span className="block text-small text-fg-2">
                {[finding.where, finding.place].filter(Boolean).join(' · ')}
              </span>
            )}
            {sentence(finding.problem)} <span className="text-fg-2">{finding.fix}</span>
          </li>
        ))}
      </ul>
    </details>
  );

const sentence = (words: string): string =>
  `${words.charAt(0).toUpperCase()}${words.slice(1)}${/[.!?]$/.test(words) ? '' : '.'}`;

function textOf({ file, errors, warnings, proven }: PackCheck): string {
  const lines = (title: string, findings: readonly PackFinding[]): string[] =>
    findings.length === 0
      ? []
      : [
          '',
          `${title} (${findings.length})`,
          ...findings.map(({ where, place, problem, fix }) =>
            `- ${[where, place].filter(Boolean).join(' · ')}: ${sentence(problem)} ${fix}`.trim(),
          ),
        ];
  return [
    `EXERCISE. Check of ${file}: ${errors.length === 0 ? 'it can be played' : 'it cannot be played yet'}`,
    ...proven,
    ...lines('Errors', errors),
    ...lines('Warnings', warnings),
    '',
  ].join('\n');
}

function saveText(check: PackCheck): void {
  const url = URL.createObjectURL(new Blob([textOf(check)], { type: 'text/plain' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = `check-${check.file.replace(/[^\w.-]+/g, '-')}.txt`;
  link.click();
  URL.revokeObjectURL(url);
}
