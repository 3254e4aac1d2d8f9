// Who is still out as recused from an earlier item, and the key by which they are back.
import type { ItemView, MeetingRoom } from "../../../generated/api";
import { useWords } from "../../../words/words";
import { awaited } from "../vote/recusal";

export function AwayLine({ room, view }: { room: MeetingRoom; view: ItemView }) {
  const { t } = useWords();
  const away = awaited(room, view);
  if (away.length === 0) return null;
  return (
    <p className="session-away" role="status">
      <span>{t("council-still-away", { names: away.map(({ person_id }) => room.names[person_id] ?? "").join(t("council-and")) })}</span>
      <span>
        <kbd>{"L"}</kbd> {t("session-key-back-in")}
      </span>
    </p>
  );
}
