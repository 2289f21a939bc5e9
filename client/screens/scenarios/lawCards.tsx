import type { LawCards as Laws } from '../../../shared/importing.ts';
import { Empty, Panel, Tag } from '../../components/panel.tsx';
import { counted } from '../facilitator/drillWords.ts';

/** Every law and duty card with the day somebody last held it against its source. Old ones come first. */
export function LawCards({ laws, mostDays }: { laws: readonly Laws[]; mostDays: number }) {
  const cards = laws.flatMap((law) => law.cards);
  const old = cards.filter(({ isOld }) => isOld).length;
  if (cards.length === 0) return <Empty>No scenario here has law cards.</Empty>;
  return (
    <div className="flex flex-col gap-4 pt-3">
      <p className="max-w-prose text-body text-fg-2">
        {counted(cards.length, 'card')}; {old === 0 ? 'none is' : `${old} ${old === 1 ? 'is' : 'are'}`} older
        than {mostDays} days. Hold an old card against its source and write the day into it: “asOf” of a duty
        in the pack, or of a duty card in your company’s words.
      </p>
      {laws.map(({ scenario, title, cards: own }) => (
        <Panel key={scenario} title={title}>
          <ul className="flex flex-col gap-2">
            {own.map((card) => (
              <li key={card.id} className="flex flex-wrap items-start gap-x-3 gap-y-1 text-body">
                <span className="min-w-0 flex-1 basis-64 [overflow-wrap:anywhere]">
                  {card.title}
                  <span className="block text-small text-fg-2">
                    {[card.jurisdiction, card.source].filter(Boolean).join(' · ') || 'No source on the card'}
                  </span>
                </span>
                <span className="m-mono text-small whitespace-nowrap text-fg-2">
                  {card.asOf}
                  {card.days !== null && ` · ${counted(card.days, 'day')}`}
                </span>
                <Tag tone={card.isOld ? 'risk' : 'safe'}>
                  {card.days === null ? 'No date' : card.isOld ? 'Old' : 'Fresh'}
                </Tag>
              </li>
            ))}
          </ul>
        </Panel>
      ))}
    </div>
  );
}
