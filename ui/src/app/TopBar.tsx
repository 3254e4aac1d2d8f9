// Above every room: whose workspace it is and how safe, finding, undo, the language, and who acts.
import { Link } from "@tanstack/react-router";
import { CheckCircleIcon, ErrorCircleIcon, LockOffIcon, LockOnIcon, RollbackIcon, SearchIcon, UserCircleIcon } from "tdesign-icons-react";
import { Tooltip } from "tdesign-react";
import type { LedgerEntry, Office } from "../generated/api";
import { Button } from "../shared/Button";
import { clock, shortDate } from "../shared/figures";
import { useSentence } from "../shared/sentence";
import { useWords } from "../words/words";
import { LanguageChoice } from "./LanguageChoice";

function Safety({ office }: { office: Office }) {
  const { t, language } = useWords();
  const at = office.backed_up_at;
  const day = at?.slice(0, 10) === office.today ? t("frame-today") : at && shortDate(at, language);
  return (
    <div className="safety">
      <Link to="/settings" search={{ record: "passphrase" }} className={office.has_passphrase ? "" : "wanting"}>
        {office.has_passphrase ? <LockOnIcon size="16px" /> : <LockOffIcon size="16px" />}
        {t(office.has_passphrase ? "frame-encrypted" : "frame-unprotected")}
      </Link>
      <Link to="/settings" search={{ record: "backups" }} className={at ? "kept" : "wanting"}>
        {at ? <CheckCircleIcon size="16px" /> : <ErrorCircleIcon size="16px" />}
        {at ? t("frame-backed-up", { at: `${day} ${clock(at)}` }) : t("frame-never-backed-up")}
      </Link>
    </div>
  );
}

type UndoProps = { offer: LedgerEntry | null; isBusy: boolean; undo: () => void };

/** Undo, naming what it would take back, or what was done last and stands. */
function Undo({ offer, isBusy, undo }: UndoProps) {
  const { t } = useWords();
  const sentence = useSentence();
  const what = offer
    ? t(offer.can_undo ? "frame-undo-what" : "frame-undo-stands", { what: sentence(offer), who: offer.actor })
    : t("frame-undo-nothing");
  return (
    <Tooltip content={what} theme="light" placement="bottom" overlayClassName="asks">
      <span>
        <Button variant="text" icon={<RollbackIcon />} loading={isBusy} disabled={!offer?.can_undo} onClick={undo} title={what}>
          {t("frame-undo")}
        </Button>
      </span>
    </Tooltip>
  );
}

type Props = UndoProps & { office: Office; actor: string; find: () => void };

export function TopBar({ office, actor, find, ...undo }: Props) {
  const { t } = useWords();
  return (
    <header className="top">
      <strong className="society" title={office.society}>{office.society}</strong>
      <Safety office={office} />
      <span className="grow" />
      <button type="button" className="find" onClick={find}>
        <SearchIcon size="16px" />
        <span className="grow">{t("search-prompt")}</span>
        <kbd>{t("frame-find-key")}</kbd>
      </button>
      <Undo {...undo} />
      <LanguageChoice />
      <Link to="/settings" search={{ record: "actor" }} className="actor" title={t("frame-actor", { name: actor })}>
        <UserCircleIcon size="16px" />
        <span>{actor}</span>
      </Link>
    </header>
  );
}
