// The work that follows a resolution: what, who leads it, by when.
import { useState } from "react";
import { AddIcon } from "tdesign-icons-react";
import type { FollowUp, ItemView, MeetingRoom, Resolution } from "../../../generated/api";
import { Button } from "../../../shared/Button";
import { shortDate } from "../../../shared/figures";
import { FormDialog } from "../../../shared/FormDialog";
import { ChoiceField, DateField, PersonField, TextField } from "../../../shared/form";
import { newId } from "../../../shared/ids";
import { Tag } from "../../../shared/parts";
import { useChange } from "../../../shared/queries";
import { useWords } from "../../../words/words";
import { useForm, useToday } from "../form";
import { peopleOf } from "../meeting/ConveneForm";

type Props = { room: MeetingRoom; item: ItemView; resolution: Resolution };

export function FollowUps({ room, item, resolution }: Props) {
  const { t } = useWords();
  const [adding, setAdding] = useState(false);
  const canAdd = room.projects.length > 0 && resolution.status === "in_force";
  return (
    <section className="follow-ups">
      <p>
        <span className="note">{t("council-follow-ups", { count: item.follow_ups.length })}</span>
        <span className="grow" />
        {canAdd && (
          <Button size="small" variant="text" theme="primary" icon={<AddIcon />} onClick={() => setAdding(true)}>
            {t("council-follow-up-add")}
          </Button>
        )}
      </p>
      {room.projects.length === 0 && <p className="note">{t("council-follow-up-no-project")}</p>}
      {item.follow_ups.map((work) => (
        <FollowUpRow key={work.id} work={work} />
      ))}
      {adding && <FollowUpForm room={room} item={item} resolution={resolution} close={() => setAdding(false)} />}
    </section>
  );
}

function FollowUpRow({ work }: { work: FollowUp }) {
  const { t, language } = useWords();
  const today = useToday();
  const isLate = work.finished_on === null && work.due_on < today;
  return (
    <p data-record={work.id}>
      <span className="grow follow-up-title" title={work.title}>
        {work.title}
      </span>
      <span>{work.owner}</span>
      {work.finished_on ? (
        <Tag tone="green">{t("council-follow-up-done")}</Tag>
      ) : (
        <span>{shortDate(work.due_on, language)}</span>
      )}
      {isLate && <Tag tone="amber">{t("council-follow-up-late")}</Tag>}
    </p>
  );
}

type Typed = { title: string; project: string | null; owner: string | null; due: string | null };

function FollowUpForm({ room, item, resolution, close }: Props & { close: () => void }) {
  const { t } = useWords();
  const today = useToday();
  const add = useChange("act");
  const assign = useChange("act");
  // The work is added once, even if naming its owner has to be tried again.
  const [id] = useState(newId);
  const form = useForm<Typed>(`follow-up.${resolution.id}`, {
    title: "",
    project: item.item.project_id ?? room.projects[0]?.id ?? null,
    owner: null,
    due: null,
  });
  const { title, project, owner, due } = form.value;
  const done = () => {
    form.clear();
    close();
  };
  const submit = () => {
    const planned_to = due ?? today;
    const name = () =>
      assign.mutate(
        {
          operation: {
            work: { assign: { id: newId(), work_item_id: id, person_id: owner ?? "", role: "lead", person_days: 0 } },
          },
        },
        { onSuccess: done },
      );
    if (add.isSuccess) return name();
    const work = {
      id,
      project_id: project ?? "",
      key_task_id: null,
      resolution_id: resolution.id,
      title,
      stage: room.projects.find((one) => one.id === project)?.stage ?? ("preparation" as const),
      planned_from: resolution.adopted_on < planned_to ? resolution.adopted_on : planned_to,
      planned_to,
      revised_to: null,
      revision_reason: null,
      started_on: null,
      finished_on: null,
      progress: 0,
      depends_on: [],
    };
    add.mutate({ operation: { work: { add_item: work } } }, { onSuccess: name });
  };
  return (
    <FormDialog
      title={t("council-follow-up-add")}
      open
      close={close}
      submit={submit}
      submitLabel={t("council-follow-up-add")}
      isBusy={add.isPending || assign.isPending}
      failure={add.error ?? assign.error}
      draft={form}
    >
      <TextField label={t("council-follow-up-title")} {...form.field("title")} required />
      <div className="pair">
        <PersonField
          label={t("council-follow-up-owner")}
          {...form.field("owner")}
          people={peopleOf(room.people)}
          required
        />
        <DateField label={t("council-follow-up-due")} {...form.field("due")} today={today} required />
      </div>
      <ChoiceField
        label={t("council-item-project")}
        {...form.field("project")}
        options={room.projects.map((one) => ({ value: one.id, label: one.name }))}
        required
      />
    </FormDialog>
  );
}
