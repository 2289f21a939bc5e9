import { Link } from 'wouter';
import type { RefusedPack } from '../../../shared/api.ts';
import { PATHS } from '../../../shared/paths.ts';
import { Panel } from '../../components/kit.tsx';
import { useAnswer } from './loading.ts';

/** `pack.yaml:12:5 what is wrong`, apart: where to look, and what to do there. The file is named where it is not the pack's only one. */
function placed(problem: string, pack: string): { where: string; what: string } {
  const [, file, line, column, what] = /^(.+?):(\d+):(\d+) (.*)$/s.exec(problem) ?? [];
  if (what === undefined) return { where: '', what: problem };
  return { where: `${file === pack ? 'Line' : `${file}, line`} ${line}, column ${column}`, what };
}

/** Packs of your own that stayed out, and what to put right. Nothing is shown when all is well. */
export function RefusedPacks() {
  const { answer } = useAnswer<RefusedPack[]>(PATHS.refusedPacks);
  if (!answer || answer.length === 0) return null;
  return (
    <Panel title={answer.length === 1 ? 'One pack was not loaded' : `${answer.length} packs were not loaded`}>
      <p className="text-body text-fg-2">
        Everything else can be played. Put right what is listed, then press Check under{' '}
        <Link href="/scenarios" className="text-act underline">
          Scenarios
        </Link>
        .
      </p>
      {answer.map(({ file, problems }) => (
        <details key={file} className="mt-3" open={answer.length === 1}>
          <summary className="min-h-6 text-body [overflow-wrap:anywhere]">
            {file}:{' '}
            {problems.length === 1 ? 'one thing to put right' : `${problems.length} things to put right`}
          </summary>
          <ul className="mt-2 flex max-w-[75ch] list-disc flex-col gap-2 pl-5 text-body text-fg-2">
            {problems.map((problem) => {
              const { where, what } = placed(problem, file);
              return (
                <li key={problem} className="[overflow-wrap:anywhere]">
                  {where && <span className="block text-small text-fg">{where}</span>}
                  {what}
                </li>
              );
            })}
          </ul>
        </details>
      ))}
    </Panel>
  );
}
