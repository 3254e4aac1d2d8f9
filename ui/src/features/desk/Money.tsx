// The project's money: planned, arrived, spent on one scale, and each source.
import { Link } from "@tanstack/react-router";
import type { MoneyView, SourceSums } from "../../generated/api";
import { Wan } from "../../shared/Hovered";
import { placeOf } from "../../shared/rooms";
import { useWords } from "../../words/words";
import { DeskCard } from "./DeskCard";

const kinds = ["planned", "received", "spent"] as const;

const percent = (part: number, whole: number): number => (whole === 0 ? 0 : Math.round((part / whole) * 100));

type Props = { money: MoneyView; sources: SourceSums[]; project: string };

export function Money({ money, sources, project }: Props) {
  const { t } = useWords();
  const to = `/project/${project}/money`;
  const scale = Math.max(money.planned, money.received, money.spent, 1);
  const notes = {
    planned: "",
    received: money.planned > 0 ? t("desk-percent", { percent: percent(money.received, money.planned) }) : "",
    spent: money.received > 0 ? t("desk-percent-received", { percent: percent(money.spent, money.received) }) : "",
  };
  return (
    <DeskCard
      name="money"
      title={t("desk-money")}
      counts={<span className="note">{t("form-money-wan")}</span>}
      more={{ label: t("desk-money-all"), to }}
      empty={
        sources.length === 0
          ? { said: t("desk-money-empty"), begin: t("desk-agreement"), to: `/project/${project}/agreement` }
          : null
      }
    >
      {sources.length > 0 && (
        <>
          <ul className="sums">
            {kinds.map((kind) => (
              <li key={kind} className={kind}>
                <span>{t(`desk-money-${kind}`)}</span>
                <span className="scale">
                  <span style={{ width: `${(money[kind] / scale) * 100}%` }} />
                </span>
                <Link to={to}>
                  <b>
                    <Wan fen={money[kind]} isBare />
                  </b>
                </Link>
                <span className="note">{notes[kind]}</span>
              </li>
            ))}
          </ul>
          <ul className="sources">
            {sources.map((source) => (
              <li key={source.id}>
                <Link {...placeOf({ kind: "funding_source", id: source.id, project_id: project })} title={source.name}>
                  {source.name}
                </Link>
                <span className="figure">
                  <Wan fen={source.planned} isBare />
                </span>
                <span className="note">{t("desk-money-arrived")}</span>
                <span className="figure">
                  <Wan fen={source.received} isBare />
                </span>
              </li>
            ))}
          </ul>
        </>
      )}
    </DeskCard>
  );
}
