import { useEffect, useRef, useState } from 'react';
import { Link } from 'wouter';
import { FACILITATOR_PATHS } from '../../../shared/facilitatorPaths.ts';
import type { CompanyAnswer, CompanyCheck } from '../../../shared/importing.ts';
import { request } from '../../api/http.ts';
import { Button } from '../../components/button.tsx';
import { Panel, Problem, Said } from '../../components/panel.tsx';
import { Loading, Shell, useTitle } from '../../components/shell.tsx';
import { H1 } from '../../components/shellPlain.tsx';
import { counted } from '../facilitator/drillWords.ts';
import { useAnswer, wordsOf } from '../facilitator/loading.ts';

/** Names, titles, severities, limits, cards and support lines that every drill uses: one text, with the check beside it. */
export function CompanyScreen() {
  useTitle('Company words');
  const { answer, failure, reload } = useAnswer<CompanyAnswer>(FACILITATOR_PATHS.company);
  const [isSaved, setSaved] = useState(false);
  const onSaved = (): void => {
    setSaved(true);
    reload();
  };
  return (
    <Shell
      title={
        <Link href="/scenarios" className="text-act">
          Scenarios
        </Link>
      }
    >
      <div className="flex flex-col gap-4">
        <H1>Company words</H1>
        {failure && <Problem>{failure}</Problem>}
        {!answer && !failure && <Loading>Reading the company’s words…</Loading>}
        {answer && <Editor key={answer.hash} answer={answer} isSaved={isSaved} onSaved={onSaved} />}
      </div>
    </Shell>
  );
}

type Problems = CompanyCheck['problems'];
const PAUSE_MS = 700;

function useText({ text: first, hash }: CompanyAnswer, onSaved: () => void) {
  const [text, setText] = useState(first);
  const [problems, setProblems] = useState<Problems | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);
  useEffect(() => {
    if (text === first) {
      setProblems(null);
      return;
    }
    const stop = new AbortController();
    const timer = setTimeout(() => {
      request<CompanyCheck>(FACILITATOR_PATHS.company, {
        method: 'POST',
        body: { text },
        signal: stop.signal,
      }).then(
        (check) => {
          setProblems(check.problems);
          setFailure(null);
        },
        (error: unknown) => {
          if (!stop.signal.aborted) setFailure(wordsOf(error));
        },
      );
    }, PAUSE_MS);
    return () => {
      stop.abort();
      clearTimeout(timer);
    };
  }, [text, first]);
  const save = async (): Promise<void> => {
    setBusy(true);
    setFailure(null);
    try {
      const check = await request<CompanyCheck>(FACILITATOR_PATHS.company, {
        method: 'PUT',
        body: { text, was: hash },
      });
      setProblems(check.problems);
      if (check.problems.length === 0) onSaved();
    } catch (error) {
      setFailure(wordsOf(error));
    }
    setBusy(false);
  };
  return { text, setText, problems, failure, isBusy, save, isChanged: text !== first };
}

function Editor({
  answer,
  isSaved,
  onSaved,
}: {
  answer: CompanyAnswer;
  isSaved: boolean;
  onSaved: () => void;
}) {
  const { text, setText, problems, failure, isBusy, save, isChanged } = useText(answer, onSaved);
  const area = useRef<HTMLTextAreaElement>(null);
  return (
    <>
      <p className="max-w-prose text-body text-fg-2 [overflow-wrap:anywhere]">
        {answer.isThere ? 'Saved in' : 'An example to begin from. It will be saved in'}{' '}
        <code>{answer.file}</code>. Drills that are briefed after a change have the new words; those under way
        keep theirs. Words rename and re-limit; they never change what is true in a scenario.
        {answer.previous && (
          <>
            {' '}
            The version before lies beside it: <code>{answer.previous}</code>.
          </>
        )}
      </p>
      <div className="grid gap-4 lg:grid-cols-[1fr_20rem]">
        <label className="flex min-w-0 flex-col gap-1">
          <span className="text-small text-fg-2">The company’s words, as YAML</span>
          <textarea
            ref={area}
            value={text}
            onChange={({ target }) => setText(target.value)}
            spellCheck={false}
            wrap="off"
            className="m-mono h-[60vh] min-h-72 w-full rounded-control border border-line-strong bg-bg p-2 text-small text-fg"
          />
        </label>
        <div className="flex min-w-0 flex-col gap-3">
          <Panel title="Check">
            <Found problems={problems} isChanged={isChanged} onLine={(line) => goTo(area.current, line)} />
          </Panel>
          {failure && <Problem>{failure}</Problem>}
          <Said>{isSaved && !isChanged ? 'Saved. The next briefing has these words.' : ''}</Said>
          <div className="flex flex-wrap gap-2">
            <Button tone="primary" isBusy={isBusy} isDisabled={!isChanged} onPress={() => void save()}>
              Save
            </Button>
            <Button isDisabled={!isChanged || isBusy} onPress={() => setText(answer.text)}>
              Take my changes back
            </Button>
          </div>
        </div>
      </div>
      <details>
        <summary className="min-h-6 text-body text-fg-2">
          The example, with every field and what it is for
        </summary>
        <pre className="mt-2 max-w-full rounded-control border border-line bg-panel p-2 text-small whitespace-pre-wrap [overflow-wrap:anywhere]">
          {answer.example}
        </pre>
      </details>
    </>
  );
}

function Found({
  problems,
  isChanged,
  onLine,
}: {
  problems: Problems | null;
  isChanged: boolean;
  onLine: (line: number) => void;
}) {
  return (
    <div className="flex flex-col gap-2">
      <p role="status" className="text-body">
        {!isChanged
          ? 'Nothing is changed.'
          : problems === null
            ? 'Checking…'
            : problems.length === 0
              ? '✓ In order. It can be saved.'
              : `${counted(problems.length, 'thing')} to put right before it can be saved.`}
      </p>
      <ul className="flex flex-col gap-2">
        {isChanged &&
          problems?.map(({ line, field, problem, fix }) => (
            <li
              key={`${line} ${field} ${problem}`}
              className="border-l-2 border-sev0 pl-3 text-body [overflow-wrap:anywhere]"
            >
              {line !== null && (
                <Button small tone="quiet" onPress={() => onLine(line)}>
                  Line {line}
                </Button>
              )}
              <span className="block">
                {field && <code>{field}</code>} {problem}.{' '}
                <span className="text-fg-2">
                  {fix.replace(/: npm run scenarios -- organisation$/, ' below.')}
                </span>
              </span>
            </li>
          ))}
      </ul>
    </div>
  );
}

/** Puts the cursor into the line, and the line into sight. */
function goTo(area: HTMLTextAreaElement | null, line: number): void {
  if (!area) return;
  const lines = area.value.split('\n');
  const start = lines.slice(0, line - 1).reduce((sum, text) => sum + text.length + 1, 0);
  area.focus();
  area.setSelectionRange(start, start + (lines[line - 1]?.length ?? 0));
  area.scrollTop = (area.scrollHeight / lines.length) * Math.max(0, line - 4);
}
