import { Timer } from 'lucide-react';
import { useRef } from 'react';
import type { RoleKit } from '../../../../../shared/kit.ts';
import type { PlayRole } from '../../../../../shared/roles.ts';
import { inMinutes } from '../../../../../shared/time.ts';
import { useAct } from '../../../../components/act.tsx';
import { useKeepFocus } from '../../../../components/keepFocus.ts';
import { Tag } from '../../../../components/panel.tsx';
import { usePersons } from '../../../../components/persons.ts';
import { Segments } from '../../../../components/segments.tsx';
import { CheckList } from '../../../../components/ticks.tsx';
import { useView } from '../../../../connection/context.tsx';
import { useDesk, withRole } from '../desk.ts';
import { useDraft } from '../drafts.ts';
import { Ask } from './ask.tsx';
import { RunBar, ToGo } from './runBar.tsx';
import { SmallButton } from './smallButton.tsx';
import type { Hands } from './useHands.ts';
import { useStart } from './useStart.ts';

type Suite = RoleKit['suites'][number] & { role: PlayRole };

/** The desk whose half this seat cannot give; null: it needs nobody. */
const otherHalf = ({ jointWith, role }: Suite, roles: readonly PlayRole[]): PlayRole | null =>
  jointWith ? ([role, jointWith].find((half) => !roles.includes(half)) ?? null) : null;

/** One suite: on what, how many each, and who must add a half before it starts. */
function SuiteCard({ suite, hands }: { suite: Suite; hands: Hands }) {
  const { called } = usePersons();
  const { roles } = useDesk();
  const offer = useView(({ offers }) => offers[suite.id]);
  const box = useRef<HTMLElement>(null);
  useKeepFocus(box);
  const run = hands.run?.kind === 'suite' && hands.run.id === suite.id ? hands.run : null;
  const forMe = offer !== undefined && roles.includes(offer.waitsFor);
  const other = offer && !forMe ? offer.waitsFor : otherHalf(suite, roles);
  const nameOf = (id: string) => suite.targets.find((target) => target.id === id)?.title ?? id;
  return (
    <article
      ref={box}
      tabIndex={-1}
      className="flex min-w-0 flex-col gap-1.5 rounded-panel border border-line bg-bg px-3 py-2"
    >
      <header className="flex flex-wrap items-center justify-between gap-x-2">
        <h4 className="min-w-0 text-body font-semibold break-words">{suite.title}</h4>
        {suite.jointWith && !run && (
          <Tag tone="wait">
            <Timer aria-hidden size={11} />
            {forMe ? `${called(offer.role)} waits for you` : other ? `needs ${called(other)}` : 'two halves'}
          </Tag>
        )}
      </header>
      {suite.note && <p className="text-meta text-fg-3">{suite.note}</p>}
      {run ? (
        <Running hands={hands} run={run} title={suite.title} />
      ) : offer ? (
        <p className="text-small text-fg-2">
          {forMe ? `${called(offer.role)} asks for ` : 'Your half is in: '}
          {offer.targets.map(nameOf).join(', ')}, {offer.n} each.
        </p>
      ) : null}
      {!run && (
        <Form
          suite={suite}
          hands={hands}
          forMe={forMe}
          isOffered={offer !== undefined && !forMe}
          other={other}
        />
      )}
    </article>
  );
}

function Running({ hands, run, title }: { hands: Hands; run: NonNullable<Hands['run']>; title: string }) {
  const { busy, refusal, act } = useAct();
  return (
    <>
      <p className="flex items-center justify-between gap-2 text-small text-wait">
        <span>
          <ToGo run={run} />
        </span>
        <SmallButton tone="quiet" onPress={() => void (busy || act('stopRun', { run: run.run }))}>
          Cancel<span className="sr-only">: {title}</span>
        </SmallButton>
      </p>
      <RunBar run={run} />
      {refusal && (
        <p role="alert" className="text-small text-risk">
          {refusal}
        </p>
      )}
      <span className="sr-only">{hands.waits}</span>
    </>
  );
}

interface FormProps {
  suite: Suite;
  hands: Hands;
  forMe: boolean;
  isOffered: boolean;
  other: PlayRole | null;
}

function Form({ suite, hands, forMe, isOffered, other }: FormProps) {
  const { called } = usePersons();
  const offer = useView(({ offers }) => offers[suite.id]);
  const first = suite.sizes[0];
  const [targets, setTargets] = useDraft<string[]>(`suite.${suite.id}.targets`, []);
  const [size, setSize] = useDraft(`suite.${suite.id}.n`, String(first?.n ?? ''));
  const { start, said } = useStart(hands);
  const wanted = offer ?? { targets, n: Number(size) };
  const cost = suite.sizes.find(({ n }) => n === wanted.n)?.costMs ?? first?.costMs ?? 0;
  const tooMany = targets.length > suite.maxTargets;
  const missing =
    wanted.targets.length === 0
      ? 'Choose what to test.'
      : tooMany && !offer
        ? `One run covers ${suite.maxTargets}; take ${targets.length - suite.maxTargets} off.`
        : null;
  const verb = forMe ? 'Add my half' : other ? 'Start my half' : 'Run';
  const request = { kind: 'suite' as const, suite: suite.id, targets: wanted.targets, n: wanted.n };
  return (
    <>
      {!offer && (
        <>
          <CheckList
            label={`On what, up to ${suite.maxTargets}`}
            value={targets}
            onChange={setTargets}
            options={suite.targets}
          />
          <Segments
            label="How many each"
            value={size}
            onChange={setSize}
            options={suite.sizes.map(({ n, costMs }) => ({
              id: String(n),
              title: `${n} · ${inMinutes(costMs)}`,
            }))}
          />
        </>
      )}
      <div className="flex flex-wrap items-center gap-2">
        {!isOffered && (
          <SmallButton
            tone="primary"
            waits={hands.waits !== null || missing !== null}
            onPress={() =>
              start(missing, 'runSuite', { suite: suite.id, targets: wanted.targets, n: wanted.n })
            }
          >
            {verb} · {inMinutes(cost)}
            <span className="sr-only">: {suite.title}</span>
          </SmallButton>
        )}
        {isOffered && other && (
          <Ask role={other} request={request} wish={`Please add your half and run it: ${suite.title}.`}>
            Ask {called(other)} to run it
            <span className="sr-only">: {suite.title}</span>
          </Ask>
        )}
      </div>
      {said && (
        <p role="alert" className="text-small text-risk">
          {said}
        </p>
      )}
    </>
  );
}

export function Suites({ hands }: { hands: Hands }) {
  const suites = withRole(useDesk().kits, 'suites');
  return suites.map((suite) => <SuiteCard key={suite.id} suite={suite} hands={hands} />);
}
