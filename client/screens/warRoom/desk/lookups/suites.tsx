import { useShallow } from 'zustand/react/shallow';
import type { RoleKit } from '../../../../../shared/kit.ts';
import type { PlayRole } from '../../../../../shared/roles.ts';
import { formatDrillTime } from '../../../../../shared/time.ts';
import { ActButton } from '../../../../components/act.tsx';
import { Choose } from '../../../../components/fields.tsx';
import { useNames } from '../../../../components/names.ts';
import { Panel, Tag } from '../../../../components/panel.tsx';
import { CheckList } from '../../../../components/ticks.tsx';
import { useView } from '../../../../connection/context.tsx';
import { Card, Note, Stack } from '../card.tsx';
import { useDesk, withRole } from '../desk.ts';
import { useDraft } from '../drafts.ts';
import { inMinutes } from '../numbers.ts';
import { Bounds } from './bounds.tsx';

type Suite = RoleKit['suites'][number] & { role: PlayRole };

function SuiteCard({ suite }: { suite: Suite }) {
  const { title } = useNames();
  const { roles } = useDesk();
  const offer = useView(({ offers }) => offers[suite.id]);
  const runs = useView(useShallow(({ suites }) => suites.filter((run) => run.suite === suite.id)));
  const [targets, setTargets] = useDraft<string[]>(`suite.${suite.id}.targets`, []);
  const [size, setSize] = useDraft(`suite.${suite.id}.n`, String(suite.sizes[0]?.n ?? ''));
  const waitsForMe = offer !== undefined && roles.includes(offer.waitsFor);
  const other = suite.contributes ? suite.role : suite.jointWith;
  const payload = waitsForMe
    ? { suite: suite.id, targets: offer.targets, n: offer.n }
    : { suite: suite.id, targets, n: Number(size) };
  const nameOf = (id: string) => suite.targets.find((target) => target.id === id)?.title ?? id;
  return (
    <Card title={suite.title} tag={suite.jointWith && <Tag>Joint</Tag>}>
      <Note>{suite.note}</Note>
      {waitsForMe ? (
        <Note>
          {title(offer.role)} has put in: {offer.targets.map(nameOf).join(', ')}, n = {offer.n}. It starts
          when you add your part.
        </Note>
      ) : (
        <>
          {offer && <Tag tone="wait">Your part is in; waits for {title(offer.waitsFor)}</Tag>}
          <CheckList
            label={`Test what (up to ${suite.maxTargets} in one run)`}
            value={targets}
            onChange={setTargets}
            options={suite.targets}
          />
          <Choose
            label="How many per target"
            value={size}
            onChange={setSize}
            options={suite.sizes.map(({ n, costMs }) => ({
              id: String(n),
              title: `n = ${n}, takes ${inMinutes(costMs)}`,
            }))}
          />
        </>
      )}
      <div>
        <ActButton name="runSuite" payload={payload} isDisabled={payload.targets.length === 0}>
          {waitsForMe ? 'Add my part' : other ? 'Put my part in' : 'Run'}
          <span className="sr-only">: {suite.title}</span>
        </ActButton>
      </div>
      {runs.map((run) => (
        <div key={run.run} className="flex flex-col gap-2 border-t border-line pt-2">
          <span className="m-mono text-meta text-fg-3">{formatDrillTime(run.at)}</span>
          {run.results.map((result) => (
            <div key={result.target}>
              <span className="text-small text-fg-2">{result.title}</span>
              <Bounds sample={result.sample} />
            </div>
          ))}
        </div>
      ))}
    </Card>
  );
}

export function SuitesPanel() {
  const suites = withRole(useDesk().kits, 'suites');
  if (suites.length === 0) return null;
  return (
    <Panel title="Suites">
      <Stack>
        {suites.map((suite) => (
          <SuiteCard key={suite.id} suite={suite} />
        ))}
      </Stack>
    </Panel>
  );
}
