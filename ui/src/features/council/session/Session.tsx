// The meeting mode: the whole window for one meeting, by one keyboard, readable from the far end of the table.
import { useNavigate, useParams } from "@tanstack/react-router";
import { useEffect } from "react";
import { fullScreen } from "../../../host";
import { Button } from "../../../shared/Button";
import { FailureNotice } from "../../../shared/parts";
import { useView } from "../../../shared/queries";
import { useWords } from "../../../words/words";
import { dropStand } from "./keep";
import { SessionRoom } from "./SessionRoom";
import "../sheets";

export function Session() {
  const { t, language } = useWords();
  const navigate = useNavigate();
  const { meeting } = useParams({ strict: false }) as { meeting: string };
  const room = useView("meeting_room", { meeting_id: meeting, language }, ["*"]);
  useEffect(() => {
    fullScreen(true);
    return () => fullScreen(false);
  }, []);
  const leave = () => {
    dropStand();
    void navigate({ to: "/council/$meeting", params: { meeting } });
  };
  if (room.error) {
    return (
      <main className="session session-trouble">
        <FailureNotice failure={room.error} />
        <Button theme="primary" onClick={leave}>
          {t("session-key-leave")}
        </Button>
      </main>
    );
  }
  if (!room.data) return <main className="session session-trouble">{t("frame-reading")}</main>;
  return <SessionRoom key={meeting} room={room.data} leave={leave} />;
}
