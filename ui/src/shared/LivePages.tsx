// The pages of a document that may still change: only those in sight are set, the last good ones stay until newer are there.
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { type MouseEvent, type ReactNode, useEffect, useRef, useState } from "react";
import { ChevronLeftIcon, ChevronRightIcon } from "tdesign-icons-react";
import type { Failure } from "../host";
import { useWords } from "../words/words";
import { Button } from "./Button";
import { FailureNotice } from "./parts";
import { type Sheet, useSheets } from "./sheets";

/** Height of the paper, millimetres. */
export const PAPER = 297;

export type Previewed = { total: number; pages: { number: number; svg: string }[] };

type Props<Reply extends Previewed> = {
  /** What the pages are of: with another key they are asked for again. */
  of: readonly unknown[];
  ask: (from: number, to: number) => Promise<Reply>;
  /** What stands at the left of the bar. */
  head?: ReactNode;
  tools?: ReactNode;
  /** What is drawn over a page. */
  over?: (page: number) => ReactNode;
  /** A place on a page was clicked: its page and its height, millimetres. */
  pick?: ((page: number, height: number) => void) | undefined;
  /** The place to be shown; with another object the pane goes there. */
  target?: { page: number; height: number } | null;
  /** Is told what was answered. */
  answered?: (reply: Reply) => void;
};

export function LivePages<Reply extends Previewed>(props: Props<Reply>) {
  const { of, ask, head, tools, over, pick, target = null, answered } = props;
  const { t } = useWords();
  const desk = useRef<HTMLDivElement>(null);
  const [sight, setSight] = useState({ from: 1, to: 2 });
  const query = useQuery<Reply, Failure>({
    queryKey: ["pages", [of, sight], { kinds: ["*"] }],
    queryFn: () => ask(sight.from, sight.to),
    placeholderData: keepPreviousData,
    gcTime: 0,
    staleTime: 0,
  });
  const { total, sheets } = useSheets(query.isPlaceholderData ? undefined : query.data);
  useEffect(() => {
    if (query.data && !query.isPlaceholderData) answered?.(query.data);
  }, [query.data, query.isPlaceholderData]);

  const look = () => setSight((before) => sameSight(before, sightOf(desk.current)));
  useEffect(() => {
    const watch = new ResizeObserver(look);
    if (desk.current) watch.observe(desk.current);
    return () => watch.disconnect();
  }, []);
  useEffect(() => {
    if (target) show(desk.current, target.page, target.height);
  }, [target]);

  const at = Math.min(sight.from, Math.max(total, 1));
  const onClick = (event: MouseEvent<HTMLElement>, page: number) => {
    const box = event.currentTarget.getBoundingClientRect();
    pick?.(page, ((event.clientY - box.top) / box.height) * PAPER);
  };
  return (
    <div className="live-pages">
      <div className="pages-bar">
        <span className="side">{head}</span>
        <Button
          size="small"
          variant="text"
          shape="square"
          disabled={at <= 1}
          onClick={() => show(desk.current, at - 1, 0)}
          aria-label={t("form-page-before")}
          icon={<ChevronLeftIcon />}
        />
        <span aria-live="polite">{total > 0 && t("form-page-of", { page: at, of: total })}</span>
        <Button
          size="small"
          variant="text"
          shape="square"
          disabled={at >= total}
          onClick={() => show(desk.current, at + 1, 0)}
          aria-label={t("form-page-after")}
          icon={<ChevronRightIcon />}
        />
        <span className="side end">{tools}</span>
      </div>
      {query.error && <FailureNotice failure={query.error} />}
      <div className={query.error ? "pages stood" : "pages"} ref={desk} onScroll={look} tabIndex={0} role="group" aria-label={t("form-pages")}>
        {total === 0 && !query.error && <p className="note">{t("form-pages-setting")}</p>}
        {Array.from({ length: total }, (_, place) => place + 1).map((page) => (
          <div key={page} className={pick ? "sheet picks" : "sheet"} onClick={(event) => onClick(event, page)}>
            <Picture sheet={sheets.get(page)} page={page} total={total} />
            {over?.(page)}
          </div>
        ))}
      </div>
    </div>
  );
}

function Picture({ sheet, page, total }: { sheet: Sheet | undefined; page: number; total: number }) {
  const { t } = useWords();
  return sheet ? <img src={sheet.address} alt={t("form-page-of", { page, of: total })} draggable={false} /> : null;
}

type Sight = { from: number; to: number };

/** Which pages are in sight; a document that is not there yet is asked for its first pages. */
function sightOf(desk: HTMLElement | null): Sight {
  const sheets = [...(desk?.querySelectorAll<HTMLElement>(":scope > .sheet") ?? [])];
  if (!desk || sheets.length === 0) return { from: 1, to: 2 };
  const top = desk.scrollTop + desk.offsetTop;
  const first = sheets.findIndex((sheet) => sheet.offsetTop + sheet.offsetHeight > top + 40);
  const after = sheets.findIndex((sheet) => sheet.offsetTop > top + desk.clientHeight);
  return { from: Math.max(first, 0) + 1, to: after < 0 ? sheets.length : after };
}

const sameSight = (before: Sight, now: Sight): Sight => (before.from === now.from && before.to === now.to ? before : now);

/** Brings a height of a page near the top of the pane. */
function show(desk: HTMLElement | null, page: number, height: number): void {
  const sheet = desk?.querySelectorAll<HTMLElement>(":scope > .sheet")[page - 1];
  if (!desk || !sheet) return;
  const lead = height > 0 ? 40 : 12;
  desk.scrollTo({ top: sheet.offsetTop - desk.offsetTop + (height / PAPER) * sheet.offsetHeight - lead });
}
