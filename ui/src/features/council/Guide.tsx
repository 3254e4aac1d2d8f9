// The way to a new society's first meeting: what is there, and one button for what comes next.
import { useNavigate } from "@tanstack/react-router";
import { CheckCircleFilledIcon } from "tdesign-icons-react";
import type { Guide as Way, SetupStep } from "../../generated/api";
import { Button } from "../../shared/Button";
import { useWords } from "../../words/words";

export function Guide({ guide, convene }: { guide: Way; convene: () => void }) {
  const { t } = useWords();
  const navigate = useNavigate();
  const next = guide.steps.find((step) => !step.is_done)?.step;
  const body = guide.body_id ?? undefined;
  const begin: Record<SetupStep, () => void> = {
    people: () => void navigate({ to: "/council/people", search: { add: "import" } }),
    body: () => void navigate({ to: "/council/bodies", search: { add: "body" } }),
    term: () => void navigate({ to: "/council/bodies", search: { body, add: "term" } }),
    seats: () => void navigate({ to: "/council/bodies", search: { body, add: "seats" } }),
    rule: () => void navigate({ to: "/council/bodies", search: { body, add: "rule" } }),
    meeting: convene,
  };
  const toBodies = () => void navigate({ to: "/council/bodies", search: { body } });
  const see: Record<SetupStep, () => void> = {
    people: () => void navigate({ to: "/council/people" }),
    body: toBodies,
    term: toBodies,
    seats: toBodies,
    rule: toBodies,
    meeting: () => void navigate({ to: "/council" }),
  };
  return (
    <section className="guide card" aria-label={t("council-guide")}>
      <header>
        <h2>{t("council-guide")}</h2>
      </header>
      <p>{t("council-guide-why")}</p>
      <ol>
        {guide.steps.map(({ step, is_done }, place) => (
          <li key={step} className={is_done ? "guide-done" : step === next ? "guide-next" : ""}>
            <span className="place">{is_done ? <CheckCircleFilledIcon size="20px" /> : place + 1}</span>
            <div className="grow">
              <strong>{t(`council-guide-${step}`)}</strong>
              <p>{t(`council-guide-${step}-why`)}</p>
            </div>
            {is_done ? (
              <>
                <span className="guide-word">{t("council-guide-done")}</span>
                <button type="button" className="as-link" aria-label={t("council-guide-see-of", { step: t(`council-guide-${step}`) })} onClick={see[step]}>
                  {t("council-guide-see")}
                </button>
              </>
            ) : (
              <Button
                theme={step === next ? "primary" : "default"}
                variant={step === next ? "base" : "outline"}
                disabled={step !== next}
                onClick={begin[step]}
              >
                {t(`council-guide-${step}-begin`)}
              </Button>
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}
