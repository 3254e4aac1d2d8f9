// An item of the agenda: what it is, how it is taken, which rule and project it concerns, and the motion's text.
import type { AgendaItem, AgendaKind, MajorMatter, Matter, MeetingRoom, VoteMethod } from "../../../generated/api";
import { FormDialog } from "../../../shared/FormDialog";
import { ChoiceField, ProseField, TextField } from "../../../shared/form";
import { newId } from "../../../shared/ids";
import { useChange } from "../../../shared/queries";
import { useWords } from "../../../words/words";
import { useForm } from "../form";
import { coded, line } from "../words";

const kinds: AgendaKind[] = ["vote", "hear", "other"];
const methods: VoteMethod[] = ["show_of_hands", "secret_ballot", "named_ballot", "correspondence"];
const matters: Matter[] = ["ordinary", "group_standard", "charter_change"];
const majors: MajorMatter[] = [
  "project_leader",
  "agreement_approval",
  "agreement_amendment",
  "expense",
  "evaluation",
  "standard",
  "other",
];

type Typed = {
  kind: AgendaKind | null;
  method: VoteMethod | null;
  matter: Matter | null;
  major_matter: MajorMatter | null;
  project_id: string | null;
  proposer: string;
  title: string;
  text: string;
};

const typedOf = (item: AgendaItem | null): Typed => ({
  kind: item?.kind ?? "vote",
  method: item?.method ?? "show_of_hands",
  matter: item?.matter ?? "ordinary",
  major_matter: item?.major_matter ?? null,
  project_id: item?.project_id ?? null,
  proposer: item?.proposer ?? "",
  title: item?.title ?? "",
  text: item?.text ?? "",
});

type Props = { room: MeetingRoom; item: AgendaItem | null; close: () => void; done: (item: string) => void };

export function ItemForm({ room, item, close, done }: Props) {
  const { t } = useWords();
  const act = useChange("act");
  const form = useForm<Typed>(`item.${item?.id ?? room.meeting.id}`, typedOf(item));
  const { kind, method, matter, proposer, ...rest } = form.value;
  const submit = () => {
    const said: AgendaItem = {
      id: item?.id ?? newId(),
      meeting_id: room.meeting.id,
      position: item?.position ?? room.items.length + 1,
      state: item?.state ?? "pending",
      deferral_reason: item?.deferral_reason ?? null,
      kind: kind ?? "vote",
      method: method ?? "show_of_hands",
      matter: matter ?? "ordinary",
      proposer: line(proposer),
      ...rest,
    };
    act.mutate(
      { operation: { meeting: item ? { amend_item: said } : { add_item: said } } },
      {
        onSuccess: () => {
          form.clear();
          close();
          done(said.id);
        },
      },
    );
  };
  const title = t(item ? "council-amend-item" : "council-add-item");
  const label = t(item ? "council-save" : "council-add-item");
  return (
    <FormDialog
      title={title}
      open
      close={close}
      submit={submit}
      submitLabel={label}
      isBusy={act.isPending}
      failure={act.error}
      draft={form}
      width={720}
    >
      <TextField
        label={t("council-item-title")}
        {...form.field("title")}
        placeholder={t("council-item-title-example")}
        required
      />
      <div className="pair">
        <ChoiceField
          label={t("council-item-kind")}
          {...form.field("kind")}
          options={kinds.map((value) => ({ value, label: t(`council-kind-${value}`) }))}
          required
        />
        {kind === "vote" && (
          <ChoiceField
            label={t("council-item-method")}
            {...form.field("method")}
            options={methods.map((value) => ({ value, label: t(`council-method-${value}`) }))}
            required
          />
        )}
      </div>
      {kind === "vote" && (
        <>
          <ProseField
            label={t("council-item-text")}
            {...form.field("text")}
            hint={t("council-item-text-hint")}
            rows={5}
            required
          />
          <div className="pair">
            <ChoiceField
              label={t("council-item-matter")}
              {...form.field("matter")}
              options={matters.map((value) => ({ value, label: t(coded(value)) }))}
              required
            />
            <TextField label={t("council-item-proposer")} {...form.field("proposer")} />
          </div>
        </>
      )}
      {room.projects.length > 0 && (
        <div className="pair">
          <ChoiceField
            label={t("council-item-project")}
            {...form.field("project_id")}
            options={room.projects.map((project) => ({ value: project.id, label: project.name }))}
            clearable
          />
          {kind === "vote" && (
            <ChoiceField
              label={t("council-item-major")}
              {...form.field("major_matter")}
              options={majors.map((value) => ({ value, label: t(`council-major-${value}`) }))}
              hint={t("council-item-major-hint")}
              clearable
            />
          )}
        </div>
      )}
    </FormDialog>
  );
}
