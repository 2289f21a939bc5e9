import type { TimeFactor } from '../../../shared/drill/clock/timeFactor.ts';
import { TIME_FACTORS, timeFactorWords } from '../../../shared/drill/clock/timeFactor.ts';
import { Panel, Radio } from '../../components/kit.tsx';

/** More time for everybody: people who read with a screen reader, in a second language, or for the first time. */
export const TimeLimits = ({
  factor,
  minutes,
  onChange,
}: {
  factor: TimeFactor;
  /** Of play, as written. */
  minutes: number;
  onChange: (factor: TimeFactor) => void;
}) => (
  <Panel title="Time limits">
    <FactorChoice factor={factor} minutes={minutes} onChange={onChange} />
    <p className="mt-2 text-small text-fg-2">
      For people who read with a screen reader, in a second language or for the first time. Everybody has it
      alike; the screens and the scorecard say so.
    </p>
  </Panel>
);

export const FactorChoice = ({
  factor,
  minutes,
  onChange,
}: {
  factor: TimeFactor;
  minutes: number | null;
  onChange: (factor: TimeFactor) => void;
}) => (
  <Radio
    label="Time limits"
    value={String(factor)}
    onChange={(value) => onChange(TIME_FACTORS.find((item) => String(item) === value) ?? 1)}
    options={TIME_FACTORS.map((item) => ({
      id: String(item),
      title: `${item === 1 ? 'As written (×1)' : `×${item}`}${minutes === null ? '' : `: ${Math.round(minutes * item)} minutes of play`}`,
    }))}
  />
);

/** What the choice does, under it. */
export const FactorWords = ({ factor }: { factor: number }) =>
  factor === 1 ? null : <p className="text-small text-fg-2">{timeFactorWords(factor)}</p>;
