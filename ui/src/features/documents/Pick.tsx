// Which record a paper is made of.
import { useState } from "react";
import { ChoiceField, type Option } from "../../shared/form";
import { FormDialog } from "../../shared/FormDialog";
import { useWords } from "../../words/words";

type Props = {
  title: string;
  label: string;
  options: readonly Option<string>[];
  /** What is said when there is none. */
  none: string;
  close: () => void;
  choose: (value: string) => void;
};

export function Pick({ title, label, options, none, close, choose }: Props) {
  const { t } = useWords();
  const [value, setValue] = useState<string | null>(options[0]?.value ?? null);
  const take = () => {
    if (value === null) return;
    close();
    choose(value);
  };
  return (
    <FormDialog title={title} open close={close} submit={take} submitLabel={t("documents-show")} isBusy={false} failure={null}>
      <ChoiceField label={label} value={value} onChange={setValue} options={options} required hint={options.length === 0 ? none : undefined} />
    </FormDialog>
  );
}
