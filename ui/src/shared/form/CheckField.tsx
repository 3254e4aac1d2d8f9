// Yes or no.
import { Checkbox } from "tdesign-react";
import type { FieldProps } from "./Field";

export function CheckField({ label, value, onChange, hint, refusal, disabled, isBare }: FieldProps<boolean>) {
  const said = refusal ?? hint;
  return (
    <div className="field">
      <Checkbox checked={value} onChange={onChange} disabled={disabled ?? false}>
        <span className={isBare ? "unseen" : undefined}>{label}</span>
      </Checkbox>
      {said && (
        <p className={refusal ? "refusal" : "note"} role={refusal ? "alert" : undefined}>
          {said}
        </p>
      )}
    </div>
  );
}
