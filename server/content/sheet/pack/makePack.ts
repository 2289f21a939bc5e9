import type { OrganisationProfile } from '../../../../shared/scenario/organisation.ts';
import { withOrganisation } from '../../../../shared/scenario/withOrganisation.ts';
import { shuffled } from '../../../kernel/shuffle.ts';
import type { ScenarioSources } from '../../pack/library.ts';
import { loadPacks } from '../../pack/loadPacks.ts';
import { SCHEMA_FILE } from '../../pack/source/packFile.ts';
import type { Decisions } from '../plan/decisions.ts';
import type { ImportPlan } from '../plan/importPlan.ts';
import { planImport } from '../plan/importPlan.ts';
import type { ReadList } from '../read/readSheet.ts';
import { keptWords } from '../rows/keepOut.ts';
import { plannedRows } from '../write/planned.ts';
import type { Fitted } from './fitPack.ts';
import { fitPack } from './fitPack.ts';
import type { PackNames } from './intoPack.ts';
import { partsOf } from './intoPack.ts';
import type { ImportMemory } from './memory.ts';
import type { OwnChanges, OwnSource } from './ownExport.ts';
import { fromOwnExport, ownSource } from './ownExport.ts';
import type { Update } from './updatePack.ts';
import { updatePack } from './updatePack.ts';

/** What somebody wants made of a list that was read. */
export interface Wanted {
  /** The sheet's own name. */
  file: string;
  id: string;
  title: string;
  decisions: Decisions;
  /** An export of ours is read as a plain list too. */
  isPlain: boolean;
  /** The pack that a corrected sheet is laid over. */
  update: { text: string; memory: ImportMemory } | null;
}

/** What is known where it is made: the scenarios, the company, and the folder of packs. */
interface Around {
  root: string;
  bundled: ScenarioSources;
  organisation: OrganisationProfile;
}

/** What a list becomes, and what there is to write of it. */
export interface MadePack {
  plan: ImportPlan;
  /** It is an export of ours whose scenario is here: the pack starts from that. */
  own: { source: OwnSource; changes: OwnChanges } | null;
  /** Null for an export of ours. */
  fitted: Fitted | null;
  update: Update | null;
  /** Null where nothing can be written. */
  write: { yaml: string; memory: ImportMemory | null } | null;
}

/** From a list to the pack it becomes: one way for the command line and the browser. Throws `SheetError` as `planImport` does. */
export function makePack(list: ReadList, wanted: Wanted, around: Around): MadePack {
  const { file, decisions } = wanted;
  const plan = planImport(list, around.organisation, decisions);
  const names: PackNames = {
    id: wanted.id,
    title: wanted.title,
    schema: `./${SCHEMA_FILE}`,
    file,
    kept: plan.kept.length > 0 ? keptWords(plan.kept) : '',
  };
  const own = wanted.isPlain || wanted.update !== null ? null : ownExportOf(list, plan, names, around);
  if (own !== null)
    return { plan, own, fitted: null, update: null, write: { yaml: own.changes.yaml, memory: null } };
  const fitted = fitPack(plan, names, around, { strict: decisions.strict });
  const made = { plan, own, fitted, update: null, write: null };
  if (fitted.pack === null || fitted.left.length > 0) return made;
  const rows = { injects: fitted.injects, shelf: fitted.shelf, clock: plan.clock };
  if (wanted.update === null)
    return { ...made, write: { yaml: fitted.pack.yaml, memory: { file, decisions, parts: partsOf(rows) } } };
  const update = updatePack(wanted.update.text, wanted.update.memory.parts, rows);
  return { ...made, update, write: { yaml: update.yaml, memory: { file, decisions, parts: update.parts } } };
}

/** A sheet of ours whose scenario is here: null where it is neither, and then it is read like any other list. */
function ownExportOf(list: ReadList, plan: ImportPlan, names: PackNames, around: Around): MadePack['own'] {
  const source = ownSource(list);
  if (source === null) return null;
  const { id, variant, seed } = source;
  const here = Object.hasOwn(around.bundled, id) ? around.bundled : loadPacks(around).sources;
  const variants = Object.hasOwn(here, id) ? here[id] : undefined;
  const written = variants && Object.hasOwn(variants, variant) ? variants[variant] : undefined;
  if (!variants || !written) return null;
  const planned = plannedRows(shuffled(withOrganisation(written, around.organisation), seed));
  const from = { ...source, isOnly: Object.keys(variants).length === 1 };
  return { source, changes: fromOwnExport(list, plan, planned, from, names) };
}
