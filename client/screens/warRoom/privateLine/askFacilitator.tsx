import { MessageCircleQuestion } from 'lucide-react';
import { Button } from '../../../components/button.tsx';
import { useView } from '../../../connection/context.tsx';
import { usePractice } from '../../practice/alone.ts';
import { openLine } from './openLine.ts';

/** A question about the drill itself, for whoever runs it and for nobody else. Whoever plays alone has nobody to ask. */
export function AskFacilitator() {
  const isPractice = usePractice();
  const plays = useView(({ me }) => me.roles.length > 0);
  if (isPractice || !plays) return null;
  return (
    <div className="flex flex-none justify-end border-t border-line px-1 py-0.5">
      <Button small tone="quiet" onPress={openLine}>
        <MessageCircleQuestion aria-hidden size={13} /> Ask the facilitator
      </Button>
    </div>
  );
}
