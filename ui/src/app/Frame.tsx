// The frame round every room: rooms at the left, society and state above, what concerns all rooms below.
import { Outlet, lazyRouteComponent as later, useNavigate } from "@tanstack/react-router";
import { Suspense, useEffect, useState } from "react";
import { interrupted } from "../features/council/session/keep";
import type { Office } from "../generated/api";
import { setTitle } from "../host";
import { useActing } from "../shared/actor";
import { FailureNotice, Shown } from "../shared/parts";
import { printShown } from "../shared/print";
import { useChange, useView } from "../shared/queries";
import { useReveal } from "../shared/reveal";
import { useSentence } from "../shared/sentence";
import { useWords } from "../words/words";
import { Held } from "./Held";
import { Overtaken } from "./Overtaken";
import { LanguageChoice } from "./LanguageChoice";
import { Rooms } from "./Rooms";
import { TopBar } from "./TopBar";
import { type News, Status } from "./Status";
import { useShortcuts } from "./shortcuts";

const AskActor = later(() => import("./AskActor"), "AskActor");
const SearchPalette = later(() => import("../features/search/SearchPalette"), "SearchPalette");
const Start = later(() => import("../features/start/Start"), "Start");

/** How long after the first screen what a key may call is read, in milliseconds: a key that is pressed must not wait. */
const SETTLED = 600;

export function Frame() {
  const { t } = useWords();
  const state = useView("office", {}, ["*"]);
  const acting = useActing();
  const [hasAnswered, setAnswered] = useState(false);
  const society = state.data?.society;
  useEffect(() => setTitle([society, t("frame-program")].filter(Boolean).join(" · ")), [society, t]);
  return (
    <>
      <Shown view={state}>
        {(office) =>
          office === null ? (
            <main className="outside">
              <div className="outside-top">
                <LanguageChoice />
              </div>
              <Suspense>
                <Start />
              </Suspense>
            </main>
          ) : (
            <Inside office={office} actor={acting.data?.name ?? ""} />
          )
        }
      </Shown>
      <Suspense>{acting.data && !acting.data.is_chosen && !hasAnswered && <AskActor close={() => setAnswered(true)} />}</Suspense>
    </>
  );
}

function Inside({ office, actor }: { office: Office; actor: string }) {
  const { t, language } = useWords();
  const sentence = useSentence();
  const offer = useView("undo_offer", { language }, ["*"]);
  const undo = useChange("undo");
  const redo = useChange("redo");
  const [isFinding, setFinding] = useState(false);
  const [news, setNews] = useState<News | null>(null);
  useReveal();
  const navigate = useNavigate();
  useEffect(() => {
    // A meeting during which the program ended is taken up where it stood.
    const stand = interrupted();
    if (stand) void navigate({ to: "/session/$meeting", params: { meeting: stand.meeting } });
  }, []);
  useEffect(() => {
    const settled = setTimeout(() => void SearchPalette.preload?.(), SETTLED);
    return () => clearTimeout(settled);
  }, []);
  const takeBack = () => {
    const entry = offer.data;
    if (!entry || undo.isPending) return;
    redo.reset();
    const said = sentence(entry);
    if (!entry.can_undo) return setNews({ said: t("frame-undo-stands", { what: said, who: entry.actor }), undone: null });
    undo.mutate({ seq: entry.seq }, { onSuccess: () => setNews({ said: t("frame-undone", { what: said }), undone: entry.seq }) });
  };
  const again = (seq: number) => redo.mutate({ seq }, { onSuccess: () => setNews(null) });
  const print = () => printShown() || setNews({ said: t("frame-print-nothing"), undone: null });
  useShortcuts(true, { find: () => setFinding(true), undo: takeBack, print });
  const failure = undo.error ?? redo.error;
  return (
    <div className="frame">
      <a className="skip" href="#room" onClick={(event) => (event.preventDefault(), document.getElementById("room")?.focus())}>
        {t("frame-skip")}
      </a>
      <Rooms office={office} />
      <TopBar office={office} actor={actor} find={() => setFinding(true)} offer={offer.data ?? null} isBusy={undo.isPending} undo={takeBack} />
      <div className="right-of-rooms">
        {office.overtaken_by && <Overtaken by={office.overtaken_by} />}
        {office.held && <Held held={office.held} />}
        <main className="room" id="room" tabIndex={-1}>
          {failure && <FailureNotice failure={failure} />}
          <Outlet />
        </main>
      </div>
      {news && <Status news={news} close={() => setNews(null)} redo={again} />}
      <Suspense>{isFinding && <SearchPalette close={() => setFinding(false)} />}</Suspense>
    </div>
  );
}
