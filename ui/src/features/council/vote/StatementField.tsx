// The written statement by which a vote goes on without a quorum: offered, not proposed, with what it means.
import { Button } from "../../../shared/Button";
import { TextField } from "../../../shared/form";
import { useWords } from "../../../words/words";

type Props = {
  value: string | null;
  onChange: (value: string | null) => void;
  /** Whether a refusal above says already that too few are there. */
  isTold: boolean;
};

export function StatementField({ value, onChange, isTold }: Props) {
  const { t } = useWords();
  if (value === null) {
    return (
      <div className="vote-statement">
        {!isTold && <p>{t("council-statement-short")}</p>}
        <Button size="small" variant="outline" type="button" onClick={() => onChange("")}>
          {t("council-statement-go-on")}
        </Button>
      </div>
    );
  }
  return (
    <div className="vote-statement is-open">
      <Statement value={value} onChange={onChange} />
      <button type="button" className="as-link" onClick={() => onChange(null)}>
        {t("council-statement-withdraw")}
      </button>
    </div>
  );
}

/** The text of it, with an example and what it means. */
export function Statement({ value, onChange }: { value: string; onChange: (value: string) => void }) {
  const { t } = useWords();
  return (
    <TextField
      label={t("council-statement")}
      value={value}
      onChange={onChange}
      placeholder={t("council-statement-example")}
      hint={t("council-statement-means")}
      required
    />
  );
}
