import { useState } from 'react';
import type { ScenarioSummary } from '../../../shared/api.ts';
import { Button, Panel, Radio } from '../../components/kit.tsx';

export const SEALED = 'sealed';

/** A variant's name tells the truth, and this page is often on a shared screen: numbers, until somebody asks for the names. */
export function VariantChoice({
  variants,
  value,
  onChange,
}: {
  variants: ScenarioSummary['variants'];
  value: string;
  onChange: (variant: string) => void;
}) {
  const [isNamed, setNamed] = useState(false);
  return (
    <Panel
      title="Variant"
      action={
        <Button tone="quiet" onPress={() => setNamed(!isNamed)}>
          {isNamed ? 'Hide what each one is' : 'Show what each one is'}
        </Button>
      }
    >
      <Radio
        label="Same first reports, another fault. Players are not told which one is played."
        value={value}
        onChange={onChange}
        options={[
          ...variants.map(({ id, title }, index) => ({
            id,
            title: isNamed ? `${id.toUpperCase()}: ${title}` : `Variant ${index + 1}`,
          })),
          {
            id: SEALED,
            title:
              'Draw one, sealed: for teams that have played this before. The guide unlocks its fault and traps at the briefing.',
          },
        ]}
      />
    </Panel>
  );
}
