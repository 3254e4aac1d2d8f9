// Above the roll: what is being recorded, the box in which a name is typed, everybody else at once, and the keys.
import type { KeyboardEvent } from "react";
import { Input, Radio } from "tdesign-react";
import type { MeetingRoom, Reply } from "../../../generated/api";
import { Button } from "../../../shared/Button";
import { useWords } from "../../../words/words";
import { mayBeRepresented } from "./proxies";

/** What is recorded before the meeting: replies to its notice, or who has come. */
export type Recording = "replies" | "roll";

type Props = {
  room: MeetingRoom;
  recording: Recording;
  choose: (recording: Recording) => void;
  typed: string;
  type: (typed: string) => void;
  /** How many are meant by it. */
  found: number;
  pressTyped: (event: KeyboardEvent) => void;
  waiting: number;
  allPresent: () => void;
  isPending: boolean;
};

export function RollTop({ room, recording, choose, typed, type, found, pressTyped, waiting, allPresent, isPending }: Props) {
  const { t } = useWords();
  const isReplies = recording === "replies";
  const prompt = t(isReplies ? "council-reply-type" : "council-roll-type");
  return (
    <div className="roll-top">
      {room.meeting.status === "noticed" && (
        <Radio.Group
          size="small"
          variant="default-filled"
          value={recording}
          onChange={(next) => choose(next as Recording)}
        >
          <Radio.Button value="replies">{t("council-replies")}</Radio.Button>
          <Radio.Button value="roll">{t("council-roll")}</Radio.Button>
        </Radio.Group>
      )}
      <label>
        <span className="unseen">{prompt}</span>
        <Input value={typed} onChange={type} onKeydown={(_, { e }) => pressTyped(e)} placeholder={prompt} />
      </label>
      {typed.trim() !== "" && found !== 1 && (
        <p className="roll-meant" role="status">
          {t(found === 0 ? "council-roll-nobody" : "council-roll-many", { count: found })}
        </p>
      )}
      {!isReplies && waiting > 0 && (
        <Button block variant="outline" loading={isPending} onClick={allPresent}>
          {t("council-all-present", { count: waiting })}
        </Button>
      )}
      {isReplies && <Replies room={room} />}
      <p className="note">
        {t(
          isReplies
            ? mayBeRepresented(room)
              ? "council-reply-keys"
              : "council-reply-keys-plain"
            : room.meeting.status === "in_session"
              ? "council-roll-keys-door"
              : "council-roll-keys",
        )}
      </p>
    </div>
  );
}

/** How many answered what. */
function Replies({ room }: { room: MeetingRoom }) {
  const { t } = useWords();
  const members = room.attendees.filter(({ attendance }) => attendance.capacity === "member");
  const of = (reply: Reply | null) => members.filter(({ attendance }) => attendance.reply === reply).length;
  const figures = { attend: of("attend"), leave: of("leave"), open: of(null) };
  return (
    <p>
      {mayBeRepresented(room)
        ? t("council-reply-counts", { ...figures, proxy: of("proxy") })
        : t("council-reply-counts-plain", figures)}
    </p>
  );
}
