// Bodies: who sits in each on any day, their terms, and the charter's rules for them.
import { useNavigate, useSearch } from "@tanstack/react-router";
import { useState } from "react";
import { AddIcon } from "tdesign-icons-react";
import type { BodiesRoom, BodySetup } from "../../../generated/api";
import { Button } from "../../../shared/Button";
import { Shown, Tag } from "../../../shared/parts";
import { useView } from "../../../shared/queries";
import { useWords } from "../../../words/words";
import { SectionHead } from "../SectionHead";
import { BodyFacts } from "./BodyFacts";
import { BodyForm } from "./BodyForm";
import { Rules } from "./Rules";
import { Sitting } from "./Sitting";
import { Terms } from "./Terms";
import "../sheets";
import { Warnings } from "./Warnings";

/** What the address asks to begin with. */
export type Begin = "body" | "term" | "seats" | "rule" | undefined;

export function Bodies() {
  const { language } = useWords();
  const room = useView("bodies_room", { language }, ["body", "term", "charter_rule", "seat", "person"]);
  return <Shown view={room}>{(view) => <Room room={view} />}</Shown>;
}

function Room({ room }: { room: BodiesRoom }) {
  const { t } = useWords();
  const navigate = useNavigate();
  const asked = useSearch({ strict: false }) as { body?: string; add?: Begin; record?: string };
  const [form, setForm] = useState<"new" | "amend" | null>(asked.add === "body" ? "new" : null);
  const holds = (one: BodySetup) =>
    asked.record !== undefined && one.rules.some(({ rule }) => rule.id === asked.record);
  const chosen =
    room.bodies.find((one) => one.body.id === (asked.body ?? asked.record)) ??
    room.bodies.find(holds) ??
    room.bodies[0];
  const choose = (body: string) => void navigate({ to: "/council/bodies", search: { body } });
  return (
    <>
      <SectionHead title={t("council-bodies")}>
        <Button variant="outline" onClick={() => void navigate({ to: "/council", search: { guide: "steps" } as never })}>
          {t("council-guide-back")}
        </Button>
        {chosen && (
          <Button variant="outline" onClick={() => setForm("amend")}>
            {t("council-body-amend")}
          </Button>
        )}
        <Button
          variant={chosen ? "outline" : "base"}
          theme={chosen ? "default" : "primary"}
          icon={<AddIcon />}
          onClick={() => setForm("new")}
        >
          {t("council-body-add")}
        </Button>
      </SectionHead>
      {chosen ? (
        <div className="bodies">
          <nav className="bodies-list" aria-label={t("council-bodies")}>
            {room.bodies.map(({ body, warnings }) => (
              <button
                type="button"
                key={body.id}
                data-record={body.id}
                className={body.id === chosen.body.id ? "body-choice chosen" : "body-choice"}
                aria-current={body.id === chosen.body.id ? "true" : undefined}
                onClick={() => choose(body.id)}
              >
                <span className="grow">{body.name}</span>
                {warnings.length > 0 ? (
                  <Tag tone="amber">{t("council-body-warned", { count: warnings.length })}</Tag>
                ) : (
                  <span className="note">{body.number_mark}</span>
                )}
              </button>
            ))}
          </nav>
          <div className="council-section stack" key={chosen.body.id}>
            <BodyFacts body={chosen.body} />
            <Warnings setup={chosen} />
            <Terms setup={chosen} begin={asked.add === "term"} />
            <Rules setup={chosen} presets={room.presets} begin={asked.add === "rule"} />
            <Sitting setup={chosen} begin={asked.add === "seats"} />
          </div>
        </div>
      ) : (
        <div className="council-section">
          <div className="empty empty-room">{t("council-bodies-empty")}</div>
        </div>
      )}
      {form && (
        <BodyForm body={form === "amend" && chosen ? chosen.body : null} close={() => setForm(null)} done={choose} />
      )}
    </>
  );
}
