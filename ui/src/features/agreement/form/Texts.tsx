// The parts that are text: rights and obligations, cooperation, objectives.
import type { AgreementPart, AgreementText, GapKind } from "../../../generated/api";
import { useWords } from "../../../words/words";
import type { FormProps } from "./Form";
import { Gapped } from "./Gapped";
import { Part } from "./Part";
import { Prose } from "./Prose";

/** One text of the agreement under its name. */
export function Text({ form, part, text }: { form: FormProps; part: AgreementPart; text: AgreementText & GapKind }) {
  const { t } = useWords();
  const { parts, view } = form;
  return (
    <Gapped gaps={form.gaps} part={part} kinds={[text]} field={text}>
      <Prose
        label={t(`agreement-${text}`)}
        value={parts.typed[text]}
        onChange={(value) => parts.set({ [text]: value })}
        isReadOnly={view.version.status !== "drafting"}
        placeholder={t(`agreement-${text}-example`)}
      />
    </Gapped>
  );
}

export function Duties(form: FormProps) {
  return (
    <Part part="duties" form={form}>
      <Text form={form} part="duties" text="department_duties" />
      <Text form={form} part="duties" text="society_duties" />
      <Text form={form} part="duties" text="cast_duties" />
    </Part>
  );
}

export function Cooperation(form: FormProps) {
  return (
    <Part part="cooperation" form={form}>
      <Text form={form} part="cooperation" text="cooperation" />
    </Part>
  );
}

export function Objectives(form: FormProps) {
  return (
    <Part part="objectives" form={form}>
      <Text form={form} part="objectives" text="objectives" />
    </Part>
  );
}
