import { Panel } from '../../components/panel.tsx';

const RULES: { title: string; words: string }[] = [
  {
    title: 'Blameless.',
    words: 'Decisions are looked at as they looked at the time. We ask what made sense, never who was wrong.',
  },
  {
    title: 'The team is scored, nobody else.',
    words: 'No ranking of people, nothing for personnel files. The report names roles.',
  },
  {
    title: 'The word is “Pause”.',
    words:
      'Say it, or press “Pause or step out”. All clocks stop. The log does not say who asked, and no score depends on it.',
  },
  {
    title: 'It is fiction.',
    words:
      'Every person, company and system here is invented, and nothing you press touches production. Do not paste real logs, customers or names.',
  },
  {
    title: 'Something real comes first.',
    words: 'Say “real emergency”. The facilitator freezes the drill and real work begins.',
  },
  {
    title: 'Who to turn to.',
    words:
      'The facilitator, at any time. Leaving the screen needs no reason; the support lines below are real.',
  },
];

export const HouseRules = () => (
  <Panel title="House rules">
    <ul className="flex flex-col gap-2 text-body">
      {RULES.map(({ title, words }) => (
        <li key={title}>
          <strong className="font-semibold">{title}</strong> <span className="text-fg-2">{words}</span>
        </li>
      ))}
    </ul>
  </Panel>
);
