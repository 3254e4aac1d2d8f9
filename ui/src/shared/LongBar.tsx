// How far a long command is, and the button that stops it.
import { Progress } from "tdesign-react";
import { useWords } from "../words/words";
import { Button } from "./Button";

type Props = { label: string; long: { isBusy: boolean; share: number | null; stop: () => void } };

export function LongBar({ label, long }: Props) {
  const { t } = useWords();
  if (!long.isBusy) return null;
  const percent = Math.round((long.share ?? 0) * 100);
  return (
    <div className="long-bar" role="status">
      <span>{label}</span>
      <div className="grow" role="progressbar" aria-label={label} aria-valuemin={0} aria-valuemax={100} aria-valuenow={percent}>
        <Progress percentage={percent} label={long.share === null ? false : `${percent}%`} />
      </div>
      <Button variant="outline" size="small" onClick={long.stop}>
        {t("job-stop")}
      </Button>
    </div>
  );
}
