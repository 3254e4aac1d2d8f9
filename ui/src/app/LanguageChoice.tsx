// The language of the window, switched in place.
import { ChevronDownIcon } from "tdesign-icons-react";
import { Dropdown } from "tdesign-react";
import { languages, useWords } from "../words/words";

export function LanguageChoice() {
  const { t, language, speak } = useWords();
  const options = languages.map((value) => ({ value, content: t(`frame-language-${value}`), active: value === language }));
  const choose = (value: unknown) => {
    const chosen = languages.find((one) => one === value);
    if (chosen) speak(chosen);
  };
  return (
    <Dropdown options={options} trigger="click" onClick={({ value }) => choose(value)}>
      <button type="button" className="language" aria-haspopup="menu" title={t("frame-language")}>
        <span>{t(`frame-language-${language}`)}</span>
        <ChevronDownIcon size="16px" />
      </button>
    </Dropdown>
  );
}
