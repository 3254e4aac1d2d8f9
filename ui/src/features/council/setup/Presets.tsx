// Rules that many charters share, to start from.
import type { RulePreset } from "../../../generated/api";
import { Button } from "../../../shared/Button";
import { useWords } from "../../../words/words";

export function Presets({ presets, take }: { presets: RulePreset[]; take: (preset: RulePreset) => void }) {
  const { t, find } = useWords();
  return (
    <div className="charter-presets" role="group" aria-label={t("council-presets")}>
      <span className="note">{t("council-presets")}</span>
      {presets.map((preset) => (
        <Button key={preset.code} size="small" variant="outline" type="button" onClick={() => take(preset)}>
          {find(`council-preset-${preset.code}`)}
        </Button>
      ))}
    </div>
  );
}
