// The way from a meeting's page into the meeting mode.
import { useNavigate } from "@tanstack/react-router";
import { FullscreenIcon } from "tdesign-icons-react";
import type { MeetingRoom } from "../../../generated/api";
import { Button } from "../../../shared/Button";
import { useWords } from "../../../words/words";

export function OpenSession({ meeting }: { meeting: MeetingRoom["meeting"] }) {
  const { t } = useWords();
  const navigate = useNavigate();
  if (meeting.status !== "noticed" && meeting.status !== "in_session") return null;
  return (
    <Button
      variant="outline"
      icon={<FullscreenIcon />}
      onClick={() => void navigate({ to: "/session/$meeting", params: { meeting: meeting.id } })}
    >
      {t("session-begin")}
    </Button>
  );
}
