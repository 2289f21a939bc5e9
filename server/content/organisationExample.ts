import { Document, isMap, isSeq, YAMLMap } from 'yaml';
import type { DutyCard, OrganisationProfile } from '../../shared/scenario/organisation.ts';
import type { Scenario } from '../../shared/scenario/scenario.ts';
import { withOrganisation } from '../../shared/scenario/withOrganisation.ts';
import { HOUR, MINUTE } from '../../shared/time.ts';

const HEAD = ` Your company in Muster: the words, limits and cards that every drill will use.
 Copy this file, change what is yours, and start with it:
   ORGANISATION=my-company.yaml npm start
   npm run drill -- self-harm-minor --organisation my-company.yaml
 What happens in a scenario stays as it is: a profile renames and re-limits, it never changes what is true.
 Ids are fixed (of roles, products, on-call lists, duty cards): scenarios know them. What stands behind them is yours.
 Times are minutes, of duty cards hours; null means no limit.`;

/** Said above each part of the file. */
const NOTES: Record<string, string> = {
  id: ' Small letters, digits and hyphens. It is written in the log of every drill, with a hash of this file.',
  contact: ' Where a public text asks people to write.',
  products: ' The scenarios need these three. They are played as your products of these kinds.',
  roleTitles: ' What your people call the ten roles.',
  roleShorts: ' Two to five letters, where space is short.',
  severities: ' From the worst (0) to the mildest (2). How bad an incident is stays with its scenario.',
  severityDefault: ' Shown under the card.',
  paging:
    ' What your on-call lists are called. Add "scenario: <id>" for a name that fits one scenario only. Optional besides: "policy", the on-call lists\n' +
    ' that declaring ticks, by severity: policy: { "0": [ic-oncall], "1": [ic-oncall], "2": [product-oncall] }.',
  authorityCard:
    ' Your words on who may do what. Which switch and key a role holds is built into each scenario.',
  statementsClearedBy: ' Whose yes a public text needs before it goes out.',
  dutyCards:
    ' Your playbook on laws and contracts. Two of the cards as a sample; leave one out and the scenario’s own stands.\n' +
    ' Whether a duty applies to what happened is never the card’s to say. Not legal advice: put the day counsel last read it.',
  supportLines:
    ' Shown on every screen of a drill and in its report. Call each number before you rely on it. "about: hatred" is shown where people were\n insulted for who they are, "about: distress" everywhere else; without "about" it is always shown.',
  supportSentence: ' The same as one sentence, for a public text.',
  emergencySentence: ' Appears in every text that a young person may read.',
  glossary: ' Terms that somebody on the call may not know.',
};

const inMinutes = (ms: number | null | undefined): number | null => (ms == null ? null : ms / MINUTE);

const dutyIn = ({ limitMs, ...card }: DutyCard): object => ({
  ...card,
  limitHours: limitMs === null ? null : limitMs / HOUR,
});

/** A profile as people write it: in the order of the schema, minutes for milliseconds. */
function profileFile(profile: OrganisationProfile): Record<string, unknown> {
  const { severities, dutyCards } = profile;
  const file = {
    id: profile.id,
    company: profile.company,
    about: profile.about,
    contact: profile.contact,
    products: profile.products,
    roleTitles: profile.roleTitles,
    roleShorts: profile.roleShorts,
    severities: severities.map(
      ({ severity, short, name, criteria, acknowledgeMs, acknowledgeByRoleMs, ...limits }) => ({
        severity,
        short,
        name,
        criteria,
        acknowledgeMinutes: inMinutes(acknowledgeMs),
        acknowledgeMinutesByRole: Object.fromEntries(
          Object.entries(acknowledgeByRoleMs ?? {}).map(([role, ms]) => [role, inMinutes(ms)]),
        ),
        firstMitigationMinutes: inMinutes(limits.firstMitigationMs),
        containedMinutes: inMinutes(limits.containedMs),
        updateEveryMinutes: inMinutes(limits.updateEveryMs),
      }),
    ),
    severityDefault: profile.severityDefault,
    paging: profile.paging,
    authorityCard: profile.authorityCard,
    statementsClearedBy: profile.statementsClearedBy,
    dutyCards: dutyCards?.map(dutyIn),
    supportLines: profile.supportLines,
    supportSentence: profile.supportSentence,
    emergencySentence: profile.emergencySentence,
    glossary: profile.glossary,
  };
  return Object.fromEntries(Object.entries(file).filter(([, value]) => value !== undefined));
}

/** Cards of a scenario as a profile would hold them, for a start. */
const sampleDuties = ({ id: scenario, duties }: Scenario, wanted: readonly string[]): DutyCard[] =>
  duties
    .filter(({ id }) => wanted.includes(id))
    .map(
      ({ id, title, card, jurisdiction, trigger, clock, addressee, source, unverified, asOf, limitMs }) => ({
        id,
        scenario,
        jurisdiction: jurisdiction ?? 'Contract',
        title,
        card,
        ...Object.fromEntries(
          Object.entries({ trigger, clock, addressee, source, unverified }).filter(
            ([, words]) => words !== undefined,
          ),
        ),
        asOf,
        limitMs,
      }),
    );

/** What `npm run scenarios -- organisation` prints: the bundled company, with two duty cards as a sample. */
export const exampleOrganisation = (bundled: OrganisationProfile, samples: readonly Scenario[]): string =>
  organisationYaml({
    ...bundled,
    dutyCards:
      bundled.dutyCards ??
      samples.flatMap((source) =>
        // A profile is plain words: the company's own stand where the scenario leaves them open.
        sampleDuties(withOrganisation(source, bundled), ['schools-notice', 'uk-safeguarding']),
      ),
  });

/** A profile as a documented YAML file. */
export function organisationYaml(profile: OrganisationProfile): string {
  const doc = new Document(profileFile(profile));
  doc.commentBefore = HEAD;
  if (isMap(doc.contents))
    for (const { key, value } of doc.contents.items) {
      const node = key as { value: string; commentBefore?: string; spaceBefore?: boolean };
      const note = NOTES[node.value];
      if (note !== undefined) node.commentBefore = note;
      node.spaceBefore = node.value !== 'id';
      if (isSeq(value)) for (const item of value.items) if (item instanceof YAMLMap) item.flow = false;
    }
  return doc.toString({ lineWidth: 110, defaultStringType: 'PLAIN' });
}
