// The pages of a document, as they will be printed; a page that can no longer be set stays, greyed, under the reason.
import { useEffect, useMemo, useRef, useState } from "react";
import { ChevronLeftIcon, ChevronRightIcon } from "tdesign-icons-react";
import { useWords } from "../words/words";
import { Button } from "./Button";
import { FailureNotice } from "./parts";

type Props = {
  /** Each page as SVG. */
  pages: readonly string[];
  /** How many pages the document has, when not all are given. */
  total?: number | undefined;
  failure?: Error | null | undefined;
  /** A newer page is being made. */
  isStale?: boolean | undefined;
};

/** Addresses of the pages, given back when they are no longer shown. */
function useAddresses(pages: readonly string[]): string[] {
  const addresses = useMemo(() => pages.map((page) => URL.createObjectURL(new Blob([page], { type: "image/svg+xml" }))), [pages]);
  useEffect(() => () => addresses.forEach((address) => URL.revokeObjectURL(address)), [addresses]);
  return addresses;
}

export function Pages({ pages, total = pages.length, failure = null, isStale = false }: Props) {
  const { t } = useWords();
  const addresses = useAddresses(pages);
  const desk = useRef<HTMLDivElement>(null);
  const [at, setAt] = useState(0);
  const shown = Math.min(at, Math.max(addresses.length - 1, 0));
  const turn = (to: number) => {
    setAt(to);
    desk.current?.querySelectorAll("img")[to]?.scrollIntoView({ block: "start" });
  };
  const follow = () => {
    const top = desk.current?.getBoundingClientRect().top ?? 0;
    const sheets = [...(desk.current?.querySelectorAll("img") ?? [])];
    const visible = sheets.findIndex((sheet) => sheet.getBoundingClientRect().bottom > top + 40);
    if (visible >= 0) setAt(visible);
  };
  return (
    <div className="pages-pane">
      {failure && <FailureNotice failure={failure} />}
      {addresses.length > 0 && (
        <div className="pages-bar">
          <Button size="small" variant="text" shape="square" disabled={shown === 0} onClick={() => turn(shown - 1)} aria-label={t("form-page-before")} icon={<ChevronLeftIcon />} />
          <span aria-live="polite">{t("form-page-of", { page: shown + 1, of: total })}</span>
          <Button size="small" variant="text" shape="square" disabled={shown >= addresses.length - 1} onClick={() => turn(shown + 1)} aria-label={t("form-page-after")} icon={<ChevronRightIcon />} />
          {isStale && <span className="note">{t("form-pages-setting")}</span>}
        </div>
      )}
      <div className={failure ? "pages stood" : "pages"} ref={desk} onScroll={follow} tabIndex={0} role="group" aria-label={t("form-pages")}>
        {addresses.map((address, place) => (
          <img key={place} src={address} alt={t("form-page-of", { page: place + 1, of: total })} />
        ))}
      </div>
    </div>
  );
}
