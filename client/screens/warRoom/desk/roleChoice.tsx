import type { PlayRole } from '../../../../shared/roles.ts';
import { Choose } from '../../../components/fields.tsx';
import { useNames } from '../../../components/names.ts';
import { useSeatedRoles } from './desk.ts';

export function RoleChoice({
  label,
  value,
  onChange,
  except = [],
}: {
  label: string;
  value: PlayRole | '';
  onChange: (role: PlayRole) => void;
  except?: readonly PlayRole[];
}) {
  const { title } = useNames();
  const roles = useSeatedRoles().filter((role) => !except.includes(role));
  return (
    <Choose
      label={label}
      value={value}
      onChange={onChange}
      options={roles.map((role) => ({ id: role, title: title(role) }))}
    />
  );
}
