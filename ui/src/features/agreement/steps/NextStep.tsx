// The one thing that a version waits for: the council's vote, its being sent, the next signature.
import { useState } from "react";
import type { AgreementRoom, VersionView } from "../../../generated/api";
import { Button } from "../../../shared/Button";
import { useWords } from "../../../words/words";
import { Approve } from "./Approve";
import { Propose } from "./Propose";
import { Send } from "./Send";
import { Sign } from "./Sign";

type Props = { room: AgreementRoom; view: VersionView; gaps: number; isUnwritten: boolean };

export function NextStep({ room, view, gaps, isUnwritten }: Props) {
  const { t } = useWords();
  const [open, setOpen] = useState<"propose" | "approve" | "send" | "sign" | null>(null);
  const close = () => setOpen(null);
  const { status } = view.version;
  const isReady = gaps === 0 && !isUnwritten;
  const reason = gaps > 0 ? t("agreement-not-ready", { count: gaps }) : "";
  const isMoved = room.motions.length > 0;
  const hasApproval = room.approvals.length > 0;
  return (
    <>
      {status === "drafting" && (
        <>
          {reason && <span className="amber-text note">{reason}</span>}
          {hasApproval && (
            <Button variant={isReady ? "base" : "outline"} disabled={!isReady} title={reason} onClick={() => setOpen("approve")}>
              {t("agreement-approve")}
            </Button>
          )}
          {!hasApproval && (
            <Button
              variant={isReady && !isMoved ? "base" : "outline"}
              disabled={!isReady || isMoved}
              title={isMoved ? t("agreement-moved-already") : reason}
              onClick={() => setOpen("propose")}
            >
              {t("agreement-propose")}
            </Button>
          )}
        </>
      )}
      {status === "council_approved" && <Button onClick={() => setOpen("send")}>{t("agreement-send")}</Button>}
      {status === "sent" && <Button onClick={() => setOpen("sign")}>{t("agreement-sign")}</Button>}
      {open === "propose" && <Propose room={room} view={view} close={close} />}
      {open === "approve" && <Approve room={room} view={view} close={close} />}
      {open === "send" && <Send room={room} view={view} close={close} />}
      {open === "sign" && <Sign room={room} view={view} close={close} />}
    </>
  );
}
