// A day and a clock, kept as an instant with this place's offset.
import { useState } from "react";
import { useWords } from "../../words/words";
import { clock } from "../figures";
import { withOffset } from "../moment";
import { ClockField } from "./ClockField";
import { DateField } from "./DateField";
import type { FieldProps } from "./Field";

type Props = FieldProps<string | null> & { today?: string };

export function MomentField({ label, value, onChange, hint, refusal, required, disabled, isBare, today }: Props) {
  const { t } = useWords();
  const [parts, setParts] = useState({ of: value, day: value?.slice(0, 10) ?? null, at: value ? clock(value) : null });
  if (parts.of !== value) setParts({ of: value, day: value?.slice(0, 10) ?? parts.day, at: value ? clock(value) : parts.at });
  const change = (day: string | null, at: string | null) => {
    const meant = day !== null && at !== null ? withOffset(`${day}T${at}`) : null;
    setParts({ of: meant, day, at });
    if (meant !== value) onChange(meant);
  };
  const common = { required, disabled, isBare };
  return (
    <div className="moment" role="group" aria-label={label}>
      <DateField
        {...common}
        label={label}
        value={parts.day}
        onChange={(day) => change(day, parts.at)}
        hint={hint}
        refusal={refusal}
        {...(today === undefined ? {} : { today })}
      />
      <ClockField {...common} label={t("form-clock")} value={parts.at} onChange={(at) => change(parts.day, at)} />
    </div>
  );
}
