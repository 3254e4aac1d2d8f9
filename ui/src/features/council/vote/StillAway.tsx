// Who left the room as recused from an earlier item and is not recorded as back: until then this one is not voted on.
import type { MeetingRoom, Recusal } from "../../../generated/api";
import { Button } from "../../../shared/Button";
import { FailureNotice } from "../../../shared/parts";
import { useWords } from "../../../words/words";
import { useBackNow } from "./useBackNow";

export function StillAway({ room, away }: { room: MeetingRoom; away: Recusal[] }) {
  const { t } = useWords();
  const { bringBack, isBusy, failure } = useBackNow();
  return (
    <div className="notice still-away" role="status">
      <span>{t("council-still-away", { names: away.map(({ person_id }) => room.names[person_id] ?? "").join(t("council-and")) })}</span>
      <Button size="small" variant="outline" loading={isBusy} onClick={() => bringBack(away)}>
        {t("council-still-away-back", { count: away.length })}
      </Button>
      {failure && <FailureNotice failure={failure} />}
    </div>
  );
}
