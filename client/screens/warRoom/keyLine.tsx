import type { ReactNode } from 'react';
import { useComfort } from '../../components/comfort.tsx';
import { useView } from '../../connection/context.tsx';
import { useDesk } from './desk/desk.ts';
import { sectionsFor } from './desk/sections.ts';
import { useRoom } from './room.tsx';
import { Status } from './status.tsx';
import { Key } from './userText.tsx';

const Hint = ({ keys, children }: { keys: readonly string[]; children: ReactNode }) => (
  <span className="inline-flex flex-none items-center gap-1">
    {keys.map((key) => (
      <Key key={key}>{key}</Key>
    ))}
    {children}
  </span>
);

/** The keys of this desk: where there is a keyboard, room for them, and a person who wants them. */
function Keys() {
  const room = useRoom();
  const { shortcuts } = useComfort();
  const { roles, kits, isCommander } = useDesk();
  const inCall = useView(({ me }) => me.inCall);
  const count = sectionsFor(roles, kits, { isCommander }).length;
  if (!shortcuts) return null;
  return (
    <div className="flex min-w-0 flex-none items-center gap-3.5 max-[1199px]:hidden [@media(pointer:coarse)]:hidden">
      {inCall && count > 1 && (
        <span className="inline-flex flex-none items-center gap-1">
          <Key>1</Key>–<Key>{count}</Key> sections
        </span>
      )}
      <Hint keys={['N']}>needs you</Hint>
      <Hint keys={['J', 'K']}>incoming</Hint>
      <Hint keys={['P']}>page</Hint>
      {inCall && isCommander && (
        <>
          <Hint keys={['U']}>update</Hint>
          <Hint keys={['T']}>task</Hint>
          <Hint keys={['H']}>hand over command</Hint>
        </>
      )}
      {inCall && (
        <>
          <Hint keys={['B']}>board</Hint>
          <Hint keys={['M']}>message</Hint>
        </>
      )}
      <Hint keys={['A']}>acknowledge pages</Hint>
      <button
        type="button"
        onClick={() => room.open({ kind: 'help' })}
        className="inline-flex min-h-6 flex-none cursor-default items-center gap-1 rounded-tag px-1 hover:text-fg"
      >
        <Key>?</Key> all keys
      </button>
    </div>
  );
}

/** One line at the foot of the room: what was said last, and the keys of this desk. */
export const KeyLine = () => (
  <div className="flex min-h-7 flex-none items-center gap-6 overflow-hidden border-t border-line px-3 text-meta whitespace-nowrap text-fg-3 max-[1199px]:contents">
    <Keys />
    <span className="ml-auto flex min-w-0 max-[1199px]:contents">
      <Status />
    </span>
  </div>
);
