import type { ListChanges, RowName } from '../../../shared/coverage.ts';
import { counted, dayOf } from '../facilitator/drillWords.ts';

/** The list as it is against the one in the log of the last drill that played it. */
export function Changes({ changes }: { changes: ListChanges | null }) {
  if (changes === null)
    return <p className="text-body text-fg-2">No drill on this server has played it yet.</p>;
  const { code, title, playedAt, version, hash, added, removed, changed, parts } = changes;
  const isSame = hash.before === hash.now;
  const nothing = added.length + removed.length + changed.length + parts.length === 0;
  return (
    <div className="flex flex-col gap-3 text-body">
      <p className="text-fg-2">
        Last played {dayOf(playedAt)}: {title}
        {code && ` (${code})`}, version {version.before}
        {version.now !== version.before && `; it is version ${version.now} now`}. Text{' '}
        <span className="m-mono">{hash.before.slice(0, 8)}</span> then,{' '}
        <span className="m-mono">{hash.now.slice(0, 8)}</span> now.
      </p>
      {isSame || nothing ? (
        <p>Nothing has changed since.</p>
      ) : (
        <p>
          {counted(added.length, 'row', 'rows')} added, {removed.length} removed, {changed.length} changed.
          {parts.length > 0 && ` Other parts that differ: ${parts.join(', ')}.`}
        </p>
      )}
      <Names title="Added" rows={added} />
      <Names title="Removed" rows={removed} />
      {changed.length > 0 && (
        <section aria-label="Changed rows" className="flex flex-col gap-2">
          <h3 className="font-semibold">Changed</h3>
          <ul className="flex flex-col divide-y divide-line">
            {changed.map(({ id, subject, fields }) => (
              <li key={id} className="flex flex-col gap-1 py-2">
                <span>
                  {subject} <span className="m-mono text-fg-3">{id}</span>
                </span>
                {fields.map(({ name, before, after }) => (
                  <dl
                    key={name}
                    className="grid gap-x-3 text-small sm:grid-cols-[8rem_minmax(0,1fr)_minmax(0,1fr)]"
                  >
                    <dt className="text-fg-2">{name}</dt>
                    <dd className="[overflow-wrap:anywhere]">
                      <span className="text-fg-3">before:</span> <del className="no-underline">{before}</del>
                    </dd>
                    <dd className="[overflow-wrap:anywhere]">
                      <span className="text-fg-3">after:</span> <ins className="no-underline">{after}</ins>
                    </dd>
                  </dl>
                ))}
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}

const Names = ({ title, rows }: { title: string; rows: readonly RowName[] }) =>
  rows.length > 0 && (
    <section aria-label={`${title} rows`}>
      <h3 className="font-semibold">{title}</h3>
      <ul className="list-disc pl-5">
        {rows.map(({ id, subject }) => (
          <li key={id}>
            {subject} <span className="m-mono text-fg-3">{id}</span>
          </li>
        ))}
      </ul>
    </section>
  );
