// Who leads the project and by which resolution; naming one says what is missing for it (§五(二)).
import { Link } from "@tanstack/react-router";
import type { ProjectRoom, SeatPosition } from "../../generated/api";
import { Button } from "../../shared/Button";
import { Clause } from "../../shared/Hovered";
import { ChoiceField, DateField, PersonField } from "../../shared/form";
import { Tag } from "../../shared/parts";
import { dashed, useWords } from "../../words/words";
import { ChangeDialog, type Open } from "./ChangeDialog";
import { clauseOf, resolutionOptions } from "./section";

type Props = { room: ProjectRoom; close: () => void };
type Typed = { person: string | null; resolution: string | null; day: string | null };

export function NameLeader({ room, close }: Props) {
  const { t } = useWords();
  const { leader, project } = room;
  const positionOf = (position: SeatPosition) => t(`word-${dashed(position)}`);
  const only = leader.resolutions.length === 1 ? leader.resolutions[0] : undefined;
  const people = leader.candidates.map((one) => ({
    id: one.person_id,
    name: one.name,
    note: one.ranks ? positionOf(one.position) : t("leader-too-low", { position: positionOf(one.position) }),
  }));
  return (
    <ChangeDialog<Typed>
      title={t("leader-name-title")}
      submitLabel={t("leader-name-save")}
      draft={`leader.${project.id}`}
      initial={{ person: project.leader_id, resolution: only?.resolution.id ?? null, day: room.today }}
      operation={(typed) => ({
        pilot: {
          name_leader: {
            project_id: project.id,
            person_id: typed.person ?? "",
            named_on: typed.day ?? "",
            resolution_id: typed.resolution ?? "",
          },
        },
      })}
      close={close}
    >
      {(of) => (
        <>
          <PersonField
            label={t("leader-person")}
            hint={t("leader-person-hint")}
            required
            people={people}
            {...of("person")}
          />
          {leader.resolutions.length === 0 ? (
            <div className="lacking" role="note" data-missing={t("leader-resolution")}>
              <p>{t("leader-resolution-none")}</p>
              <Link to="/council">{t("leader-to-council")}</Link>
            </div>
          ) : (
            <ChoiceField
              label={t("leader-resolution")}
              required
              {...of("resolution")}
              options={resolutionOptions(leader.resolutions)}
            />
          )}
          <DateField label={t("leader-day")} hint={t("leader-day-hint")} required {...of("day")} />
        </>
      )}
    </ChangeDialog>
  );
}

export function LeaderCard({ room, open }: { room: ProjectRoom; open: Open }) {
  const { t } = useWords();
  const { leader } = room;
  return (
    <section className="card">
      <header>
        <h2>{t("pilot-leader")}</h2>
        <Clause clause={clauseOf(room, "leader-rank")} asks={t("leader-asks")} />
        <span className="grow" />
        <Button
          size="small"
          variant="outline"
          onClick={() => open((close) => <NameLeader room={room} close={close} />)}
        >
          {t(leader.name ? "leader-change" : "leader-name")}
        </Button>
      </header>
      <div>
        {leader.name ? (
          <dl className="fact-list">
            <dt>{t("leader-who")}</dt>
            <dd>
              {leader.name}
              {leader.position && <span className="note">　{t(`word-${dashed(leader.position)}`)}</span>}
            </dd>
            <dt>{t("leader-resolution")}</dt>
            <dd>
              {leader.resolution ? (
                <Link
                  to="/council/$meeting"
                  params={{ meeting: leader.resolution.resolution.meeting_id }}
                  search={{ item: leader.resolution.resolution.agenda_item_id }}
                >
                  {leader.resolution.number}
                </Link>
              ) : (
                <Tag tone="amber">{t("leader-resolution-missing")}</Tag>
              )}
            </dd>
          </dl>
        ) : (
          <p>
            <Tag tone="amber">{t("leader-none")}</Tag>{" "}
            <span className="note">
              {t(leader.resolutions.length === 0 ? "leader-lacks-resolution" : "leader-lacks-name")}
            </span>
          </p>
        )}
      </div>
    </section>
  );
}
