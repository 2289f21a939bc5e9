import type { RoleKit } from '../../../shared/kit.ts';
import { useNames } from '../../components/names.ts';
import { Panel, Tag } from '../../components/panel.tsx';

const titles = (items: readonly { title: string }[]): string => items.map(({ title }) => title).join(', ');

/** The card of one role: what the seat is for, what is its own, what lies at hand. */
export function RoleCard({ kit }: { kit: RoleKit }) {
  const { short } = useNames();
  const switches = kit.switches.filter(({ holders }) => holders.includes(kit.role));
  const hands: { what: string; items: string }[] = [
    { what: 'Switches you hold', items: titles(switches) },
    { what: 'Evidence you can ask for', items: titles(kit.queries) },
    { what: 'Tests you can run', items: titles(kit.suites) },
    { what: 'What you can preserve', items: titles([...kit.sealParts, ...kit.holdSystems]) },
    { what: 'Duties you watch', items: titles(kit.duties) },
    { what: 'People you can reach', items: titles(kit.outreach) },
  ].filter(({ items }) => items !== '');
  return (
    <Panel title={`Your card: ${kit.title}`} action={<Tag>{short(kit.role)}</Tag>}>
      <div className="flex flex-col gap-3">
        <p className="text-base">{kit.brief}</p>
        {kit.yours.length > 0 && (
          <div>
            <h3 className="text-small text-fg-3">Yours to decide or do</h3>
            <ul className="mt-1 flex list-disc flex-col gap-1 pl-4 text-body">
              {kit.yours.map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ul>
          </div>
        )}
        {hands.length > 0 && (
          <dl className="grid gap-2 sm:grid-cols-2">
            {hands.map(({ what, items }) => (
              <div key={what}>
                <dt className="text-small text-fg-3">{what}</dt>
                <dd className="text-body text-fg-2">{items}</dd>
              </div>
            ))}
          </dl>
        )}
      </div>
    </Panel>
  );
}
