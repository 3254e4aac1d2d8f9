// The three checks of the ledger: how they go, and what they came to; the troubles that they found, a line each.
import { Button } from "../../shared/Button";
import { LongBar } from "../../shared/LongBar";
import type { Long } from "../../shared/long";
import { FailureNotice, Tag } from "../../shared/parts";
import { useWords } from "../../words/words";

type Check = Long<"ledger_verify">;

export function Verify({ check }: { check: Check }) {
  const { t, language } = useWords();
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
            <Tag tone="amber">{t("ledger-screen-unsound", { count: reply.troubles })}</Tag>
          )}
        </span>
      )}
      {!check.isBusy && (
        <Button theme="primary" onClick={() => check.run({ language })}>
          {t("ledger-screen-verify")}
        </Button>
      )}
    </>
  );
}

/** What was found, so that whoever helps can be told. */
export function Troubles({ check }: { check: Check }) {
  const { t } = useWords();
  const { reply } = check;
  if (check.isBusy || !reply || reply.troubles === 0) return null;
  const more = reply.troubles - reply.first.length;
  return (
    <section className="notice ledger-troubles" role="alert">
      <strong>{t("ledger-screen-trouble", { count: reply.troubles })}</strong>
      <ul>
        {reply.first.map((said, place) => (
          <li key={place}>{said}</li>
        ))}
      </ul>
      {more > 0 && <p>{t("ledger-screen-more-troubles", { count: more })}</p>}
    </section>
  );
}
