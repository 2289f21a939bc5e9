import { Minus, Triangle, X } from 'lucide-react';
import type { EvidenceMark } from '../../../../../shared/drill/decision/events.ts';
import type { PlayRole } from '../../../../../shared/roles.ts';
import { join } from '../../../../components/join.ts';
import { useNames } from '../../../../components/names.ts';
import { MARK_WORDS } from './marks.ts';

const SIGN: Record<EvidenceMark, typeof X> = { supports: Triangle, rulesOut: X, noBearing: Minus };
const LOOK: Record<EvidenceMark, string> = {
  supports: 'border-safe text-safe',
  rulesOut: 'border-risk text-risk',
  noBearing: 'border-transparent text-fg-3',
};

export function MarkSign({ mark, size = 12 }: { mark: EvidenceMark; size?: number }) {
  const Sign = SIGN[mark];
  return <Sign aria-hidden size={size} className="shrink-0" />;
}

/** One reading of a finding, with the initials of the desks whose it is. */
export function Reading({ mark, roles }: { mark: EvidenceMark; roles: readonly PlayRole[] }) {
  const { short, titles } = useNames();
  return (
    <span
      className={join(
        'inline-flex min-h-6 max-w-full items-center gap-1 rounded-tag border px-1.5 text-meta',
        LOOK[mark],
      )}
    >
      <MarkSign mark={mark} />
      {mark !== 'noBearing' && (
        <span aria-hidden className="max-[1399px]:hidden">
          {MARK_WORDS[mark]}
        </span>
      )}
      <span className="sr-only">
        {MARK_WORDS[mark]}, {titles(roles)}
      </span>
      <span aria-hidden className="m-mono truncate font-semibold">
        {roles.map(short).join(' ')}
      </span>
    </span>
  );
}
