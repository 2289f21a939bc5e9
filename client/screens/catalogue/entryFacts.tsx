import type { CatalogueEntry } from '../../../shared/catalogue.ts';
import { contentNoteOf, FAMILY_WORDS, REMEDY_WORDS, SURE_WORDS } from '../../../shared/catalogue.ts';
import { Tag } from '../../components/panel.tsx';

const TONE = { primary: 'safe', secondHand: 'plain', unverified: 'wait', ours: 'act' } as const;

/** How sure it is, what kind it is, which switches were used: in words, colour only repeats them. */
export const EntryTags = ({ entry }: { entry: CatalogueEntry }) => (
  <div className="flex flex-wrap gap-1">
    <Tag tone={TONE[entry.sure]}>{SURE_WORDS[entry.sure]}</Tag>
    {entry.kind === 'nearMiss' && <Tag>Near miss</Tag>}
    {entry.families.map((family) => (
      <Tag key={family}>{FAMILY_WORDS[family]}</Tag>
    ))}
    {entry.levers.map((remedy) => (
      <Tag key={remedy}>{REMEDY_WORDS[remedy]}</Tag>
    ))}
  </div>
);

const ROWS = [
  ['Detected', 'detected'],
  ['Time to detection', 'timeToDetection'],
  ['Switched off', 'switchedOff'],
  ['Rollback or patch', 'remedy'],
  ['What was said', 'comms'],
] as const;

/** The facts of an entry, row by row, and where they come from. */
const EntryFacts = ({ entry }: { entry: CatalogueEntry }) => (
  <dl className="grid gap-x-4 gap-y-1 text-body sm:grid-cols-[160px_minmax(0,1fr)]">
    {ROWS.filter(([, field]) => entry[field] !== '').map(([title, field]) => (
      <div key={field} className="contents">
        <dt className="text-fg-2">{title}</dt>
        <dd className="[overflow-wrap:anywhere]">{entry[field]}</dd>
      </div>
    ))}
    <dt className="text-fg-2">Sources</dt>
    <dd className="[overflow-wrap:anywhere]">
      {entry.sources.length > 0 ? entry.sources.join('; ') : 'None named.'}
      {entry.caution && <span className="block text-fg-2">{entry.caution}</span>}
    </dd>
  </dl>
);

/** What happened and the lesson, the rest on demand. A case in which somebody died stays closed until somebody opens it. */
export function EntryStory({ entry }: { entry: CatalogueEntry }) {
  const note = contentNoteOf(entry);
  const story = (
    <>
      <p dir="auto" className="max-w-prose text-base [overflow-wrap:anywhere]">
        {entry.happened}
      </p>
      <p dir="auto" className="max-w-prose text-base [overflow-wrap:anywhere]">
        <strong>Lesson.</strong> {entry.lesson}
      </p>
      <details>
        <summary className="min-h-8 content-center text-body text-act">
          How it was found, stopped and told<span className="sr-only">: {entry.title}</span>
        </summary>
        <div className="pt-2">
          <EntryFacts entry={entry} />
        </div>
      </details>
    </>
  );
  if (note === null) return story;
  return (
    <details>
      <summary className="min-h-8 content-center text-body">
        {note} <span className="text-act">Read it</span>
        <span className="sr-only">: {entry.title}</span>
      </summary>
      <div className="flex flex-col gap-2 pt-2">{story}</div>
    </details>
  );
}
