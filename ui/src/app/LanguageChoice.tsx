// The language of the window, switched in place.
import { ChoiceField } from "../shared/form";
import { languages, useWords } from "../words/words";

export function LanguageChoice() {
  const { t, language, speak } = useWords();
  const options = languages.map((value) => ({ value, label: t(`frame-language-${value}`) }));
  return (
    <div className="language">
      <ChoiceField isBare label={t("frame-language")} value={language} onChange={(chosen) => chosen && speak(chosen)} options={options} />
    </div>
  );
}
