// A text that is written while the version is drafted and read once it stands.
import { ProseField } from "../../../shared/form";
import { useWords } from "../../../words/words";

type Props = {
  label: string;
  value: string;
  onChange: (value: string) => void;
  isReadOnly: boolean;
  placeholder?: string;
  isBare?: boolean;
  rows?: number;
};

export function Prose({ label, value, onChange, isReadOnly, placeholder = "", isBare = false, rows = 3 }: Props) {
  const { t } = useWords();
  if (!isReadOnly) {
    return <ProseField label={label} value={value} onChange={onChange} placeholder={placeholder} isBare={isBare} rows={rows} />;
  }
  return (
    <div className="agreement-standing">
      {!isBare && <h3>{label}</h3>}
      {value === "" ? <p className="note">{t("agreement-nothing")}</p> : value.split("\n").map((line, place) => <p key={place}>{line}</p>)}
    </div>
  );
}
