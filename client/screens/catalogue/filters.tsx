import type { CatalogueFilter, Family, Remedy, Sure } from '../../../shared/catalogue.ts';
import {
  FAMILIES,
  FAMILY_WORDS,
  REMEDIES,
  REMEDY_WORDS,
  SURE,
  SURE_WORDS,
} from '../../../shared/catalogue.ts';
import { Choose, TextField } from '../../components/fields.tsx';

const ANY = 'any';
const withAny = <T extends string>(words: string, ids: readonly T[], titles: Record<T, string>) => [
  { id: ANY, title: words },
  ...ids.map((id) => ({ id: id as string, title: titles[id] })),
];

export function Filters({
  filter,
  onChange,
}: {
  filter: CatalogueFilter;
  onChange: (filter: CatalogueFilter) => void;
}) {
  const pick = (field: 'family' | 'remedy' | 'sure') => (value: string) =>
    onChange({ ...filter, [field]: value === ANY ? '' : (value as Family | Remedy | Sure) });
  return (
    <search className="grid gap-3 sm:grid-cols-2 lg:grid-cols-4">
      <TextField
        label="Search"
        type="search"
        value={filter.words}
        onChange={(words) => onChange({ ...filter, words })}
        maxLength={100}
      />
      <Choose
        label="Kind"
        value={filter.family || ANY}
        onChange={pick('family')}
        options={withAny('Every kind', FAMILIES, FAMILY_WORDS)}
      />
      <Choose
        label="Remedy"
        value={filter.remedy || ANY}
        onChange={pick('remedy')}
        options={withAny('Every remedy', REMEDIES, REMEDY_WORDS)}
      />
      <Choose
        label="How sure"
        value={filter.sure || ANY}
        onChange={pick('sure')}
        options={withAny('However sure', SURE, SURE_WORDS)}
      />
    </search>
  );
}
