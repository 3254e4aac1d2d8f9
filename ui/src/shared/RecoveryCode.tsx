// The recovery code, shown once: printed or copied, and put away before the window goes on.
import { useState } from "react";
import { printWindow } from "../host";
import { useWords } from "../words/words";
import { Button } from "./Button";
import { Copy } from "./Copy";
import { CheckField } from "./form";

type Props = { code: string; goOn: () => void; goOnLabel: string };

export function RecoveryCode({ code, goOn, goOnLabel }: Props) {
  const { t } = useWords();
  const [isKept, setKept] = useState(false);
  return (
    <section className="recovery" aria-label={t("recovery-title")}>
      <h2>{t("recovery-title")}</h2>
      <p>{t("recovery-why")}</p>
      <output className="recovery-code">{code}</output>
      <div className="row no-print">
        <Button variant="outline" onClick={printWindow}>
          {t("recovery-print")}
        </Button>
        <Copy text={() => code} label={t("recovery-copy")} copied={t("recovery-copied")} />
        <span className="note">{t("recovery-once")}</span>
      </div>
      <div className="no-print">
        <CheckField label={t("recovery-kept")} value={isKept} onChange={setKept} />
      </div>
      <Button tag="button" className="no-print" theme="primary" disabled={!isKept} onClick={goOn}>
        {goOnLabel}
      </Button>
    </section>
  );
}
