import type { ScenarioSummary } from '../../../shared/api.ts';
import { Button, Tag } from '../../components/kit.tsx';

/** What a scenario asks of people, before it is chosen. */
export function ScenarioCard({
  scenario: { title, summary, contentNote, objectives, durationMinutes },
  isChosen,
  onChoose,
}: {
  scenario: ScenarioSummary;
  isChosen: boolean;
  onChoose: () => void;
}) {
  const { briefing, play, hotWash } = durationMinutes;
  return (
    <article
      className={`flex flex-col gap-3 rounded-panel border bg-panel p-4 ${isChosen ? 'border-act' : 'border-line'}`}
    >
      <header className="flex flex-wrap items-center gap-x-3 gap-y-2">
        <h3 className="text-title font-semibold">{title}</h3>
        <span className="text-small text-fg-2">
          {briefing + play + hotWash} minutes: briefing {briefing}, play {play}, talk {hotWash}
        </span>
        <span className="ml-auto">
          {isChosen ? (
            <Tag tone="act">✓ chosen</Tag>
          ) : (
            <Button onPress={onChoose} aria-label={`Choose ${title}`}>
              Choose
            </Button>
          )}
        </span>
      </header>
      <div className="grid gap-x-6 gap-y-3 md:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
        <div className="flex flex-col gap-3">
          <p className="text-base">{summary}</p>
          <p className="rounded-control border border-line-strong px-3 py-2 text-body">
            <strong>Content note.</strong> {contentNote}
          </p>
        </div>
        <div>
          <h4 className="text-body font-semibold">What people practise</h4>
          <ul className="mt-1 flex list-disc flex-col gap-1 pl-5 text-body text-fg-2">
            {objectives.map((objective) => (
              <li key={objective}>{objective}</li>
            ))}
          </ul>
        </div>
      </div>
    </article>
  );
}
