import type { Lobby } from '../../../shared/api.ts';
import { Panel } from '../../components/panel.tsx';

const WHERE: Record<Lobby['setting'], string> = {
  remote: 'Acknowledging admits you: only then join the meeting.',
  room: 'Acknowledging admits you: only then walk to the table.',
  mixed: 'Acknowledging admits you: only then join the meeting or walk to the table.',
};

export const HowTheCallWorks = ({ setting }: { setting: Lobby['setting'] }) => (
  <Panel title="How the call works">
    <ol className="flex list-decimal flex-col gap-2 pl-4 text-body text-fg-2">
      <li>
        You begin off call, at your desk. You know what your desk shows and nothing else; whoever is first on
        call may be paged at once.
      </li>
      <li>Your page rings until you acknowledge it or it passes to the next person. {WHERE[setting]}</li>
      <li>
        Talk as you would at night. What counts also has to be done or recorded here: paging, switches,
        evidence, severity, statements. One tap logs what was said aloud.
      </li>
      <li>
        Evidence takes drill time to come back and comes to the desk that asked. Pin what the others should
        see.
      </li>
      <li>
        The clock reads <span className="m-mono">T+mm:ss</span> and is the same for all. A pause stops it
        everywhere.
      </li>
    </ol>
  </Panel>
);
