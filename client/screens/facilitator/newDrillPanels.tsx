import { Panel, Radio } from '../../components/kit.tsx';
import { SETTING_WORDS } from './drillWords.ts';

type Mode = 'open' | 'playAlong';
type Setting = keyof typeof SETTING_WORDS;

export function WherePeopleAre({
  setting,
  onChange,
}: {
  setting: Setting;
  onChange: (setting: Setting) => void;
}) {
  return (
    <Panel title="Where people are">
      <Radio
        label="Setting"
        value={setting}
        onChange={(value) => onChange(value as Setting)}
        options={Object.entries(SETTING_WORDS).map(([id, words]) => ({ id, title: words }))}
      />
      <p className="mt-2 text-small text-fg-2">
        Changes what people are told in the lobby: who sits apart until paged, who sounds. Nothing else.
      </p>
    </Panel>
  );
}

export function ConsoleMode({ console, onChange }: { console: Mode; onChange: (mode: Mode) => void }) {
  return (
    <Panel title="Facilitator mode">
      <Radio
        label="Your console"
        value={console}
        onChange={(value) => onChange(value === 'playAlong' ? 'playAlong' : 'open')}
        options={[
          {
            id: 'open',
            title:
              'Open: you see the truth, what comes next, the score. For running a drill well; choose this the first time.',
          },
          {
            id: 'playAlong',
            title:
              'Play along: you start, pause and stop, and learn the truth with everybody else. Injects come by themselves; you see when, never what. The variant is then drawn sealed.',
          },
        ]}
      />
    </Panel>
  );
}

export function WhoRunsIt({ autopilot, onChange }: { autopilot: boolean; onChange: (on: boolean) => void }) {
  return (
    <Panel title="Who runs it">
      <Radio
        label="Who runs it"
        value={autopilot ? 'autopilot' : 'facilitator'}
        onChange={(value) => onChange(value === 'autopilot')}
        options={[
          {
            id: 'facilitator',
            title:
              'You, or somebody with an account here. You may leave the hints to the autopilot at any time.',
          },
          {
            id: 'autopilot',
            title:
              'Nobody, once the briefing is open: the commander’s desk moves the clock and opens the scorecard, and the server writes to the team where it is stuck. The scorecard says so.',
          },
        ]}
      />
    </Panel>
  );
}
