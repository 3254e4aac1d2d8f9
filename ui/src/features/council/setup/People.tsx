// Everybody who is named anywhere: found by name, pinyin or initials, added, amended, merged, erased, imported and exported.
import { useMutation } from "@tanstack/react-query";
import { useSearch } from "@tanstack/react-router";
import { useState } from "react";
import { Dropdown } from "tdesign-react";
import { ChevronDownIcon } from "tdesign-icons-react";
import type { Person, PersonRow, Phones } from "../../../generated/api";
import { call, openPath, saveFile } from "../../../host";
import { Button } from "../../../shared/Button";
import { type ListColumn, ListTable } from "../../../shared/ListTable";
import { FailureNotice, Shown } from "../../../shared/parts";
import { useView } from "../../../shared/queries";
import { useWords } from "../../../words/words";
import { isMeant } from "../meeting/attend";
import { SearchBox } from "../SearchBox";
import { SectionHead } from "../SectionHead";
import { ErasedNote } from "./ErasedNote";
import { EraseForm } from "./EraseForm";
import { ImportPeople } from "./ImportPeople";
import { PersonForm } from "./PersonForm";
import { called } from "../posts";
import { Removed } from "./Removed";
import "../sheets";
import { Twins } from "./Twins";

type Form = { kind: "person"; person: Person | null } | { kind: "erase" | "erased"; person: Person } | { kind: "import" } | null;

export function People() {
  const { t, language } = useWords();
  const { add } = useSearch({ strict: false }) as { add?: string };
  const people = useView("people_room", {}, ["person", "seat", "term", "body", "erased_entry"]);
  const [sought, seek] = useState("");
  const [form, setForm] = useState<Form>(add === "import" ? { kind: "import" } : null);
  const exported = useMutation({
    mutationFn: async (phones: Phones) => {
      const path = await saveFile(t("council-people-export"), `${t("council-people")}.xlsx`);
      return path === null ? null : call("export_people", { path, phones, language });
    },
  });
  const close = () => setForm(null);
  return (
    <>
      <SectionHead title={t("council-people")}>
        <SearchBox label={t("council-find-person")} value={sought} onChange={seek} />
        <Dropdown
          trigger="click"
          disabled={people.data?.people.length === 0}
          maxColumnWidth={280}
          options={[
            { content: t("council-people-export-masked"), value: "masked" },
            { content: t("council-people-export-whole"), value: "whole" },
          ]}
          onClick={({ value }) => exported.mutate(value as Phones)}
        >
          <Button variant="outline" loading={exported.isPending} suffix={<ChevronDownIcon />}>
            {t("council-people-export")}
          </Button>
        </Dropdown>
        <Button variant="outline" onClick={() => setForm({ kind: "import" })}>
          {t("council-people-import")}
        </Button>
        <Button theme="primary" onClick={() => setForm({ kind: "person", person: null })}>
          {t("council-person-add")}
        </Button>
      </SectionHead>
      <div className="council-section">
        {exported.error && <FailureNotice failure={exported.error} />}
        {exported.data && (
          <p className="council-exported" role="status">
            <span>{t("council-people-exported", { count: exported.data.count, path: exported.data.path })}</span>
            <button
              type="button"
              className="as-link"
              onClick={() => exported.data && void openPath(exported.data.path)}
            >
              {t("council-open-file")}
            </button>
          </p>
        )}
        <Shown view={people}>
          {(room) => (
            <div className="stack">
              <Twins twins={room.twins} people={room.people} />
              <PeopleList
                rows={room.people.filter((row) => isSought(row, sought))}
                isEmpty={room.people.length === 0}
                open={(person) => setForm(person.erased_on ? { kind: "erased", person } : { kind: "person", person })}
                begin={() => setForm({ kind: "import" })}
              />
              <Removed removed={room.removed} erase={(person) => setForm({ kind: "erase", person })} />
            </div>
          )}
        </Shown>
      </div>
      {form?.kind === "person" && (
        <PersonForm person={form.person} close={close} erase={(person) => setForm({ kind: "erase", person })} />
      )}
      {form?.kind === "erase" && <EraseForm person={form.person} close={close} />}
      {form?.kind === "erased" && <ErasedNote person={form.person} close={close} />}
      {form?.kind === "import" && <ImportPeople close={close} />}
    </>
  );
}

const isSought = ({ person, sounds }: PersonRow, sought: string): boolean =>
  isMeant(
    { name: `${person.name} ${person.employer ?? ""} ${person.post ?? ""} ${person.expertise ?? ""}`, sounds },
    sought,
  );

type ListProps = { rows: PersonRow[]; isEmpty: boolean; open: (person: Person) => void; begin: () => void };

function PeopleList({ rows, isEmpty, open, begin }: ListProps) {
  const { t } = useWords();
  const seats = (row: PersonRow) =>
    row.seats
      .map((seat) => t("council-seat-held", { body: seat.body, position: called({ t }, seat.posts) }))
      .join(t("council-and"));
  const columns: ListColumn<PersonRow>[] = [
    {
      key: "name",
      title: t("roster-column-name"),
      width: 150,
      toText: (row) => row.person.name,
      cell: (row) => (
        <>
          <strong>{row.person.name}</strong>
          {row.person.erased_on && <p className="note">{t("council-erased")}</p>}
        </>
      ),
    },
    { key: "employer", title: t("roster-column-employer"), cell: (row) => row.person.employer },
    { key: "post", title: t("roster-column-post"), width: 160, cell: (row) => row.person.post },
    { key: "expertise", title: t("roster-column-expertise"), width: 180, cell: (row) => row.person.expertise },
    { key: "seats", title: t("council-seats-held"), width: 240, cell: seats },
    { key: "phone", title: t("roster-column-phone"), width: 140, cell: (row) => row.masked_phone },
  ];
  return (
    <ListTable
      label={t("council-people")}
      columns={columns}
      rows={rows}
      keyOf={(row) => row.person.id}
      onOpen={(row) => open(row.person)}
      empty={
        <div className="empty empty-room">
          <p>{t(isEmpty ? "council-people-empty" : "council-find-none")}</p>
          {isEmpty && (
            <Button variant="outline" onClick={begin}>
              {t("council-people-import")}
            </Button>
          )}
        </div>
      }
    />
  );
}
