import { useState } from 'react';
import type { Compared, ComparedRow } from '../../../shared/compare.ts';
import { PATHS } from '../../../shared/paths.ts';
import { formatDrillTime } from '../../../shared/time.ts';
import { RequestFailed, request } from '../../api/http.ts';
import { Button } from '../../components/button.tsx';
import { Problem } from '../../components/panel.tsx';
import { ScrollBox, Section } from './pageParts.tsx';
import { number } from './scoreWords.ts';

const KIND: Record<ComparedRow['kind'], string> = {
  this: 'this drill',
  par: 'not played',
  nothing: 'not played',
  last: 'the drill before',
  other: 'same scenario',
};

/** This drill beside par, doing nothing, the one before it and others on its scenario. Read when asked for: each costs a score. */
export function Compare({ drillId }: { drillId: string }) {
  const [state, setState] = useState<'closed' | 'loading' | Compared | { problem: string }>('closed');
  const load = (): void => {
    setState('loading');
    request<Compared>(PATHS.compared(drillId)).then(setState, (error: unknown) =>
      setState({
        problem: error instanceof RequestFailed ? error.message : 'That did not work. Try again in a moment.',
      }),
    );
  };
  return (
    <Section id="compare" title="Compare">
      {typeof state === 'object' && 'rows' in state ? (
        <Table compared={state} />
      ) : (
        <div className="flex flex-wrap items-center gap-3 print:hidden">
          <Button onPress={load} isDisabled={state === 'loading'}>
            {state === 'loading' ? 'Reading the other drills…' : 'Compare with other drills'}
          </Button>
          <p className="text-small text-fg-2">
            Teams, never people: par, doing nothing, and finished drills.
          </p>
        </div>
      )}
      {typeof state === 'object' && 'problem' in state && <Problem>{state.problem}</Problem>}
    </Section>
  );
}

const HEADS = [
  'Points',
  'Paging',
  'Containment',
  'Rollback vs patch',
  'Conduct',
  'Declared',
  'Contained',
  'Harm',
];

function Table({ compared: { rows, leftOut } }: { compared: Compared }) {
  const mine = rows.find(({ kind }) => kind === 'this');
  return (
    <>
      <ScrollBox label="This drill beside others">
        <table className="w-full text-body">
          <thead>
            <tr className="text-left text-small text-fg-2">
              <th scope="col" className="py-1 pr-3 font-normal">
                Drill
              </th>
              {HEADS.map((head) => (
                <th key={head} scope="col" className="py-1 pl-3 text-right font-normal">
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.drillId ?? row.kind} className="border-t border-line align-top">
                <th scope="row" className="py-1 pr-3 text-left font-normal">
                  {row.drillId && row.kind !== 'this' ? (
                    <a href={`/drills/${row.drillId}/scorecard`} className="text-act underline">
                      {row.title}
                    </a>
                  ) : (
                    row.title
                  )}
                  <span className="block text-small text-fg-2">{KIND[row.kind]}</span>
                </th>
                {figuresOf(row).map((value, index) => (
                  <Cell
                    key={HEADS[index]}
                    value={value}
                    isTime={index === 5 || index === 6}
                    beside={row === mine ? null : (mine && figuresOf(mine)[index]) || null}
                  />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollBox>
      <p className="text-small text-fg-2">
        Below each figure, how it differs from this drill. Harm is counted per scenario: between two scenarios
        only points and times compare.
        {leftOut > 0 ? ` ${leftOut} older drills on this scenario are left out.` : ''}
      </p>
    </>
  );
}

const figuresOf = ({ total, headline, declaredAt, containedAt, harm }: ComparedRow): (number | null)[] => [
  total,
  headline?.paging.points ?? null,
  headline?.containment.points ?? null,
  headline?.decision.points ?? null,
  headline?.conduct.points ?? null,
  declaredAt,
  containedAt,
  harm,
];

function Cell({ value, beside, isTime }: { value: number | null; beside: number | null; isTime: boolean }) {
  const shown = (of: number): string => (isTime ? formatDrillTime(of) : number(of));
  const apart = value === null || beside === null ? 0 : value - beside;
  const sign = apart > 0 ? '+' : '−';
  return (
    <td className="m-mono py-1 pl-3 text-right whitespace-nowrap">
      {value === null ? <span className="text-fg-2">–</span> : shown(value)}
      {apart !== 0 && (
        <span className="block text-small text-fg-2">
          {sign}
          {isTime ? formatDrillTime(Math.abs(apart)).replace('T+', '') : number(Math.abs(apart))}
        </span>
      )}
    </td>
  );
}
