// Giving seats: one or many, in elected order; rows are typed, taken from everybody, or pasted from a table.
import { useMutation } from "@tanstack/react-query";
import type { Body, MemberView, PersonRow, Seat, SeatPosition, Term } from "../../../generated/api";
import { call, type Failure, pickFile } from "../../../host";
import { Button } from "../../../shared/Button";
import { type EditableColumn, EditableTable } from "../../../shared/EditableTable";
import { FormDialog } from "../../../shared/FormDialog";
import { ChoiceField, DateField, PersonField, type Somebody } from "../../../shared/form";
import { newId } from "../../../shared/ids";
import { FailureNotice, Shown } from "../../../shared/parts";
import { useChange, useView } from "../../../shared/queries";
import { useWords } from "../../../words/words";
import { useForm } from "../form";
import { asChoice, called, ofChoice, postsOf } from "../posts";
import { coded } from "../words";
import { filled, isOpen, laidOut, readPositions, readPost, restOf, isNamed, type SeatRow, usual } from "./seats";

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
  const chosen = rows.filter((row) => row.person !== null);
  /** Who sits there already, and as what: found and not chosen. */
  const seats: Somebody[] = members.map((member) => ({
    id: member.seat.person_id,
    name: member.name,
    note: t("council-seats-held-there", { posts: called({ t }, postsOf(member.seat)) }),
  }));
  const rest = restOf(rows, free);
  const word = (position: SeatPosition) => t(coded(position));
  /** Who is called so and has no seat. */
  const named = (name: string) => free.filter((one) => isNamed(one, name));
  const whoOf = ({ person, name }: SeatRow): string | undefined => {
    if (person !== null || !name) return undefined;
    const namesakes = named(name).length;
    const member = members.find((one) => isNamed(one, name));
    if (namesakes === 0 && member) return t("council-seats-seated", { name, posts: called({ t }, postsOf(member.seat)) });
    return namesakes > 1 ? t("council-seats-namesakes", { name, count: namesakes }) : t("council-seats-unknown", { name });
  };
  /** The rows of a table file: who sits there already is told and left out. */
  const read = useMutation<string[] | null, Failure>({
    mutationFn: async () => {
      const path = await pickFile(t("council-import-pick"), ["xlsx", "xls"]);
      if (path === null) return null;
      const lines = await call("read_seats", { path });
      const isSeated = (name: string) => named(name).length === 0 && members.some((one) => isNamed(one, name));
      const fresh = lines.filter((one) => !isSeated(one.name));
      form.put({ rows: laidOut(rows, fresh, free, body.kind, word) });
      return lines.filter((one) => isSeated(one.name)).map((one) => one.name);
    },
  });
  const open = rows.filter(isOpen).length;
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
          taken={seats}
          refusal={whoOf(row)}
        />
      ),
      toText: (row) => people.find(({ person }) => person.id === row.person)?.person.name ?? "",
      fromText: (text) => {
        const [person, namesake] = named(text);
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
          {...asChoice({ t }, row)}
          onChange={(value) => set({ ...(ofChoice(value) ?? { position: null, also: null }), posts: null })}
          refusal={row.posts ? t(readPositions(row.posts, word).length > 1 ? "council-seats-posts" : "council-seats-post-unknown", { posts: row.posts }) : undefined}
        />
      ),
      toText: (row) => (row.position ? called({ t }, postsOf({ position: row.position, also: row.also ?? null })) : ""),
      fromText: (text) => readPost(text, word),
    },
  ];
  const submit = () => {
    const last = Math.max(0, ...members.map((member) => member.seat.elected_order));
    const given = chosen.map(
      (row, place): Seat => ({
        id: newId(),
        term_id: term.id,
        person_id: row.person ?? "",
        position: row.position ?? usual[body.kind],
        also: row.also ?? null,
        elected_order: last + place + 1,
        starts_on: from ?? term.starts_on,
        ends_on: null,
        leaving_reason: null,
        approval: null,
        approved_on: null,
        elected_in_id: null,
      }),
    );
    act.mutate(
      { operation: { council: { give_seats: { seats: given } } } },
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
      submit={() => chosen.length > 0 && open === 0 && submit()}
      submitLabel={t("council-seats-give-count", { count: chosen.length })}
      isBusy={act.isPending}
      failure={act.error}
      draft={form}
      width={760}
    >
      <p className="note">{t("council-seats-order")}</p>
      <div className="pair">
        <DateField label={t("council-seat-from")} {...form.field("from")} required />
        <p className="seats-take-all">
          <Button variant="outline" type="button" loading={read.isPending} onClick={() => read.mutate()}>
            {t("council-seats-read")}
          </Button>
          <Button variant="outline" type="button" disabled={rest.length === 0} onClick={takeAll}>
            {t("council-seats-everybody", { count: rest.length })}
          </Button>
        </p>
      </div>
      {read.error && <FailureNotice failure={read.error} />}
      {read.data && read.data.length > 0 && (
        <p className="note" role="status">
          {t("council-seats-left-out", { count: read.data.length, names: read.data.join(t("council-and")) })}
        </p>
      )}
      {open > 0 && (
        <p className="notice" role="alert">
          {t("council-seats-open", { count: open })}
        </p>
      )}
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

