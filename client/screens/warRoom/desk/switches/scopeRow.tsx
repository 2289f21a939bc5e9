import type { ScopeView } from '../../../../../shared/drill/switches/view.ts';
import type { SwitchCard } from '../../../../../shared/kit.ts';
import { useNames } from '../../../../components/names.ts';
import { Tag } from '../../../../components/panel.tsx';
import { Countdown } from '../../../../components/time.tsx';
import { percent } from '../numbers.ts';
import { scopeWords } from './switchState.ts';

/** One scope of a switch: what it is, what it costs, whose keys, how far it has got. */
export function ScopeRow({
  scope,
  state,
  options,
}: {
  scope: SwitchCard['scopes'][number];
  state: ScopeView | undefined;
  options: SwitchCard['options'];
}) {
  const spoken = useNames();
  const { short } = spoken;
  const { tone, text, countTo } = scopeWords(state, spoken);
  const chosen = options.filter(({ id }) => state?.options.includes(id));
  return (
    <span className="flex min-w-0 flex-wrap items-center gap-x-2 gap-y-0.5 pb-1 max-sm:min-h-11 max-sm:content-start">
      <span className="break-words">{scope.title}</span>
      <span className="text-small text-fg-3">
        costs {percent(scope.cost)} of use · {scope.holders.map(short).join(' or ')}
        {scope.secondKey && `, second key ${short(scope.secondKey)}`}
      </span>
      <Tag tone={tone}>
        {text}
        {countTo !== null && (
          <>
            {' '}
            <Countdown to={countTo} />
          </>
        )}
      </Tag>
      {chosen.length > 0 && (
        <span className="text-small text-fg-3">with {chosen.map(({ title }) => title).join(', ')}</span>
      )}
      {state?.breakGlass && <Tag tone="risk">Glass broken</Tag>}
    </span>
  );
}
