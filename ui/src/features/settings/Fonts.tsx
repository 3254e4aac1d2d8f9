// Whether the fonts that official documents need are there.
import { Shown, Tag } from "../../shared/parts";
import { useView } from "../../shared/queries";
import { useWords } from "../../words/words";
import { SettingsCard } from "./SettingsCard";

export function Fonts() {
  const { t } = useWords();
  const fonts = useView("fonts", {}, []);
  return (
    <SettingsCard name="fonts" title={t("settings-fonts")}>
      <Shown view={fonts}>
        {(files) => (
          <>
            <p className="note">{t(files.every((file) => file.is_there) ? "settings-fonts-whole" : "settings-fonts-wanting")}</p>
            <ul className="font-files">
              {files.map((file) => (
                <li key={file.name}>
                  <span className="settings-path">{file.name}</span>
                  <Tag tone={file.is_there ? "green" : "amber"}>{t(file.is_there ? "settings-font-there" : "settings-font-missing")}</Tag>
                </li>
              ))}
            </ul>
          </>
        )}
      </Shown>
    </SettingsCard>
  );
}
