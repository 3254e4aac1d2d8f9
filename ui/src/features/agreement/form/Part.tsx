// A part under its heading, with its clause; what changed against the earlier version is said there.
import type { ReactNode } from "react";
import type { AgreementPart } from "../../../generated/api";
import { ordinal } from "../../../shared/figures";
import { Clause } from "../../../shared/Hovered";
import { Tag } from "../../../shared/parts";
import { useWords } from "../../../words/words";
import type { FormProps } from "./Form";

export function Part({ part, form, children }: { part: AgreementPart; form: FormProps; children: ReactNode }) {
  const { t, language } = useWords();
  const place = form.room.parts.indexOf(part) + 1;
  const isChanged = form.earlier !== null && (form.draft?.changes.parts.includes(part) ?? false);
  return (
    <section className="agreement-part" data-part={part} aria-label={t(`agreement-part-${part}`)} onPointerDown={() => form.seen(part)}>
      <h2>
        {t("agreement-part-heading", { place: ordinal(place, language), title: t(`agreement-part-${part}`) })}
        <Clause clause={form.room.clause} asks={t(`agreement-asks-${part}`)} />
        {isChanged && form.earlier && <Tag tone="blue">{t("agreement-changed-from", { number: form.earlier.version.number })}</Tag>}
      </h2>
      {children}
    </section>
  );
}
