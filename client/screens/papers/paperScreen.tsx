import type { ReactNode } from 'react';
import { Link } from 'wouter';
import type { Paper, PaperSection } from '../../../shared/paper.ts';
import { PATHS } from '../../../shared/paths.ts';
import { Button, Problem } from '../../components/kit.tsx';
import { Loading, Shell, useTitle } from '../../components/shell.tsx';
import { H1, PLAIN_BUTTON } from '../../components/shellPlain.tsx';
import { useAnswer } from '../facilitator/loading.ts';

/** A guide or the players' copy as it will be printed. On paper every page says EXERCISE. */
export default function PaperScreen(which: { scenario: string; variant: string; kind: string }) {
  const path = PATHS.paper(which.scenario, which.variant, which.kind);
  const { answer: paper, failure } = useAnswer<Paper>(path);
  useTitle(paper?.title ?? 'To print');
  return (
    <Shell
      title={
        <Link href="/drills/new" className="text-act">
          Plan a drill
        </Link>
      }
    >
      {failure && <Problem>{failure}</Problem>}
      {!paper && !failure && <Loading>Reading…</Loading>}
      {paper && (
        <article className="m-paper mx-auto flex w-full max-w-3xl flex-col gap-4">
          <div className="m-noprint flex flex-wrap gap-2">
            <Button tone="primary" onPress={() => print()}>
              Print
            </Button>
            <a href={`${path}.md`} download className={PLAIN_BUTTON}>
              Download as Markdown
            </a>
          </div>
          <p aria-hidden className="m-paper-mark">
            EXERCISE
          </p>
          <H1>{paper.title}</H1>
          <p className="rounded-control border border-dashed border-wait px-3 py-2 text-body">{paper.note}</p>
          {paper.sections.map((section) => (
            <Section key={section.title} section={section} />
          ))}
        </article>
      )}
    </Shell>
  );
}

const ScrollArea = ({ title, children }: { title: string; children: ReactNode }) => (
  // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard
  <section aria-label={title} tabIndex={0} className="overflow-x-auto print:overflow-visible">
    {children}
  </section>
);

const Section = ({ section: { title, lines, table } }: { section: PaperSection }) => (
  <section className="flex flex-col gap-2">
    <h2 className="text-title font-semibold">{title}</h2>
    {lines.length > 0 && (
      <ul className="flex list-disc flex-col gap-1 pl-5 text-body">
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    )}
    {table && (
      <ScrollArea title={title}>
        <table className="w-full border-collapse text-left text-small">
          <thead>
            <tr>
              {table.heads.map((head) => (
                <th key={head} scope="col" className="border-b border-line-strong p-1.5">
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {table.rows.map((row) => (
              <tr key={row.join('|')}>
                {row.map((cell, index) => (
                  <td key={table.heads[index]} className="border-b border-line p-1.5 align-top">
                    {cell}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollArea>
    )}
  </section>
);
