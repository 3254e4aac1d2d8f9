// A meeting's body, form, time, place, chair and recorder: when it is convened, and when that changes.
import { useNavigate } from "@tanstack/react-router";
import type { CouncilRoom, MeetingForm, MeetingRoom, MemberView } from "../../../generated/api";
import { FormDialog } from "../../../shared/FormDialog";
import { ChoiceField, MomentField, PersonField, type Somebody, TextField } from "../../../shared/form";
import { newId } from "../../../shared/ids";
import { useChange } from "../../../shared/queries";
import { useWords } from "../../../words/words";
import { type Form, useForm, useToday } from "../form";
import { called, postsOf } from "../posts";
import { line } from "../words";
import { nextMorning } from "./when";

const forms: MeetingForm[] = ["in_person", "correspondence", "mixed"];

type Facts = {
  form: MeetingForm | null;
  starts_at: string | null;
  place: string;
  chair_id: string | null;
  recorder_id: string | null;
};

/** What the operation carries of the facts. */
const factsOf = ({ form, starts_at, place, chair_id, recorder_id }: Facts) => ({
  form: form ?? "in_person",
  starts_at: starts_at ?? "",
  place: line(place),
  chair_id,
  recorder_id,
});

type FieldsProps<T extends Facts> = { form: Form<T>; members: Somebody[]; everybody: Somebody[]; today: string };

function FactFields<T extends Facts>({ form, members, everybody, today }: FieldsProps<T>) {
  const { t } = useWords();
  const facts = form as unknown as Form<Facts>;
  return (
    <>
      <div className="pair">
        <ChoiceField
          label={t("council-form")}
          {...facts.field("form")}
          options={forms.map((value) => ({ value, label: t(`council-form-${value}`) }))}
          required
        />
        <TextField label={t("council-place")} {...facts.field("place")} />
      </div>
      <MomentField label={t(facts.value.form === "correspondence" ? "council-when-returns" : "council-when")} {...facts.field("starts_at")} today={today} required />
      <div className="pair">
        <PersonField
          label={t("council-chair")}
          {...facts.field("chair_id")}
          people={members}
          hint={t("council-chair-needed")}
        />
        <PersonField label={t("council-recorder")} {...facts.field("recorder_id")} people={everybody} />
      </div>
    </>
  );
}

export function ConveneForm({ room, close }: { room: CouncilRoom; close: () => void }) {
  const { t } = useWords();
  const today = useToday();
  const navigate = useNavigate();
  const act = useChange("act");
  const form = useForm<Facts & { body_id: string | null }>("convene", {
    body_id: room.guide.body_id,
    form: "in_person",
    starts_at: nextMorning(today),
    place: "",
    chair_id: null,
    recorder_id: null,
  });
  const view = room.bodies.find((one) => one.body.id === form.value.body_id);
  const seated = view?.members ?? [];
  const isNamesake = (member: MemberView) => seated.some((one) => one !== member && one.name === member.name);
  const members = seated.map((member) => ({
    id: member.seat.person_id,
    name: member.name,
    note: [called({ t }, postsOf(member.seat)), isNamesake(member) ? member.employer : null].filter(Boolean).join(t("council-and")),
  }));
  const convene = () => {
    const meeting_id = newId();
    act.mutate(
      {
        operation: { meeting: { convene: { meeting_id, body_id: form.value.body_id ?? "", ...factsOf(form.value) } } },
      },
      {
        onSuccess: () => {
          form.clear();
          close();
          void navigate({ to: "/council/$meeting", params: { meeting: meeting_id } });
        },
      },
    );
  };
  return (
    <FormDialog
      title={t("council-convene")}
      open
      close={close}
      submit={convene}
      submitLabel={t("council-convene")}
      isBusy={act.isPending}
      failure={act.error}
      draft={form}
    >
      <ChoiceField
        label={t("council-body")}
        {...form.field("body_id")}
        options={room.bodies.map(({ body }) => ({ value: body.id, label: body.name }))}
        required
      />
      <FactFields form={form} members={members} everybody={peopleOf(room.people)} today={today} />
    </FormDialog>
  );
}

/** People to choose from, told apart by where they work. */
export const peopleOf = (people: CouncilRoom["people"]): Somebody[] =>
  people.map((person) => ({ id: person.id, name: person.name, note: person.employer ?? undefined }));

export function AmendForm({ room, close }: { room: MeetingRoom; close: () => void }) {
  const { t } = useWords();
  const today = useToday();
  const act = useChange("act");
  const { meeting } = room;
  const form = useForm<Facts>(`amend.${meeting.id}`, {
    form: meeting.form,
    starts_at: meeting.starts_at,
    place: meeting.place ?? "",
    chair_id: meeting.chair_id,
    recorder_id: meeting.recorder_id,
  });
  const sitting = room.attendees.filter((one) => one.attendance.capacity === "member");
  const members = sitting.map((one) => ({
    id: one.attendance.person_id,
    name: one.name,
    note: called({ t }, one.posts) || undefined,
  }));
  const everybody = peopleOf(room.people);
  const amend = () =>
    act.mutate(
      { operation: { meeting: { amend: { meeting_id: meeting.id, ...factsOf(form.value) } } } },
      {
        onSuccess: () => {
          form.clear();
          close();
        },
      },
    );
  return (
    <FormDialog
      title={t("council-amend")}
      open
      close={close}
      submit={amend}
      submitLabel={t("council-save")}
      isBusy={act.isPending}
      failure={act.error}
      draft={form}
    >
      <FactFields form={form} members={members.length > 0 ? members : everybody} everybody={everybody} today={today} />
    </FormDialog>
  );
}
