// The ledger: what was done, when and by whom; narrowed by record, kind, person and days; taken back; verified.
import { useNavigate, useSearch } from "@tanstack/react-router";
import { useState } from "react";
import { Button } from "../../shared/Button";
import { Empty, FailureNotice, Head, Shown } from "../../shared/parts";
import { useLong } from "../../shared/long";
import { useChange } from "../../shared/queries";
import { useWords } from "../../words/words";
import { Entries } from "./Entries";
import { Filters } from "./Filters";
import { Troubles, Verify } from "./Verify";
import { type Narrowing, everything, isNarrowed, useEntries } from "./useEntries";
import "./sheets";

export function Ledger() {
  const { t } = useWords();
  const navigate = useNavigate();
  const { of } = useSearch({ strict: false }) as { of?: string };
  const [own, setOwn] = useState<Omit<Narrowing, "record">>(everything);
  const narrowing = { ...own, record: of ?? null };
  const entries = useEntries(narrowing);
  const check = useLong("ledger_verify");
  const undo = useChange("undo");
  const redo = useChange("redo");
  const failure = undo.error ?? redo.error;
  const take = (change: typeof undo, other: typeof undo) => (seq: number) => {
    other.reset();
    change.mutate({ seq });
  };
  const clear = () => {
    setOwn(everything);
    void navigate({ to: "/ledger" });
  };
  return (
    <>
      <Head title={t("frame-room-ledger")}>
        <Verify check={check} />
      </Head>
      <Troubles check={check} />
      <Filters narrowing={narrowing} change={setOwn} clear={isNarrowed(narrowing) ? clear : null} />
      {failure && <FailureNotice failure={failure} />}
      <section className="card ledger">
        <Shown view={entries}>
          {({ pages }) => (
            <Entries
              entries={pages.flat()}
              undo={take(undo, redo)}
              redo={take(redo, undo)}
              isBusy={undo.isPending || redo.isPending}
              empty={<Empty>{t(isNarrowed(narrowing) ? "ledger-screen-none" : "ledger-screen-empty")}</Empty>}
            />
          )}
        </Shown>
        {entries.hasNextPage && (
          <Button variant="text" block loading={entries.isFetchingNextPage} onClick={() => void entries.fetchNextPage()}>
            {t("ledger-screen-earlier")}
          </Button>
        )}
      </section>
    </>
  );
}
