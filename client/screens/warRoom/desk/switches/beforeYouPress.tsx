import { Check, Circle, KeyRound, ShieldAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { formatDrillTime } from '../../../../../shared/time.ts';
import { useNames } from '../../../../components/names.ts';
import { useView } from '../../../../connection/context.tsx';
import { useDesk } from '../desk.ts';
import type { Scope } from './cellState.ts';
import { holdsScope } from './cellState.ts';
import { UnderHold } from './underHold.tsx';
import type { DrawerProps } from './useGive.ts';

const SIGNS = {
  met: <Check aria-hidden size={13} className="mt-0.5 shrink-0 text-safe" />,
  open: <Circle aria-hidden size={13} className="mt-0.5 shrink-0 text-fg-3" />,
  key: <KeyRound aria-hidden size={13} className="mt-0.5 shrink-0 text-wait" />,
  evidence: <ShieldAlert aria-hidden size={13} className="mt-0.5 shrink-0 text-sev1" />,
};

const Fact = ({ sign, children }: { sign: keyof typeof SIGNS; children: ReactNode }) => (
  <li className="flex gap-1.5 text-small">
    {SIGNS[sign]}
    <span className="min-w-0 break-words">{children}</span>
  </li>
);

const titles = (scopes: readonly Scope[]): string => scopes.map(({ title }) => title).join(', ');

/** What has to be so before the press counts, and what the press changes for good. */
export function BeforeYouPress({ card, scopes, options }: Omit<DrawerProps, 'matrix'>) {
  const { title, titles: roleTitles } = useNames();
  const { roles } = useDesk();
  const known = useView(({ switches }) => switches[card.id]);
  const sealed = useView((view) => Object.keys(view.sealed).length);
  const open = scopes.filter(({ id }) => known?.scopes[id]?.authorised !== true);
  const notMine = scopes.filter((scope) => !holdsScope(scope, roles));
  const keys = scopes.filter(({ secondKey }) => secondKey !== null);
  const extras = card.options.filter(({ id }) => options.includes(id)).map((option) => option.title);
  return (
    <div className="flex min-w-0 flex-col gap-1">
      <h4 className="text-small text-fg-3">Before the press</h4>
      <ul className="flex flex-col gap-1">
        {open.length > 0 ? (
          <Fact sign="open">Not authorised yet: {titles(open)}</Fact>
        ) : (
          <Fact sign="met">
            Authorised
            {known?.authorisedBy &&
              ` by ${title(known.authorisedBy.role)}, ${formatDrillTime(known.authorisedBy.at)}`}
          </Fact>
        )}
        {notMine.length > 0 ? (
          <Fact sign="open">
            {roleTitles([...new Set(notMine.flatMap(({ holders }) => holders))])} to press
          </Fact>
        ) : (
          <Fact sign="met">You press it</Fact>
        )}
        {keys.map(({ id, title: place, secondKey }) => (
          <Fact key={id} sign="key">
            {place} needs a second key: {secondKey && title(secondKey)}
          </Fact>
        ))}
        {card.alters === null ? (
          <Fact sign="met">Changes no evidence</Fact>
        ) : (
          <Fact sign={sealed === 0 ? 'evidence' : 'met'}>
            Changes evidence: {card.alters}.{' '}
            {sealed === 0 ? 'Nothing is sealed yet.' : `${sealed} part${sealed === 1 ? '' : 's'} sealed.`}
          </Fact>
        )}
        <UnderHold card={card} />
        {!card.reversible && <Fact sign="evidence">Permanent once in effect</Fact>}
        {extras.length > 0 && <Fact sign="met">With {extras.join(', ')}</Fact>}
      </ul>
    </div>
  );
}
