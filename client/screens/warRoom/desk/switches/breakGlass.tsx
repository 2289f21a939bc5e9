import { useState } from 'react';
import { Button } from '../../../../components/button.tsx';
import { useNames } from '../../../../components/names.ts';
import { Note } from '../card.tsx';
import { Confirm } from './confirm.tsx';
import type { DrawerProps } from './useGive.ts';

/** The commander presses alone what another desk holds. Rare, seen by everybody, and asked about afterwards. */
export function BreakGlass({ card, scopes, options }: Omit<DrawerProps, 'matrix'>) {
  const { titles } = useNames();
  const [isOpen, setOpen] = useState(false);
  const places = scopes.map(({ title }) => title).join(', ');
  return (
    <>
      <Button big tone="quiet" onPress={() => setOpen(true)}>
        Break the glass…
      </Button>
      <Confirm
        title={`Break the glass: ${card.title} for ${places}?`}
        verb={`Break the glass on ${places}`}
        keep="Leave it to the holder"
        danger
        name="applySwitch"
        payload={{
          switch: card.id,
          scopes: scopes.map(({ id }) => id),
          options: [...options],
          breakGlass: true,
        }}
        isOpen={isOpen}
        onClose={() => setOpen(false)}
      >
        <Note>
          You press alone what {titles(card.holders)} hold. It is logged as such, everybody sees it, and you
          will be asked why.
          {scopes.some(({ secondKey }) => secondKey !== null) && ' A second key is still needed.'}
        </Note>
      </Confirm>
    </>
  );
}
