import type { RoleKit } from '../../../shared/kit.ts';
import type { PlayRole } from '../../../shared/roles.ts';
import { MINUTE } from '../../../shared/time.ts';
import { useNames } from '../../components/names.ts';
import { Panel, Severity, Tag } from '../../components/panel.tsx';

type Company = RoleKit['company'];
const within = (ms: number | null): string =>
  ms === null ? 'no limit' : ms % (60 * MINUTE) === 0 ? `${ms / (60 * MINUTE)} h` : `${ms / MINUTE} min`;

/** The company's severities with the limits that come with them, the worst first. */
export function SeverityCard({ company }: { company: Company }) {
  return (
    <Panel title="Severities">
      <div className="flex flex-col gap-3">
        <p className="text-body text-fg-2">{company.severityDefault}</p>
        {[...company.severities]
          .sort((a, b) => a.severity - b.severity)
          .map(({ severity, short, name, criteria, firstMitigationMs, containedMs, updateEveryMs }) => (
            <div key={severity} className="flex flex-col gap-1 border-t border-line pt-2">
              <h3 className="flex flex-wrap items-center gap-2 text-body font-semibold">
                <Severity value={severity} name={() => short} />{' '}
                {name.startsWith(`${short}:`) ? name.slice(short.length + 1).trim() : name}
              </h3>
              <ul className="list-disc pl-4 text-body text-fg-2">
                {criteria.map((line) => (
                  <li key={line}>{line}</li>
                ))}
              </ul>
              <p className="m-mono text-small text-fg-2">
                first mitigation {within(firstMitigationMs)} · contained {within(containedMs)} · update every{' '}
                {within(updateEveryMs)}
              </p>
            </div>
          ))}
      </div>
    </Panel>
  );
}

/** Who may decide what without asking anyone. */
export function AuthorityCard({ company, mine }: { company: Company; mine: readonly PlayRole[] }) {
  const { title } = useNames();
  return (
    <Panel title="Who may do what">
      <dl className="flex flex-col gap-2">
        {company.authorityCard.map(({ role, may }) => (
          <div key={role + may} className="grid gap-x-3 sm:grid-cols-[180px_minmax(0,1fr)]">
            <dt className="flex flex-wrap items-center gap-2 text-body font-semibold">
              {title(role)} {mine.includes(role) && <Tag tone="act">you</Tag>}
            </dt>
            <dd className="text-body text-fg-2">{may}</dd>
          </div>
        ))}
      </dl>
    </Panel>
  );
}

export function Company({ company }: { company: Company }) {
  return (
    <Panel title={company.company}>
      <div className="flex flex-col gap-3 text-body">
        <p>{company.about}</p>
        <dl className="flex flex-col gap-2">
          {company.products.map(({ id, title, about }) => (
            <div key={id}>
              <dt className="font-semibold">{title}</dt>
              <dd className="text-fg-2">{about}</dd>
            </div>
          ))}
        </dl>
        <details>
          <summary className="min-h-6 text-fg-2">Words used here ({company.glossary.length})</summary>
          <dl className="mt-2 grid gap-2 sm:grid-cols-2">
            {company.glossary.map(({ term, meaning }) => (
              <div key={term}>
                <dt className="font-semibold">{term}</dt>
                <dd className="text-fg-2">{meaning}</dd>
              </div>
            ))}
          </dl>
        </details>
      </div>
    </Panel>
  );
}
