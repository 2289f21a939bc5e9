import { useState } from 'react';
import { Button } from '../../../../components/button.tsx';
import { useView } from '../../../../connection/context.tsx';
import type { Scope } from './cellState.ts';

import type { DrawerProps } from './useGive.ts';
import { useGive } from './useGive.ts';

const names = (scopes: readonly Scope[]): string => scopes.map(({ title }) => title).join(', ');
const ids = (scopes: readonly Scope[]): string[] => scopes.map(({ id }) => id);

/** The press itself. What cannot be undone, or changes evidence that nobody has sealed, is said once more before it goes. */
export function Press({
  card,
  scopes,
  options,
  matrix,
  again = false,
}: DrawerProps & {
  /** In effect already: other options take the place of the ones it has. */ again?: boolean;
}) {
  const give = useGive(matrix);
  const sealed = useView((view) => Object.keys(view.sealed).length);
  const known = useView(({ switches }) => switches[card.id]);
  const [warnedOf, setWarnedOf] = useState('');
  const ready = scopes.filter(({ id }) => known?.scopes[id]?.authorised === true);
  if (ready.length === 0) return null;
  const place = `${card.id} ${ids(ready).join(' ')}`;
  const warning = [
    !card.reversible && 'It cannot be undone once it is in effect.',
    card.alters !== null &&
      sealed === 0 &&
      `${card.alters}: nothing is sealed yet, so this copy would be lost.`,
  ].filter((words) => words !== false);
  const isWarned = warning.length === 0 || warnedOf === place;
  const press = () => {
    setWarnedOf(isWarned ? '' : place);
    if (isWarned) give('applySwitch', { switch: card.id, scopes: ids(ready), options: [...options] });
  };
  const verb = isWarned && warning.length > 0 ? 'Press anyway' : again ? 'Press again' : 'Press';
  return (
    <>
      <Button
        acts
        big
        tone={isWarned && warning.length > 0 ? 'danger' : again ? 'quiet' : 'primary'}
        isBusy={matrix.isSending}
        onPress={press}
      >
        {matrix.isSending ? 'Sending…' : `${verb}: ${names(ready)}`}
      </Button>
      {isWarned && warning.length > 0 && (
        <p role="status" className="basis-full text-small text-risk">
          {warning.join(' ')}
        </p>
      )}
    </>
  );
}
