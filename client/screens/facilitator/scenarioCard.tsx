import type { ScenarioSummary } from '../../../shared/api.ts';
import { Tag } from '../../components/kit.tsx';

/** What a scenario asks of people, before it is chosen. The whole card is the button, by pointer and by keyboard. */
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
      className={`relative flex flex-col gap-3 rounded-panel border bg-panel p-4 ${isChosen ? 'border-act' : 'border-line hover:border-line-strong'}`}
    >
      <header className="flex flex-wrap items-center gap-x-3 gap-y-2">
        <h3 className="text-title font-semibold">
          <button
            type="button"
            aria-pressed={isChosen}
            onClick={onChoose}
            className="rounded-panel text-left outline-none after:absolute after:inset-0 after:rounded-panel focus-visible:after:outline-2 focus-visible:after:outline-offset-2 focus-visible:after:outline-act"
          >
            {title}
          </button>
        </h3>
        <span className="text-small text-fg-2">
          {briefing + play + hotWash} minutes: briefing {briefing}, play {play}, talk {hotWash}
        </span>
        <span className="ml-auto">
          {isChosen ? (
            <Tag tone="act">✓ chosen</Tag>
          ) : (
            <span aria-hidden className="text-body text-act">
              Choose
            </span>
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
