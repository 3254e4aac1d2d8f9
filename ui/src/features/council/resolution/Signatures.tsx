// Who signed the resolution, and when: chair and recorder.
import { useState } from "react";
import type { MeetingRoom, Resolution, SigningRole } from "../../../generated/api";
import { Button } from "../../../shared/Button";
import { shortDate } from "../../../shared/figures";
import { FormDialog } from "../../../shared/FormDialog";
import { DateField } from "../../../shared/form";
import { Tag } from "../../../shared/parts";
import { useChange } from "../../../shared/queries";
import { useWords } from "../../../words/words";
import { useForm, useToday } from "../form";

const roles: SigningRole[] = ["chair", "recorder"];

export function Signatures({ resolution, people }: { resolution: Resolution; people: MeetingRoom["people"] }) {
  const { t, language } = useWords();
  const [signing, setSigning] = useState<SigningRole | null>(null);
  const nameOf = (id: string | null) => people.find((person) => person.id === id)?.name ?? "";
  return (
    <section className="signatures">
      {roles.map((role) => {
        const signedOn = resolution[`${role}_signed_on`];
        return (
          <p key={role}>
            <span>{t(`council-${role}`)}</span>
            <strong>{nameOf(resolution[`${role}_id`])}</strong>
            <span className="grow" />
            {signedOn ? (
              <Tag tone="green">{t("council-signed-on", { day: shortDate(signedOn, language) })}</Tag>
            ) : (
              <Button
                size="small"
                variant="outline"
                disabled={resolution.status === "voided"}
                onClick={() => setSigning(role)}
              >
                {t("council-sign")}
              </Button>
            )}
          </p>
        );
      })}
      {signing && <SignForm resolution={resolution} role={signing} close={() => setSigning(null)} />}
    </section>
  );
}

function SignForm({ resolution, role, close }: { resolution: Resolution; role: SigningRole; close: () => void }) {
  const { t } = useWords();
  const today = useToday();
  const act = useChange("act");
  const form = useForm<{ day: string | null }>(`sign.${resolution.id}.${role}`, { day: today });
  const submit = () =>
    act.mutate(
      {
        operation: { resolution: { sign: { resolution_id: resolution.id, role, signed_on: form.value.day ?? today } } },
      },
      {
        onSuccess: () => {
          form.clear();
          close();
        },
      },
    );
  return (
    <FormDialog
      title={t(`council-sign-${role}`)}
      open
      close={close}
      submit={submit}
      submitLabel={t("council-sign")}
      isBusy={act.isPending}
      failure={act.error}
      draft={form}
    >
      <p className="note">{t("council-sign-means")}</p>
      <DateField label={t("council-sign-day")} {...form.field("day")} today={today} required />
    </FormDialog>
  );
}
