// The three checks of the ledger, and what they came to.
import { useMutation } from "@tanstack/react-query";
import { Button } from "tdesign-react";
import { call } from "../../host";
import { FailureNotice, Tag } from "../../shared/parts";
import { useWords } from "../../words/words";

export function Verify() {
  const { t } = useWords();
  const check = useMutation({ mutationFn: () => call("ledger_verify", {}) });
  const reply = check.data;
  return (
    <>
      {check.error && <FailureNotice failure={check.error} />}
      {reply && (
        <span role="status">
          {reply.troubles === 0 ? (
            <Tag tone="green">{t("ledger-screen-sound", { entries: reply.entries, head: reply.head.slice(0, 12) })}</Tag>
          ) : (
            <Tag tone="amber">{t("ledger-screen-trouble", { count: reply.troubles })}</Tag>
          )}
        </span>
      )}
      <Button theme="primary" loading={check.isPending} onClick={() => check.mutate()}>
        {t("ledger-screen-verify")}
      </Button>
    </>
  );
}
