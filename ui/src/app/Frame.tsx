// The frame round every room: rooms at the left, society and state above.
import { Link, Outlet } from "@tanstack/react-router";
import { useEffect, useState } from "react";
import { FileIcon, FolderIcon, HomeIcon, RollbackIcon, SearchIcon, SettingIcon, UsergroupIcon, ViewListIcon } from "tdesign-icons-react";
import { Button, ConfigProvider, Select } from "tdesign-react";
import enUS from "tdesign-react/es/locale/en_US";
import zhCN from "tdesign-react/es/locale/zh_CN";
import zhTW from "tdesign-react/es/locale/zh_TW";
import icon from "../../../assets/icons/chengjie.svg";
import { SearchPalette } from "../features/search/SearchPalette";
import { Start } from "../features/start/Start";
import { setTitle } from "../host";
import type { Language } from "../generated/api";
import { clock, shortDate } from "../shared/figures";
import { FailureNotice, Shown } from "../shared/parts";
import { printShown } from "../shared/print";
import { useChange, useView } from "../shared/queries";
import { useReveal } from "../shared/reveal";
import { languages, useWords } from "../words/words";

const partsSpeak = { "zh-Hans": zhCN, "zh-Hant": zhTW, en: enUS };

export function Frame() {
  const state = useView("office", {}, ["*"]);
  const { t, language, speak } = useWords();
  const [searching, setSearching] = useState(false);
  const undo = useChange("undo");
  const isOpen = Boolean(state.data?.society);
  useReveal();
  useEffect(() => setTitle([state.data?.society, t("frame-program")].filter(Boolean).join(" · ")), [state.data, t]);
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || !isOpen) return;
      const inField = event.target instanceof HTMLInputElement || event.target instanceof HTMLTextAreaElement;
      if (event.key === "k") setSearching(true);
      else if (event.key === "p") printShown();
      else if (event.key === "z" && !inField) undo.mutate({ seq: null });
      else return;
      event.preventDefault();
    };
    window.addEventListener("keydown", listen);
    return () => window.removeEventListener("keydown", listen);
  }, [isOpen, undo]);
  const tongue = (
    <Select size="small" style={{ width: 110 }} value={language} onChange={(chosen) => speak(chosen as Language)}
      inputProps={{ "aria-label": t("frame-language") } as object}
      options={languages.map((value) => ({ value, label: t(`frame-language-${value}`) }))} />
  );
  return (
    <ConfigProvider globalConfig={partsSpeak[language]}><Shown view={state}>
      {(workspace) => workspace === null ? <>{<div className="head"><span className="grow" />{tongue}</div>}<Start /></> : (
        <div className="frame">
          <nav className="rooms" aria-label={t("frame-rooms")}>
            <h1><img src={icon} alt="" /><span>{t("frame-program")}</span></h1>
            <Link to="/" aria-label={t("frame-room-desk")}><HomeIcon size="18px" /><span>{t("frame-room-desk")}</span></Link>
            <Link to="/project" aria-label={t("frame-room-project")}><FolderIcon size="18px" /><span>{t("frame-room-project")}</span></Link>
            <Link to="/council" aria-label={t("frame-room-council")}><UsergroupIcon size="18px" /><span>{t("frame-room-council")}</span></Link>
            <Link to="/documents" aria-label={t("frame-room-documents")}><FileIcon size="18px" /><span>{t("frame-room-documents")}</span></Link>
            <Link to="/ledger" aria-label={t("frame-room-ledger")}><ViewListIcon size="18px" /><span>{t("frame-room-ledger")}</span></Link>
            <Link to="/settings" aria-label={t("frame-room-settings")}><SettingIcon size="18px" /><span>{t("frame-room-settings")}</span></Link>
          </nav>
          <header className="top">
            <strong>{workspace.society}</strong>
            <span className="state">
              {t(workspace.has_passphrase ? "frame-encrypted" : "frame-unprotected")}{"　"}
              {workspace.backed_up_at
                ? t("frame-backed-up", { at: `${shortDate(workspace.backed_up_at, language)} ${clock(workspace.backed_up_at)}` })
                : t("frame-never-backed-up")}
            </span>
            <Button variant="outline" icon={<SearchIcon />} onClick={() => setSearching(true)}>{t("frame-search")}</Button>
            <Button variant="text" icon={<RollbackIcon />} loading={undo.isPending} disabled={workspace.next_undo === null} onClick={() => undo.mutate({ seq: null })}>{t("frame-undo")}</Button>
            {tongue}
          </header>
          <main className="room">{undo.error && <FailureNotice failure={undo.error} />}<Outlet /></main>
          {searching && <SearchPalette close={() => setSearching(false)} />}
        </div>
      )}
    </Shown></ConfigProvider>
  );
}
