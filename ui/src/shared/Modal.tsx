// A window above the room: named, trapping Tab, giving the focus back where it was, closed by Esc.
import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef } from "react";
import { Dialog } from "tdesign-react";
import { CloseIcon } from "tdesign-icons-react";
import { useWords } from "../words/words";
import { isComposing } from "./composing";

const reachable = "a[href], button:not(:disabled), input:not(:disabled), textarea:not(:disabled), select:not(:disabled), [tabindex='0']";

/** For so many frames the dialog may still take the focus for itself. */
const SETTLING = 20;

type Props = {
  title: string;
  close: () => void;
  width?: number;
  top?: number;
  /** The title is only read out; the content names itself to the eye. */
  isUntitled?: boolean;
  children: ReactNode;
};

/** Shown as long as it is rendered. */
export function Modal({ title, close, width = 560, top = 72, isUntitled = false, children }: Props) {
  const { t } = useWords();
  const id = useId();
  const body = useRef<HTMLDivElement>(null);
  const within = () => [...(body.current?.querySelectorAll<HTMLElement>(reachable) ?? [])].filter((one) => one.offsetParent !== null);
  useEffect(() => {
    const before = document.activeElement as HTMLElement | null;
    // The dialog takes the focus for itself as it opens, and can give none before it is shown; the first field takes it as
    // soon as it can, before a key is lost.
    let frame = 0;
    let tries = 0;
    const enter = () => {
      const field = body.current?.querySelector<HTMLElement>(".modal-body input, .modal-body textarea");
      if (!body.current?.contains(document.activeElement)) (field ?? within()[0])?.focus();
      tries += 1;
      if (tries < SETTLING) frame = requestAnimationFrame(enter);
    };
    enter();
    return () => {
      cancelAnimationFrame(frame);
      before?.focus();
    };
  }, []);
  // A control that went away took the focus with it: Esc still closes.
  useEffect(() => {
    const listen = (event: globalThis.KeyboardEvent) => {
      if (event.key === "Escape" && document.activeElement === document.body) close();
    };
    window.addEventListener("keydown", listen);
    return () => window.removeEventListener("keydown", listen);
  }, [close]);
  const onKeyDown = (event: KeyboardEvent) => {
    // Esc that takes back characters that are being made does not close what they are written in.
    if (isComposing(event)) return event.stopPropagation();
    if (event.key !== "Tab") return;
    const all = within();
    const [first, last] = [all[0], all[all.length - 1]];
    const leaving = event.shiftKey ? first : last;
    if (document.activeElement !== leaving) return;
    event.preventDefault();
    (event.shiftKey ? last : first)?.focus();
  };
  const named = { role: "dialog", "aria-modal": true, "aria-labelledby": id } as object;
  return (
    <Dialog
      visible
      header={false}
      footer={false}
      closeBtn={false}
      width={width}
      top={top}
      onClose={close}
      closeOnOverlayClick={false}
      preventScrollThrough={false}
      destroyOnClose
      dialogClassName="modal"
      {...named}
    >
      <div ref={body} onKeyDown={onKeyDown}>
        <div className={isUntitled ? "unseen" : "modal-head"}>
          <h2 id={id}>{title}</h2>
          {!isUntitled && (
            <button type="button" className="icon-button" aria-label={t("form-close")} onClick={close}>
              <CloseIcon size="16px" />
            </button>
          )}
        </div>
        <div className="modal-body">{children}</div>
      </div>
    </Dialog>
  );
}
