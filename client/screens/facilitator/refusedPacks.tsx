import type { RefusedPack } from '../../../shared/api.ts';
import { PATHS } from '../../../shared/paths.ts';
import { Panel } from '../../components/kit.tsx';
import { useAnswer } from './loading.ts';

/** Packs of your own that stayed out, and what to put right. Nothing is shown when all is well. */
export function RefusedPacks() {
  const { answer } = useAnswer<RefusedPack[]>(PATHS.refusedPacks);
  if (!answer || answer.length === 0) return null;
  return (
    <Panel title={answer.length === 1 ? 'One pack was not loaded' : `${answer.length} packs were not loaded`}>
      <p className="text-body text-fg-2">
        Everything else can be played. Put right what is listed, then start the server again.
      </p>
      {answer.map(({ file, problems }) => (
        <details key={file} className="mt-3" open={answer.length === 1}>
          <summary className="min-h-6 text-body">
            {file}:{' '}
            {problems.length === 1 ? 'one thing to put right' : `${problems.length} things to put right`}
          </summary>
          <ul className="mt-2 flex list-disc flex-col gap-1 pl-5 text-small text-fg-2">
            {problems.map((problem) => (
              <li key={problem} className="break-words">
                {problem}
              </li>
            ))}
          </ul>
        </details>
      ))}
    </Panel>
  );
}
