import type { StatementVersion, StatementView } from '../../../../../shared/drill/statements/view.ts';
import type { RoleKit } from '../../../../../shared/kit.ts';
import type { PlayRole } from '../../../../../shared/roles.ts';
import { formatDrillTime } from '../../../../../shared/time.ts';
import { useNames } from '../../../../components/names.ts';
import { Empty, Panel, Tag } from '../../../../components/panel.tsx';
import { useView } from '../../../../connection/context.tsx';
import { Card, Stack } from '../card.tsx';
import { wordingOf } from './wordCount.ts';

/** The company's clearance chain: whose yes a public text needs. */
export const useClearedBy = (): readonly PlayRole[] =>
  useView(({ kits }) => Object.values(kits)[0]?.clearedBy) ?? NOBODY;
const NOBODY: readonly PlayRole[] = [];

export function useLatest(): { statement: StatementView; version: StatementVersion } | null {
  const statement = useView(({ statements }) => Object.values(statements).at(-1));
  const version = statement?.versions.at(-1);
  return statement && version ? { statement, version } : null;
}

/** As it would be read. A desk without the list of sentences sees only what the author changed. */
export function StatementText({
  version,
  catalogue,
}: {
  version: StatementVersion;
  catalogue: RoleKit['clauses'];
}) {
  const parts = version.clauses.map((clause) => wordingOf(catalogue, clause)).filter(Boolean);
  const hidden = version.clauses.length - parts.length;
  return (
    <blockquote className="flex flex-col gap-1 border-l-2 border-line-strong pl-3 text-base break-words">
      <p>{[...parts, version.freeText].filter(Boolean).join(' ')}</p>
      <footer className="text-small text-fg-3">
        {version.kind}, {version.words} words
        {hidden > 0 && `, ${hidden} of the sentences ${hidden === 1 ? 'is' : 'are'} not on this desk’s list`}
      </footer>
    </blockquote>
  );
}

export function ClearanceRail({ version }: { version: StatementVersion }) {
  const clearedBy = useClearedBy();
  const { title } = useNames();
  return (
    <ul className="flex flex-col gap-1" aria-label={`Clearance of version ${version.version}`}>
      {clearedBy.map((role) => {
        const given = version.clearances[role];
        return (
          <li key={role} className="flex flex-wrap items-center gap-2 text-body">
            <Tag tone={given?.verdict === 'clear' ? 'safe' : given ? 'risk' : 'wait'}>
              {given?.verdict === 'clear' ? '✓ Cleared' : given ? '✎ Asks for a change' : '… Not yet'}
            </Tag>
            <span className="min-w-0 break-words">
              {title(role)}
              {given && `, ${formatDrillTime(given.at)}`}
              {given?.comment && `: ${given.comment}`}
            </span>
          </li>
        );
      })}
    </ul>
  );
}

/** Every version with what was said about it. A later version voids a clearance, visibly. */
export function VersionsPanel({ catalogue }: { catalogue: RoleKit['clauses'] }) {
  const { title, titles, short } = useNames();
  const clearedBy = useClearedBy();
  const statements = Object.values(useView((view) => view.statements));
  return (
    <Panel title="Versions">
      <Stack>
        {statements.length === 0 && (
          <Empty>
            Nothing drafted yet. {title('comms')} drafts; {titles(clearedBy)} clear.
          </Empty>
        )}
        {statements.toReversed().flatMap(({ statement, versions, published }) =>
          versions.toReversed().map((version) => {
            const isLast = version === versions.at(-1);
            const out = published?.version === version.version;
            const given = clearedBy.filter((role) => version.clearances[role]?.verdict === 'clear');
            return (
              <Card
                key={`${statement}:${version.version}`}
                title={`${statement.replace('statement-', 'Statement ')}, version ${version.version}`}
                tag={
                  out ? (
                    <Tag tone={published.uncleared.length > 0 ? 'risk' : 'safe'}>
                      Published {formatDrillTime(published.at)}
                      {published.uncleared.length > 0 &&
                        `, not cleared by ${published.uncleared.map(short).join(', ')}`}
                    </Tag>
                  ) : (
                    <Tag>{isLast ? 'Current' : 'Replaced'}</Tag>
                  )
                }
              >
                <StatementText version={version} catalogue={catalogue} />
                {!isLast && given.length > 0 && (
                  <p className="text-small text-fg-2">
                    <s>Cleared by {given.map(title).join(' and ')}</s>: void since version{' '}
                    {version.version + 1}.
                  </p>
                )}
                {isLast && <ClearanceRail version={version} />}
              </Card>
            );
          }),
        )}
      </Stack>
    </Panel>
  );
}
