// Recording a party's signature: who signed for it, and when.
import type { AgreementRoom, Side, VersionView } from "../../../generated/api";
import { useDraft } from "../../../shared/draft";
import { ChoiceField, DateField, TextField } from "../../../shared/form";
import { FormDialog } from "../../../shared/FormDialog";
import { useChange } from "../../../shared/queries";
import { useWords } from "../../../words/words";
import { sides } from "../Progress";

type Props = { room: AgreementRoom; view: VersionView; close: () => void };

export function Sign({ room, view, close }: Props) {
  const { t } = useWords();
  const act = useChange("act");
  const { version } = view;
  const left = sides.filter((side) => version.signatures.every((signed) => signed.party !== side));
  const draft = useDraft<{ party: Side | null; signatory: string; signed_on: string | null }>(
    `agreement.sign.${version.id}.${version.signatures.length}`,
    { party: left[0] ?? null, signatory: "", signed_on: room.today },
  );
  const { party, signatory, signed_on } = draft.value;
  const names: Record<Side, string> = { society: room.society, department: room.project.department, cast: t("word-cast") };
  const sign = () => {
    if (party === null || signed_on === null) return;
    const operation = { agreement: { sign: { agreement_id: version.id, signature: { party, signed_on, signatory } } } };
    act.mutate({ operation }, { onSuccess: () => (draft.clear(), close()) });
  };
  return (
    <FormDialog
      title={t("agreement-sign")}
      open
      close={close}
      submit={sign}
      submitLabel={t("agreement-sign")}
      isBusy={act.isPending}
      failure={act.error}
      draft={draft}
    >
      <ChoiceField
        label={t("agreement-party")}
        value={party}
        onChange={(one) => draft.set({ ...draft.value, party: one })}
        required
        options={left.map((side) => ({ value: side, label: names[side] }))}
        hint={left.length === 1 ? t("agreement-sign-last") : undefined}
      />
      <TextField
        label={t("agreement-signatory")}
        value={signatory}
        onChange={(text) => draft.set({ ...draft.value, signatory: text })}
        required
      />
      <DateField
        label={t("agreement-signed-on")}
        value={signed_on}
        onChange={(day) => draft.set({ ...draft.value, signed_on: day })}
        required
        today={room.today}
      />
    </FormDialog>
  );
}
