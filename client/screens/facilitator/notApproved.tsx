import type { ScenarioSummary } from '../../../shared/api.ts';

/** For lists whose authors approve them: this one has not got so far. */
export const NotApproved = ({ approval }: Pick<ScenarioSummary, 'approval'>) =>
  (approval === 'draft' || approval === 'submitted') && (
    <p role="status" className="rounded-panel border border-line-strong bg-panel px-4 py-3 text-body">
      <strong>
        {approval === 'draft' ? 'This list is a draft.' : 'This list is submitted, not approved.'}
      </strong>{' '}
      Its authors approve it on the page of what it covers. A drill can be planned all the same, unless the
      pack asks for approval.
    </p>
  );
