// Giving seats: one or many, in elected order; rows are typed, taken from everybody, or pasted from a table.
import type { Body, MemberView, PersonRow, Seat, SeatPosition, Term } from "../../../generated/api";
import { Button } from "../../../shared/Button";
import { type EditableColumn, EditableTable } from "../../../shared/EditableTable";
import { FormDialog } from "../../../shared/FormDialog";
import { ChoiceField, DateField, PersonField, type Somebody } from "../../../shared/form";
import { newId } from "../../../shared/ids";
import { Shown } from "../../../shared/parts";
import { useChange, useView } from "../../../shared/queries";
import { useWords } from "../../../words/words";
import { useForm } from "../form";
import { coded } from "../words";
import { filled, positions, readPost, restOf, type SeatRow, usual } from "./seats";

type Props = { body: Body; term: Term; members: MemberView[]; close: () => void };

export function SeatsForm(props: Props) {
  const people = useView("people_room", {}, ["person", "seat", "term", "body"]);
  return <Shown view={people}>{(room) => <Form {...props} people={room.people} />}</Shown>;
}

function Form({ body, term, members, close, people }: Props & { people: PersonRow[] }) {
  const { t } = useWords();
  const act = useChange("act");
  const blank: SeatRow = { person: null, position: usual[body.kind] };
  const form = useForm<{ from: string | null; rows: SeatRow[] }>(`seats.${term.id}`, {
    from: term.starts_on,
    rows: [blank],
  });
  const { from, rows } = form.value;
  const seated = new Set(members.map((member) => member.seat.person_id));
  const free: Somebody[] = people
    .filter(({ person }) => !seated.has(person.id))
    .map(({ person }) => ({ id: person.id, name: person.name, note: person.employer ?? undefined }));
  const named = rows.filter((row) => row.person !== null);
  const rest = restOf(rows, free);
  const word = (position: SeatPosition) => t(coded(position));
  /** Who is called so and has no seat. */
  const called = (name: string) => free.filter((one) => isNamed(one, name));
  const whoOf = ({ person, name }: SeatRow): string | undefined => {
    if (person !== null || !name) return undefined;
    const namesakes = called(name).length;
    const isSeated = members.some((member) => people.some(({ person: one }) => one.id === member.seat.person_id && isNamed(one, name)));
    if (namesakes === 0 && isSeated) return t("council-seats-seated", { name });
    return namesakes > 1 ? t("council-seats-namesakes", { name, count: namesakes }) : t("council-seats-unknown", { name });
  };
  const takeAll = () =>
    form.put({
      rows: filled(
        rows,
        people.filter(({ person }) => !seated.has(person.id)).map(({ person }) => ({ id: person.id, post: person.post })),
        body.kind,
        word,
      ),
    });
  const columns: EditableColumn<SeatRow>[] = [
    {
      key: "person",
      title: t("council-name"),
      cell: (row, set) => (
        <PersonField
          label={t("council-name")}
          isBare
          value={row.person}
          onChange={(person) => set({ person, name: null })}
          people={free}
          refusal={whoOf(row)}
        />
      ),
      toText: (row) => people.find(({ person }) => person.id === row.person)?.person.name ?? "",
      fromText: (text) => {
        const [person, namesake] = called(text);
        if (text === "") return null;
        return person && !namesake ? { person: person.id, name: null } : { person: null, name: text };
      },
    },
    {
      key: "position",
      title: t("council-position"),
      width: 200,
      cell: (row, set) => (
        <ChoiceField
          label={t("council-position")}
          isBare
          value={row.position}
          onChange={(position) => set({ position, posts: null })}
          refusal={row.posts ? t("council-seats-posts", { posts: row.posts }) : undefined}
          options={positions.map((value) => ({ value, label: t(coded(value)) }))}
        />
      ),
      toText: (row) => (row.position ? t(coded(row.position)) : ""),
      fromText: (text) => readPost(text, word),
    },
  ];
  const submit = () => {
    const last = Math.max(0, ...members.map((member) => member.seat.elected_order));
    const seats = named.map(
      (row, place): Seat => ({
        id: newId(),
        term_id: term.id,
        person_id: row.person ?? "",
        position: row.position ?? usual[body.kind],
        elected_order: last + place + 1,
        starts_on: from ?? term.starts_on,
        ends_on: null,
        leaving_reason: null,
        approval: null,
        approved_on: null,
      }),
    );
    act.mutate(
      { operation: { council: { give_seats: { seats } } } },
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
      title={t("council-seats-give-of", { body: body.name })}
      open
      close={close}
      submit={() => named.length > 0 && submit()}
      submitLabel={t("council-seats-give-count", { count: named.length })}
      isBusy={act.isPending}
      failure={act.error}
      draft={form}
      width={760}
    >
      <p className="note">{t("council-seats-order")}</p>
      <div className="pair">
        <DateField label={t("council-seat-from")} {...form.field("from")} required />
        <p className="seats-take-all">
          <Button variant="outline" type="button" disabled={rest.length === 0} onClick={takeAll}>
            {t("council-seats-everybody", { count: rest.length })}
          </Button>
        </p>
      </div>
      <div className="seat-rows">
        <EditableTable
          label={t("council-seats-give")}
          columns={columns}
          rows={rows}
          onChange={(next) => form.put({ rows: next })}
          newRow={() => blank}
        />
      </div>
    </FormDialog>
  );
}

/** Names in rosters are often drawn apart. */
const isNamed = (person: { name: string }, name: string): boolean => person.name.replace(/\s/gu, "") === name.replace(/\s/gu, "");
