// Each indicator on its gauge; the upright line is the value that today asks.
import { Link } from "@tanstack/react-router";
import type { IndicatorView, Standing } from "../../generated/api";
import { asked, quantity } from "../../shared/figures";
import { Tag, type Tone } from "../../shared/parts";
import { placeOf } from "../../shared/rooms";
import { useWords } from "../../words/words";
import { DeskCard } from "./DeskCard";

const tones: Record<Standing, Tone> = { reached: "green", on_course: "blue", behind: "amber", exceeded: "amber", unread: "plain" };

const percent = (part: number, whole: number): string => `${Math.min(100, Math.max(0, (part / Math.max(whole, 1)) * 100))}%`;

function Row({ one, project }: { one: IndicatorView; project: string }) {
  const { t } = useWords();
  const place = placeOf({ kind: "indicator", id: one.id, project_id: project });
  // A share without its sign is no share.
  const sign = one.unit === "%" ? one.unit : "";
  const isBound = one.direction === "at_most";
  const expected = t("desk-indicator-expected", { value: asked(one), unit: one.unit });
  return (
    <li className={one.standing}>
      <Link {...place} className="name" title={one.name}>
        {one.name}
      </Link>
      <span className="scale" role="img" aria-label={expected} title={expected}>
        <span className="gauge-reach" style={{ width: percent(one.value ?? 0, one.target) }} />
        <span className="tick" style={{ left: percent(isBound ? one.target : one.expected, one.target) }} />
      </span>
      <Link {...place} className="figures">
        <b>{one.value === null ? t("desk-none") : quantity(one.value) + sign}</b>
        <span>{t(isBound ? "desk-indicator-most" : "desk-indicator-of", { target: quantity(one.target), unit: one.unit })}</span>
      </Link>
      <Tag tone={tones[one.standing]}>{t(`desk-standing-${one.standing}`)}</Tag>
    </li>
  );
}

export function Indicators({ indicators, project }: { indicators: IndicatorView[]; project: string }) {
  const { t } = useWords();
  return (
    <DeskCard
      name="indicators"
      title={t("desk-indicators")}
      counts={<span className="note">{t("desk-indicators-tick")}</span>}
      more={{ label: t("desk-indicators-fill"), to: `/project/${project}/indicators` }}
      empty={
        indicators.length === 0
          ? { said: t("desk-indicators-empty"), begin: t("desk-agreement"), to: `/project/${project}/agreement` }
          : null
      }
    >
      <ul>
        {indicators.map((one) => (
          <Row key={one.id} one={one} project={project} />
        ))}
      </ul>
    </DeskCard>
  );
}
