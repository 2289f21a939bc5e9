import { readFileSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import type { OrganisationProfile } from '../../shared/scenario/organisation.ts';
import type { Scenario } from '../../shared/scenario/scenario.ts';
import type { FileProblem } from './organisationFile.ts';
import { problemLine, readOrganisation } from './organisationFile.ts';
import { organisationFits } from './organisationFits.ts';

/** A profile that cannot be used. The message names every place, reason and fix, one a line. */
export class OrganisationError extends Error {
  readonly exitCode = 2;
  readonly problems: readonly FileProblem[];

  constructor(file: string, problems: readonly FileProblem[]) {
    const lines = problems.map((problem) => `  ${problemLine(basename(file), problem)}`);
    const count = problems.length === 1 ? 'one thing is wrong' : `${problems.length} things are wrong`;
    super(`The organisation profile ${file} cannot be used; ${count}:\n${lines.join('\n')}`);
    this.problems = problems;
  }
}

const MOST_BYTES = 256 * 1024;

/** Reads the file and checks it against the scenarios it will fill. Throws `OrganisationError`. */
export function loadOrganisation(file: string, sources: readonly Scenario[]): OrganisationProfile {
  const read = readOrganisation(textOf(file));
  if (read.profile === null) throw new OrganisationError(file, read.problems);
  const problems = organisationFits(read.profile, sources, read.place);
  if (problems.length > 0) throw new OrganisationError(file, problems);
  return read.profile;
}

function textOf(file: string): string {
  const refuse = (problem: string, fix: string): never => {
    throw new OrganisationError(file, [{ line: null, field: '', problem, fix }]);
  };
  try {
    const stat = statSync(file);
    if (!stat.isFile()) return refuse('is no file', 'Name a YAML file.');
    if (stat.size > MOST_BYTES) return refuse('is larger than 256 kB', 'Check that it is the right file.');
    return new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(file));
  } catch (error) {
    if (error instanceof OrganisationError) throw error;
    if (error instanceof TypeError) return refuse('is not UTF-8 text', 'Save it as UTF-8.');
    return refuse(
      `cannot be read (${error instanceof Error ? error.message : String(error)})`,
      'Name a file that is there; npm run scenarios -- organisation prints one to start from.',
    );
  }
}
