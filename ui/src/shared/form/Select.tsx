// TDesign's choice with the keys that it forgets: ↓ and Enter open it and send no form, a letter opens one that is searched and
// is its first, Esc shuts the list alone, and a list that is shut lets Esc go by to the window round it.
import type { KeyboardEvent } from "react";
import { useState } from "react";
import { Select as Drawn, type SelectProps } from "tdesign-react";

type Props = Omit<SelectProps, "onSearch"> & {
  /** Read out where no field names the control. */
  label?: string;
  /** Hears what is typed to find an option, who then gives those found. */
  onSearch?: (text: string) => void;
};

export function Select({ label, onPopupVisibleChange, onSearch, ...rest }: Props) {
  const [isOpen, setOpen] = useState(false);
  const [typed, setTyped] = useState("");
  const type = (text: string) => {
    setTyped(text);
    onSearch?.(text);
  };
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
    } else if (onSearch && event.key.length === 1 && event.key !== " " && !event.ctrlKey && !event.metaKey && !event.altKey) {
      // TDesign takes letters only once its list is open: the first would be lost.
      event.preventDefault();
      setOpen(true);
      type(event.key);
    } else if (onSearch && event.key === "Process") {
      // What a method of writing Chinese is about to make goes where letters are taken.
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
        {...(onSearch ? { inputValue: typed, onInputChange: (text: string) => type(text), onSearch: () => {} } : {})}
        popupVisible={isOpen}
        onPopupVisibleChange={(isNow, context) => {
          setOpen(isNow);
          if (!isNow) setTyped("");
          onPopupVisibleChange?.(isNow, context);
        }}
      />
    </div>
  );
}
