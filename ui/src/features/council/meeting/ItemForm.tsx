// An item of the agenda: what it is, how it is taken, which rule and project it concerns, and the motion's text.
import type { AgendaItem, AgendaKind, MajorMatter, Matter, MeetingRoom, VoteMethod } from "../../../generated/api";
import { useAttach } from "../../../shared/Evidence";
import { FormDialog } from "../../../shared/FormDialog";
import { ChoiceField, NumberField, ProseField, TextField } from "../../../shared/form";
import { newId } from "../../../shared/ids";
import { LongBar } from "../../../shared/LongBar";
import { FailureNotice } from "../../../shared/parts";
import { useChange } from "../../../shared/queries";
import { useWords } from "../../../words/words";
import { type Form, useForm } from "../form";
import { positions } from "../posts";
import { coded } from "../words";
import { type TypedItem, changeOf, isElection, itemOf, papersOf, purposes, typedOf } from "./item";

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

type Props = { room: MeetingRoom; item: AgendaItem | null; close: () => void; done: (item: string) => void };

export function ItemForm({ room, item, close, done }: Props) {
  const { t } = useWords();
  const act = useChange("act");
  const form = useForm<TypedItem>(`item.${item?.id ?? room.meeting.id}`, typedOf(item));
  const isVote = form.value.kind === "vote";
  const submit = () => {
    const standing = {
      id: item?.id ?? newId(),
      meeting_id: room.meeting.id,
      position: item?.position ?? room.items.length + 1,
    };
    const said = itemOf(form.value, standing, item, room);
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
  return (
    <FormDialog
      title={t(item ? "council-amend-item" : "council-add-item")}
      open
      close={close}
      submit={submit}
      submitLabel={t(item ? "council-save" : "council-add-item")}
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
        {isVote && (
          <ChoiceField
            label={t("council-item-method")}
            {...form.field("method")}
            value={isElection(form.value) ? "secret_ballot" : form.value.method}
            options={methods.map((value) => ({ value, label: t(`council-method-${value}`) }))}
            disabled={isElection(form.value)}
            required
          />
        )}
      </div>
      {isVote ? <VoteFields room={room} form={form} /> : <HearFields form={form} />}
      <div className="pair">
        {room.projects.length > 0 && (
          <ChoiceField
            label={t("council-item-project")}
            {...form.field("project_id")}
            options={room.projects.map((project) => ({ value: project.id, label: project.name }))}
            clearable
          />
        )}
        <PaperField room={room} form={form} />
      </div>
    </FormDialog>
  );
}

type VoteProps = { room: MeetingRoom; form: Form<TypedItem> };

/** The paper that the item is about: one that is there, or a file that is brought in now. */
function PaperField({ room, form }: VoteProps) {
  const { t } = useWords();
  const papers = papersOf(room, form.value);
  const { attach, long } = useAttach({ record: "meeting", meeting_id: room.meeting.id }, (paper) => form.put({ paper }));
  return (
    <div className="item-paper">
      <ChoiceField
        label={t("council-item-paper")}
        {...form.field("paper")}
        options={papers.map((paper) => ({ value: paper.id, label: paper.title }))}
        placeholder={papers.length === 0 ? t("council-item-paper-none") : ""}
        disabled={papers.length === 0}
        clearable
      />
      <p className="note">
        {t("council-item-paper-hint")}{" "}
        <button type="button" className="as-link" disabled={long.isBusy} onClick={attach}>
          {t("council-item-paper-attach")}
        </button>
      </p>
      <LongBar label={t("evidence-adding")} long={long} />
      {long.failure && <FailureNotice failure={long.failure} />}
    </div>
  );
}

/** What is asked of an item that is heard or talked over. */
function HearFields({ form }: { form: Form<TypedItem> }) {
  const { t } = useWords();
  return (
    <>
      <ProseField label={t("council-item-what")} {...form.field("text")} hint={t("council-item-what-hint")} rows={3} />
      <TextField label={t("council-item-proposer")} {...form.field("proposer")} />
    </>
  );
}

/** What is asked of an item that is voted on. */
function VoteFields({ room, form }: VoteProps) {
  const { t } = useWords();
  /** Whether something else stands beside the kind of motion. */
  const isBesides = isElection(form.value) || changeOf(form.value) !== null;
  const matter = (
    <ChoiceField
      label={t("council-item-matter")}
      {...form.field("matter")}
      options={matters.map((value) => ({ value, label: t(coded(value)) }))}
      required
    />
  );
  const major = room.projects.length > 0 && (
    <ChoiceField
      label={t("council-item-major")}
      {...form.field("major_matter")}
      options={majors.map((value) => ({ value, label: t(`council-major-${value}`) }))}
      hint={t("council-item-major-hint")}
      clearable
    />
  );
  return (
    <>
      <div className="pair">
        <ChoiceField
          label={t("council-item-purpose")}
          value={form.value.purpose}
          onChange={(purpose) => purpose && form.put({ purpose })}
          options={purposes.map((value) => ({ value, label: t(`council-purpose-${value}`) }))}
          required
        />
        {isElection(form.value) && (
          <NumberField
            label={t("council-item-places")}
            {...form.field("places")}
            unit={t("council-rule-people")}
            hint={t("council-item-places-hint")}
            required
          />
        )}
        {!isBesides && matter}
        {changeOf(form.value) && (
          <ChoiceField
            label={t("council-item-changes")}
            {...form.field("changes_id")}
            options={room.in_force.map(({ resolution, number }) => ({
              value: resolution.id,
              label: `${number}　${resolution.title}`,
            }))}
            hint={room.in_force.length === 0 ? t("council-item-changes-none") : undefined}
            required
          />
        )}
      </div>
      {isElection(form.value) && (
        <div className="pair">
          <ChoiceField
            label={t("council-item-elects")}
            {...form.field("elects")}
            options={positions.map((value) => ({ value, label: t(coded(value)) }))}
            clearable
          />
          {matter}
        </div>
      )}
      <ProseField
        label={t("council-item-text")}
        {...form.field("text")}
        hint={t(isElection(form.value) ? "council-item-text-of-election" : "council-item-text-hint")}
        rows={isElection(form.value) ? 2 : 4}
        required={!isElection(form.value)}
      />
      <div className="pair">
        {changeOf(form.value) ? matter : null}
        <TextField label={t("council-item-proposer")} {...form.field("proposer")} />
        {!changeOf(form.value) && major}
      </div>
      {changeOf(form.value) && major && <div className="pair">{major}</div>}
    </>
  );
}
