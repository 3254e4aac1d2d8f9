// TDesign's choice with the keys that it forgets: ↓ and Enter open it and send no form, Esc shuts the list alone, and a list that
// is shut lets Esc go by to the window round it.
import type { KeyboardEvent } from "react";
import { useState } from "react";
import { Select as Drawn, type SelectProps } from "tdesign-react";

type Props = SelectProps & {
  /** Read out where no field names the control. */
  label?: string;
};

export function Select({ label, onPopupVisibleChange, ...rest }: Props) {
  const [isOpen, setOpen] = useState(false);
  // TDesign looks for its list at each of these keys, and throws while there is none: they do not reach it.
  const whileShut = (event: KeyboardEvent<HTMLElement>) => {
    if (isOpen) return;
    if (event.key === "Escape") {
      event.stopPropagation();
      event.currentTarget.parentElement?.dispatchEvent(new globalThis.KeyboardEvent("keydown", { key: event.key, code: event.code, bubbles: true }));
    } else if (event.key === "ArrowDown" || event.key === "ArrowUp" || (event.key === "Enter" && !event.ctrlKey && !event.metaKey)) {
      event.stopPropagation();
      event.preventDefault();
      setOpen(true);
    }
  };
  const whileOpen = (event: KeyboardEvent) => {
    if (!isOpen) return;
    if (event.key === "Escape") event.stopPropagation();
    if (event.key === "Enter") event.preventDefault();
  };
  return (
    <div className="choice-keys" onKeyDownCapture={whileShut} onKeyDown={whileOpen}>
      <Drawn
        {...rest}
        {...(label === undefined ? {} : { inputProps: { "aria-label": label, "aria-haspopup": "listbox" } as object })}
        popupVisible={isOpen}
        onPopupVisibleChange={(isNow, context) => {
          setOpen(isNow);
          onPopupVisibleChange?.(isNow, context);
        }}
      />
    </div>
  );
}
