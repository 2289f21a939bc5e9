import { formatDrillTime } from '../../../../../shared/time.ts';
import { ActButton } from '../../../../components/act.tsx';
import { Empty, Panel } from '../../../../components/panel.tsx';
import { CheckList } from '../../../../components/ticks.tsx';
import { useView } from '../../../../connection/context.tsx';
import { Note, Stack } from '../card.tsx';
import { byId, useDesk } from '../desk.ts';
import { useDraft } from '../drafts.ts';
import { inMinutes } from '../numbers.ts';
import { sampleWords } from './sample.ts';

const MOST = 6;

export function ProbesPanel() {
  const probes = byId(useDesk().kits.flatMap((kit) => kit.probes));
  const [chosen, setChosen, forget] = useDraft<string[]>('probe', []);
  if (probes.length === 0) return null;
  const costMs = probes.filter(({ id }) => chosen.includes(id)).reduce((sum, probe) => sum + probe.costMs, 0);
  return (
    <Panel title="Probe the product">
      <Stack>
        <Note>
          A reading is a sample of what was true a moment ago. Something on this list need not be affected.
        </Note>
        <CheckList
          label={`Probe what (up to ${MOST} at once)`}
          value={chosen}
          onChange={setChosen}
          options={probes.map(({ id, title, costMs: cost }) => ({
            id,
            title: `${title} (${inMinutes(cost)})`,
          }))}
        />
        {chosen.length > MOST && <Note>One probe covers {MOST} targets; take some off.</Note>}
        <div>
          <ActButton
            name="runProbe"
            payload={{ targets: chosen }}
            tone="primary"
            isDisabled={chosen.length === 0 || chosen.length > MOST}
            onDone={forget}
          >
            {chosen.length === 0 ? 'Probe' : `Probe ${chosen.length}, takes ${inMinutes(costMs)}`}
          </ActButton>
        </div>
        <Readings />
      </Stack>
    </Panel>
  );
}

function Readings() {
  const readings = Object.values(useView((view) => view.readings));
  if (readings.length === 0) return <Empty>No readings yet.</Empty>;
  return (
    <table className="w-full text-left text-small">
      <caption className="sr-only">Readings, measured and dated</caption>
      <thead className="text-fg-3">
        <tr>
          <th scope="col" className="font-normal">
            What
          </th>
          <th scope="col" className="font-normal">
            Per hour (range)
          </th>
          <th scope="col" className="font-normal">
            Read at
          </th>
          <th scope="col" className="font-normal">
            Lag
          </th>
        </tr>
      </thead>
      <tbody>
        {readings.map(({ target, title, perHour, sample, readAt, lagMs }) => (
          <tr key={target} className="border-t border-line align-top">
            <th scope="row" className="py-1 pr-2 font-semibold">
              {title}
            </th>
            <td className="py-1 pr-2">
              {perHour
                ? `${perHour.estimate.toFixed(1)} (${perHour.low.toFixed(1)} to ${perHour.high.toFixed(1)})`
                : sampleWords(sample)}
            </td>
            <td className="m-mono py-1 pr-2">{formatDrillTime(readAt)}</td>
            <td className="py-1">{inMinutes(lagMs)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
