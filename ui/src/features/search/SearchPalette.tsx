// Finding any record by its text, by pinyin or by initials.
import { Link } from "@tanstack/react-router";
import { useDeferredValue, useEffect, useRef, useState } from "react";
import { Dialog, Input, type InputRef } from "tdesign-react";
import type { Found } from "../../generated/api";
import { Empty, Shown } from "../../shared/parts";
import { useView } from "../../shared/queries";
import { useWords } from "../../words/words";

/** The room in which a record is shown. */
function place({ kind, id }: Found): string {
  switch (kind) {
    case "pilot_project": return `/project/${id}`;
    case "meeting": return `/council/${id}`;
    case "person": case "body": case "charter_rule": case "resolution": case "agenda_item": case "recusal": return "/council";
    default: return "/project";
  }
}

export function SearchPalette({ close }: { close: () => void }) {
  const { t } = useWords();
  const [text, setText] = useState("");
  const asked = useDeferredValue(text.trim());
  const field = useRef<InputRef>(null);
  // The dialog takes the focus for itself as it begins to open; the field takes it back before a key is lost.
  const focus = () => field.current?.focus();
  useEffect(() => {
    const frame = requestAnimationFrame(focus);
    return () => cancelAnimationFrame(frame);
  }, []);
  const hits = useView("search", { text: asked }, ["*"]);
  return (
    <Dialog visible header={false} footer={false} width={840} top={72} onClose={close} onOpened={focus} preventScrollThrough={false} destroyOnClose>
      <Input ref={field} size="large" value={text} onChange={setText} placeholder={t("search-prompt")} />
      {asked !== "" && (
        <Shown view={hits}>
          {(found) => found.length === 0 ? <Empty>{t("search-nothing", { text: asked })}</Empty> : (
            <>
              <p className="note">{t("search-found", { count: found.length })}</p>
              {found.map((hit) => (
                <div className="row" key={hit.kind + hit.id}><Link to={place(hit)} onClick={close}><strong>{hit.title}</strong></Link><span className="note grow">{hit.detail}</span></div>
              ))}
            </>
          )}
        </Shown>
      )}
    </Dialog>
  );
}
