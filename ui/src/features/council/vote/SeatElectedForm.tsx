// Seating the elected: the body, the post and the day are asked once; who sits there already changes posts, the others are new.
import type { AgendaItem, BodyKind, BodySetup, MeetingRoom, Seat, SeatPosition } from "../../../generated/api";
import { FormDialog } from "../../../shared/FormDialog";
import { ChoiceField, DateField } from "../../../shared/form";
import { newId } from "../../../shared/ids";
import { Shown } from "../../../shared/parts";
import { useChange, useView } from "../../../shared/queries";
import { useWords } from "../../../words/words";
import { useForm, useToday } from "../form";
import { asChoice, called, ofChoice, type Posts, postsOf } from "../posts";

type Props = { room: MeetingRoom; item: AgendaItem; elected: string[]; day: string; close: () => void };

export function SeatElectedForm(props: Props) {
  const { language } = useWords();
  const bodies = useView("bodies_room", { language }, ["body", "term", "charter_rule", "seat", "person"]);
  return <Shown view={bodies}>{(all) => <Form {...props} bodies={all.bodies} />}</Shown>;
}

/** Whose posts some are, whoever elects to them. */
const bodyOf: Partial<Record<SeatPosition, BodyKind>> = {
  executive_member: "executive_council",
  member: "council",
  chief_supervisor: "supervisors",
  supervisor: "supervisors",
};

/** The body in which the elected most likely sit: the one of such posts; of a congress's officers the council; else their own. */
function likely(bodies: BodySetup[], { body }: MeetingRoom, post: SeatPosition | null): string {
  const kind = (post && bodyOf[post]) ?? (body.kind === "congress" ? "council" : body.kind);
  return (body.kind === kind ? body : (bodies.find((one) => one.body.kind === kind)?.body ?? body)).id;
}

type Typed = { body: string; posts: Posts | null; day: string | null };

function Form({ room, item, elected, day, close, bodies }: Props & { bodies: BodySetup[] }) {
  const { t } = useWords();
  const today = useToday();
  const act = useChange("act");
  const form = useForm<Typed>(`seat-elected.${item.id}`, {
    body: likely(bodies, room, item.elects),
    posts: item.elects && { position: item.elects, also: null },
    day,
  });
  const { body, posts } = form.value;
  const from = form.value.day ?? day;
  const roster = useView("roster", { body_id: body, day: from }, ["seat", "term", "person"]).data;
  const term = roster?.term ?? null;
  const seatOf = (person: string) => roster?.members.find((one) => one.seat.person_id === person)?.seat;
  const submit = () => {
    if (term === null || posts === null) return;
    const last = Math.max(0, ...(roster?.members ?? []).map((one) => one.seat.elected_order));
    const seats = elected.map(
      (person_id, place): Seat => ({
        id: newId(),
        term_id: term.id,
        person_id,
        ...posts,
        elected_order: seatOf(person_id)?.elected_order ?? last + place + 1,
        starts_on: from,
        ends_on: null,
        leaving_reason: null,
        approval: null,
        approved_on: null,
        elected_in_id: item.id,
      }),
    );
    const reason = t("council-seat-elected-reason", { posts: called({ t }, postsOf(posts)) });
    act.mutate(
      { operation: { council: { change_posts: { seats, reason } } } },
      {
        onSuccess: () => {
          form.clear();
          close();
        },
      },
    );
  };
  return (
    <FormDialog
      title={t("council-seat-elected-of", { title: item.title })}
      open
      close={close}
      submit={submit}
      submitLabel={t("council-seat-elected", { count: elected.length })}
      isBusy={act.isPending}
      failure={act.error}
      draft={form}
    >
      <div className="pair">
        <ChoiceField
          label={t("council-seat-elected-body")}
          value={body}
          onChange={(chosen) => chosen && form.put({ body: chosen })}
          options={bodies.map((one) => ({ value: one.body.id, label: one.body.name }))}
          refusal={roster && term === null ? t("council-roster-no-term") : undefined}
          required
        />
        <ChoiceField
          label={t("council-position")}
          {...asChoice({ t }, posts ?? { position: null })}
          onChange={(chosen) => form.put({ posts: ofChoice(chosen) })}
          required
        />
      </div>
      <DateField label={t("council-seat-from")} {...form.field("day")} today={today} required />
      <ul className="elected-to-seat">
        {elected.map((person) => {
          const seat = seatOf(person);
          return (
            <li key={person}>
              <strong>{room.names[person] ?? ""}</strong>{" "}
              <span className="note">
                {seat ? t("council-seat-elected-now", { posts: called({ t }, postsOf(seat)) }) : t("council-seat-elected-new")}
              </span>
            </li>
          );
        })}
      </ul>
    </FormDialog>
  );
}
