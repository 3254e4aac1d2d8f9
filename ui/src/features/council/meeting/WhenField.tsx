// When something happened: now, until another moment is chosen.
import { Button } from "../../../shared/Button";
import { MomentField } from "../../../shared/form";
import { nowWithOffset } from "../../../shared/moment";
import { useWords } from "../../../words/words";

type Props = { label: string; value: string | null; onChange: (value: string | null) => void };

export function WhenField({ label, value, onChange }: Props) {
  const { t } = useWords();
  if (value !== null) return <MomentField label={label} value={value} onChange={onChange} required />;
  return (
    <p className="council-when">
      <span>{label}</span>
      <strong>{t("council-when-now")}</strong>
      <Button size="small" variant="text" theme="primary" type="button" onClick={() => onChange(nowWithOffset())}>
        {t("council-when-other")}
      </Button>
    </p>
  );
}
