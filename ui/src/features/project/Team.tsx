// Who works on the project, sent by whom, with what share of their time, and what each carries.
import { AddIcon } from "tdesign-icons-react";
import type { Side, TeamMember } from "../../generated/api";
import { Button } from "../../shared/Button";
import { shortDate } from "../../shared/figures";
import { Clause } from "../../shared/Hovered";
import { type ListColumn, ListTable } from "../../shared/ListTable";
import { ChoiceField, DateField, NumberField, PersonField, TextField } from "../../shared/form";
import { newId } from "../../shared/ids";
import { Tag } from "../../shared/parts";
import { useWords } from "../../words/words";
import { ChangeDialog, DayDialog, useDialog } from "./ChangeDialog";
import { Nothing, lines } from "./columns";
import { SectionHead, type SectionProps, clauseOf, inProject, nameOf, somebodies } from "./section";
import "./sheets";

const sides: Side[] = ["society", "department", "cast"];

function JoinTeam({ room, close }: SectionProps & { close: () => void }) {
  const { t } = useWords();
  type Typed = { person: string | null; side: Side | null; duty: string; share: number | null; day: string | null };
  return (
    <ChangeDialog<Typed>
      title={t("team-join-title")}
      submitLabel={t("team-join")}
      draft={`team.join.${room.project.id}`}
      initial={{ person: null, side: "society", duty: "", share: 100, day: room.today }}
      operation={(typed) => ({
        pilot: {
          join_team: {
            id: newId(),
            project_id: room.project.id,
            person_id: typed.person ?? "",
            side: typed.side ?? "society",
            duty: typed.duty,
            time_share: typed.share ?? 0,
            joined_on: typed.day ?? "",
            left_on: null,
          },
        },
      })}
      close={close}
    >
      {(of) => (
        <>
          <PersonField label={t("team-name")} required people={somebodies(room)} {...of("person")} />
          <ChoiceField
            label={t("team-side")}
            required
            {...of("side")}
            options={sides.map((value) => ({ value, label: t(`word-${value}`) }))}
          />
          <div className="whole">
            <TextField label={t("team-duty")} required {...of("duty")} />
          </div>
          <NumberField label={t("team-share")} unit="%" required {...of("share")} />
          <DateField label={t("team-joined-on")} required {...of("day")} />
        </>
      )}
    </ChangeDialog>
  );
}

function LeaveTeam({ room, member, close }: SectionProps & { member: TeamMember; close: () => void }) {
  const { t } = useWords();
  const load = room.loads.find((one) => one.person_id === member.person_id);
  return (
    <DayDialog
      title={t("team-leave-title", { name: nameOf(room, member.person_id) })}
      submitLabel={t("team-leave")}
      draft={`team.leave.${member.id}`}
      label={t("team-left-on")}
      today={room.today}
      operation={(day) => ({ pilot: { leave_team: { team_member_id: member.id, left_on: day } } })}
      close={close}
    >
      {load && load.open > 0 && (
        <p className="notice">{t("team-leave-open", { items: load.open, days: load.open_days })}</p>
      )}
    </DayDialog>
  );
}

type Row = { id: string; person: string; name: string; member: TeamMember | null };

function TeamSection({ room }: SectionProps) {
  const { t, language } = useWords();
  const [dialog, open] = useDialog();
  const loadOf = (row: Row) => room.loads.find((one) => one.person_id === row.person);
  const most = Math.max(1, ...room.loads.map((one) => one.open_days));
  const present = [...room.team].sort((left, right) => Number(left.left_on !== null) - Number(right.left_on !== null));
  const members: Row[] = present.map((member) => ({
    id: member.id,
    person: member.person_id,
    name: nameOf(room, member.person_id),
    member,
  }));
  const known = new Set(room.team.map((member) => member.person_id));
  const helpers: Row[] = room.loads
    .filter((load) => !known.has(load.person_id))
    .map((load) => ({ id: load.person_id, person: load.person_id, name: load.name, member: null }));
  const count = (key: string, title: string, of: "leads" | "open" | "overdue"): ListColumn<Row> => ({
    key,
    title,
    width: 72,
    align: "right",
    cell: (row) => {
      const figure = loadOf(row)?.[of] ?? 0;
      return of === "overdue" && figure > 0 ? <span className="warn">{figure}</span> : figure || "—";
    },
  });
  const span = (member: TeamMember) =>
    member.left_on
      ? t("span", { from: shortDate(member.joined_on, language), to: shortDate(member.left_on, language) })
      : t("team-since", { day: shortDate(member.joined_on, language) });
  const columns: ListColumn<Row>[] = [
    {
      key: "name",
      title: t("team-name"),
      width: 130,
      cell: (row) => (
        <span className="inline">
          <span className="clip" title={row.name}>
            {row.name}
          </span>
          {row.person === room.project.leader_id && <Tag tone="blue">{t("team-leader")}</Tag>}
        </span>
      ),
    },
    {
      key: "side",
      title: t("team-side"),
      width: 122,
      cell: (row) => (row.member ? t(`word-${row.member.side}`) : <span className="note">{t("team-outside")}</span>),
    },
    lines("duty", t("team-duty"), (row) => row.member?.duty ?? ""),
    {
      key: "share",
      title: t("team-share"),
      width: 84,
      align: "right",
      cell: (row) => (row.member ? `${row.member.time_share}%` : ""),
    },
    count("leads", t("team-leads"), "leads"),
    count("open", t("team-open"), "open"),
    count("overdue", t("team-overdue"), "overdue"),
    {
      key: "load",
      title: t("team-load"),
      width: 150,
      cell: (row) => {
        const load = loadOf(row);
        if (!load) return "—";
        return (
          <span className="load" title={t("team-load-all", { open: load.open_days, all: load.person_days })}>
            <span className="track" aria-hidden>
              <span style={{ width: `${(load.open_days / most) * 100}%` }} />
            </span>
            <span className="figure">{t("person-days", { days: load.open_days })}</span>
          </span>
        );
      },
      toText: (row) => String(loadOf(row)?.open_days ?? 0),
    },
    { key: "span", title: t("team-span"), width: 116, cell: (row) => (row.member ? span(row.member) : "") },
    {
      key: "leave",
      title: t("team-actions"),
      width: 96,
      cell: (row) => {
        const { member } = row;
        return (
          member &&
          !member.left_on && (
            <Button
              size="small"
              variant="outline"
              onClick={() => open((close) => <LeaveTeam room={room} member={member} close={close} />)}
            >
              {t("team-leave")}
            </Button>
          )
        );
      },
      toText: () => "",
    },
  ];
  const join = () => open((close) => <JoinTeam room={room} close={close} />);
  const bySide = sides
    .map((side) => ({ side, count: room.team.filter((one) => one.side === side && !one.left_on).length }))
    .filter((one) => one.count > 0);
  const counts = (
    <>
      {bySide.map((one) => (
        <span className="note" key={one.side}>
          {t("team-count", { side: t(`word-${one.side}`), count: one.count })}
        </span>
      ))}
      <Clause clause={clauseOf(room, "office")} asks={t("team-asks")} />
    </>
  );
  return (
    <>
      <SectionHead room={room} section="team" counts={counts}>
        <Button theme="primary" icon={<AddIcon />} onClick={join}>
          {t("team-join")}
        </Button>
      </SectionHead>
      <section className="card">
        <ListTable
          label={t("section-team")}
          columns={columns}
          rows={[...members, ...helpers]}
          empty={<Nothing>{t("team-none")}</Nothing>}
        />
      </section>
      {dialog}
    </>
  );
}

export const Team = inProject(TeamSection);
