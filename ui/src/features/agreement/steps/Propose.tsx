// Putting the version before a council: an item on the agenda of a meeting to come (§五(二)).
import type { AgreementRoom, MeetingName, VersionView } from "../../../generated/api";
import { useDraft } from "../../../shared/draft";
import { clock, longDate, ordinal } from "../../../shared/figures";
import { ChoiceField, ProseField, TextField } from "../../../shared/form";
import { FormDialog } from "../../../shared/FormDialog";
import { newId } from "../../../shared/ids";
import { useChange } from "../../../shared/queries";
import { useWords } from "../../../words/words";

type Props = { room: AgreementRoom; view: VersionView; close: () => void };

export function Propose({ room, view, close }: Props) {
  const { t, language } = useWords();
  const act = useChange("act");
  const { version } = view;
  const isAmendment = version.amends_id !== null;
  const said = { project: room.head.title, number: version.number, draft: version.draft };
  const draft = useDraft(`agreement.propose.${version.id}.${version.draft}`, {
    meeting_id: room.meetings[0]?.id ?? null,
    title: t(isAmendment ? "agreement-motion-amend" : "agreement-motion-approve"),
    text: t(isAmendment ? "agreement-motion-amend-text" : "agreement-motion-approve-text", said),
  });
  const { meeting_id, title, text } = draft.value;
  const meeting = room.meetings.find((one) => one.id === meeting_id);
  const nameOf = (one: MeetingName) =>
    t("agreement-meeting", {
      body: one.body,
      term: ordinal(one.term, language),
      ordinal: ordinal(one.ordinal, language),
      at: `${longDate(one.starts_at, language)} ${clock(one.starts_at)}`,
    });
  const propose = () => {
    if (!meeting) return;
    const item = {
      id: newId(),
      meeting_id: meeting.id,
      position: meeting.items + 1,
      kind: "vote",
      title,
      text,
      proposer: null,
      method: "show_of_hands",
      matter: "ordinary",
      major_matter: isAmendment ? "agreement_amendment" : "agreement_approval",
      project_id: room.project.id,
      state: "pending",
      deferral_reason: null,
      places: null,
      elects: null,
      change: null,
      changes_id: null,
      carried_from_id: null,
      agreement_version_id: version.id,
      agreement_draft: version.draft,
      evidence_id: null,
    } as const;
    act.mutate({ operation: { meeting: { add_item: item } } }, { onSuccess: () => (draft.clear(), close()) });
  };
  return (
    <FormDialog
      title={t("agreement-propose")}
      open
      close={close}
      submit={propose}
      submitLabel={t("agreement-propose-do")}
      isBusy={act.isPending}
      failure={act.error}
      draft={draft}
    >
      <ChoiceField
        label={t("agreement-propose-meeting")}
        value={meeting_id}
        onChange={(one) => draft.set({ ...draft.value, meeting_id: one })}
        required
        options={room.meetings.map((one) => ({ value: one.id, label: nameOf(one) }))}
        hint={room.meetings.length === 0 ? t("agreement-propose-no-meeting") : undefined}
      />
      <TextField label={t("agreement-propose-title")} value={title} onChange={(one) => draft.set({ ...draft.value, title: one })} required />
      <ProseField label={t("agreement-propose-text")} value={text} onChange={(one) => draft.set({ ...draft.value, text: one })} />
    </FormDialog>
  );
}
