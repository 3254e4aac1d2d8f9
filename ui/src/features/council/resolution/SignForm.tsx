// Recording who signed the printed resolution, and on which day: one, or chair and recorder at once.
import type { Resolution, SigningRole } from "../../../generated/api";
import { FormDialog } from "../../../shared/FormDialog";
import { CheckField, DateField } from "../../../shared/form";
import { useChange } from "../../../shared/queries";
import { useWords } from "../../../words/words";
import { useForm, useToday } from "../form";

export const signingRoles: SigningRole[] = ["chair", "recorder"];

/** Who has not signed a resolution yet; nobody has to sign one that is void. */
export const unsignedOf = (resolution: Resolution): SigningRole[] =>
  resolution.status === "voided" ? [] : signingRoles.filter((role) => resolution[`${role}_signed_on`] === null);

type Props = { resolution: Resolution; roles: SigningRole[]; nameOf: (id: string | null) => string; close: () => void };
type Typed = { day: string | null; left_out: SigningRole[] };

export function SignForm({ resolution, roles, nameOf, close }: Props) {
  const { t } = useWords();
  const today = useToday();
  const act = useChange("act");
  const form = useForm<Typed>(`sign.${resolution.id}.${roles.join(".")}`, { day: today, left_out: [] });
  const { day, left_out } = form.value;
  const [only] = roles;
  const submit = async () => {
    try {
      for (const role of roles.filter((one) => !left_out.includes(one))) {
        await act.mutateAsync({ operation: { resolution: { sign: { resolution_id: resolution.id, role, signed_on: day ?? today } } } });
      }
      form.clear();
      close();
    } catch {
      // The refusal stands in the form.
    }
  };
  return (
    <FormDialog
      title={t(roles.length === 1 && only ? `council-sign-${only}` : "council-sign-both")}
      open
      close={close}
      submit={() => void submit()}
      submitLabel={t("council-sign")}
      isBusy={act.isPending}
      failure={act.error}
      draft={form}
    >
      <p className="note">{t("council-sign-means")}</p>
      {roles.length > 1 &&
        roles.map((role) => (
          <CheckField
            key={role}
            label={t("council-sign-who", { role: t(`council-${role}`), name: nameOf(resolution[`${role}_id`]) })}
            value={!left_out.includes(role)}
            onChange={(signed) => form.put({ left_out: signed ? left_out.filter((one) => one !== role) : [...left_out, role] })}
          />
        ))}
      <DateField label={t("council-sign-day")} value={day} onChange={(next) => form.put({ day: next })} today={today} required />
    </FormDialog>
  );
}
