import { useNames } from '../../../components/names.ts';

/** Whose it is, in two to five letters; a screen reader hears the name. */
export function RoleChip({ role }: { role: string }) {
  const { title, short } = useNames();
  return (
    <abbr
      title={title(role)}
      className="m-mono inline-block min-w-[26px] flex-none rounded-tag bg-raised px-1 text-center text-meta/[18px] font-semibold text-fg-2 no-underline"
    >
      {short(role)}
    </abbr>
  );
}
