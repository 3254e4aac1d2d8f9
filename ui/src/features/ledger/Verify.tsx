// The three checks of the ledger, and what they came to.
import { Button } from "../../shared/Button";
import { LongBar } from "../../shared/LongBar";
import { useLong } from "../../shared/long";
import { FailureNotice, Tag } from "../../shared/parts";
import { useWords } from "../../words/words";

export function Verify() {
  const { t } = useWords();
  const check = useLong("ledger_verify");
  const { reply } = check;
  return (
    <>
      {check.failure && <FailureNotice failure={check.failure} />}
      {check.isBusy && <LongBar label={t("ledger-screen-verifying")} long={check} />}
      {!check.isBusy && reply && (
        <span role="status">
          {reply.troubles === 0 ? (
            <>
              <Tag tone="green">{t("ledger-screen-sound", { entries: reply.entries, head: reply.head.slice(0, 12) })}</Tag>
              {reply.erased > 0 && <span className="note">{t("ledger-screen-erased", { count: reply.erased })}</span>}
            </>
          ) : (
            <Tag tone="amber">{t("ledger-screen-trouble", { count: reply.troubles })}</Tag>
          )}
        </span>
      )}
      {!check.isBusy && (
        <Button theme="primary" onClick={() => check.run({})}>
          {t("ledger-screen-verify")}
        </Button>
      )}
    </>
  );
}
