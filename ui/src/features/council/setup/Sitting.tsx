// Who sits in a body on a day, past days included; seats are given and left here.
import { useState } from "react";
import type { BodySetup, MemberView, Roster } from "../../../generated/api";
import { Button } from "../../../shared/Button";
import { longDate, shortDate } from "../../../shared/figures";
import { DateField } from "../../../shared/form";
import { type ListColumn, ListTable } from "../../../shared/ListTable";
import { Shown } from "../../../shared/parts";
import { useView } from "../../../shared/queries";
import { useWords } from "../../../words/words";
import { useToday } from "../form";
import { called, postsOf } from "../posts";
import { ChangePostForm } from "./ChangePostForm";
import { LeaveForm } from "./LeaveForm";
import { SeatsForm } from "./SeatsForm";

export function Sitting({ setup, begin }: { setup: BodySetup; begin: boolean }) {
  const { t } = useWords();
  const today = useToday();
  const [day, setDay] = useState<string | null>(today);
  const [giving, setGiving] = useState(begin);
  const [leaving, setLeaving] = useState<MemberView | null>(null);
  const [changing, setChanging] = useState<MemberView | null>(null);
  const roster = useView("roster", { body_id: setup.body.id, day: day ?? today }, ["seat", "term", "person"]);
  const term = roster.data?.term ?? null;
  return (
    <section className="card" aria-label={t("council-roster")}>
      <header>
        <h2>{t("council-roster")}</h2>
        <span className="note">{roster.data && t("council-roster-count", { count: roster.data.members.length })}</span>
        <span className="grow" />
        <div className="roster-day">
          <DateField label={t("council-roster-day")} value={day} onChange={setDay} today={today} isBare />
        </div>
        <Button size="small" variant="outline" disabled={term === null} onClick={() => setGiving(true)}>
          {t("council-seats-give")}
        </Button>
      </header>
      <div>
        <Shown view={roster}>
          {(view) => <Members roster={view} leave={setLeaving} change={setChanging} begin={() => setGiving(true)} />}
        </Shown>
      </div>
      {giving && term && (
        <SeatsForm body={setup.body} term={term} members={roster.data?.members ?? []} close={() => setGiving(false)} />
      )}
      {leaving && <LeaveForm member={leaving} close={() => setLeaving(null)} />}
      {changing && <ChangePostForm member={changing} close={() => setChanging(null)} />}
    </section>
  );
}

type MembersProps = {
  roster: Roster;
  leave: (member: MemberView) => void;
  change: (member: MemberView) => void;
  begin: () => void;
};

function Members({ roster, leave, change, begin }: MembersProps) {
  const { t, language } = useWords();
  if (roster.term === null) return <p className="note">{t("council-roster-no-term")}</p>;
  /** Whether who left a seat sits in another. */
  const isStillThere = (one: MemberView) => roster.members.some((member) => member.seat.person_id === one.seat.person_id);
  const columns: ListColumn<MemberView>[] = [
    { key: "order", title: t("council-order"), width: 64, align: "right", cell: (one) => one.seat.elected_order },
    {
      key: "name",
      title: t("council-name"),
      width: 160,
      toText: (one) => one.name,
      cell: (one) => (
        <>
          <strong>{one.name}</strong>
          {one.official === "serving" && one.seat.approval && (
            <p className="note">{t("council-approved-by", { document: one.seat.approval })}</p>
          )}
        </>
      ),
    },
    { key: "position", title: t("council-position"), width: 140, cell: (one) => called({ t }, postsOf(one.seat)) },
    { key: "employer", title: t("council-employer"), cell: (one) => one.employer },
    { key: "since", title: t("council-seat-from"), width: 152, cell: (one) => longDate(one.seat.starts_on, language) },
    {
      key: "leave",
      title: t("council-seat-left"),
      width: 168,
      toText: (one) => one.seat.ends_on ?? "",
      cell: (one) =>
        one.seat.ends_on ? (
          t("council-seat-until", { day: longDate(one.seat.ends_on, language) })
        ) : (
          <span className="seat-deeds">
            <button
              type="button"
              className="as-link"
              title={t("council-post-change-of", { name: one.name })}
              onClick={() => change(one)}
            >
              {t("council-post-change")}
            </button>
            <button
              type="button"
              className="as-link"
              title={t("council-seat-leave-of", { name: one.name })}
              onClick={() => leave(one)}
            >
              {t("council-seat-leave")}
            </button>
          </span>
        ),
    },
  ];
  return (
    <>
      <ListTable
        label={t("council-roster")}
        columns={columns}
        rows={roster.members}
        keyOf={(one) => one.seat.id}
        empty={
          <div className="empty">
            <p>{t("council-roster-empty")}</p>
            <Button variant="outline" onClick={begin}>
              {t("council-seats-give")}
            </Button>
          </div>
        }
      />
      {roster.left.length > 0 && (
        <ul className="left-before" aria-label={t("council-roster-left")}>
          <li className="note">{t("council-roster-left")}</li>
          {roster.left.map((one) => (
            <li key={one.seat.id}>
              {t(isStillThere(one) ? "council-changed-post" : "council-left-seat", {
                name: one.name,
                posts: called({ t }, postsOf(one.seat)),
                day: shortDate(one.seat.ends_on ?? "", language),
                reason: one.seat.leaving_reason ?? t("council-not-named"),
              })}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
