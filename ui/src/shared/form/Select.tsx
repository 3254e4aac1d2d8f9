// TDesign's choice with the keys that it forgets: ↓ and Enter open it and send no form, what is typed opens one that is searched
// and is its beginning, also by a method of writing Chinese; Esc shuts the list alone, and a list that is shut lets Esc go by to
// the window round it.
import { type FocusEvent, type KeyboardEvent, useState } from "react";
import { Select as Drawn, type SelectProps } from "tdesign-react";
import { isComposing } from "../composing";

type Props = Omit<SelectProps, "onSearch" | "onPopupVisibleChange"> & {
  /** Read out where no field names the control. */
  label?: string;
  /** Hears what is typed to find an option, who then gives those found; nothing when the list is shut. */
  onSearch?: (text: string) => void;
};

export function Select({ label, onSearch, ...rest }: Props) {
  const [isOpen, setOpen] = useState(false);
  const [typed, setTyped] = useState("");
  const isSearched = onSearch !== undefined || rest.filterable === true;
  const type = (text: string) => {
    setTyped(text);
    onSearch?.(text);
    if (text !== "") setOpen(true);
  };
  const show = (isNow: boolean) => {
    setOpen(isNow);
    if (!isNow) type("");
  };
  // TDesign takes letters only once its list is open; it opens before the letter, or what a method makes of it, is put in.
  const whileShut = (event: KeyboardEvent<HTMLElement>) => {
    const isText = event.key.length === 1 && event.key !== " " && !event.ctrlKey && !event.metaKey && !event.altKey;
    if (isComposing(event)) {
      event.stopPropagation();
      if (isSearched) show(true);
    } else if (event.key === "Escape") {
      // TDesign looks for its list at each of these keys, and throws while there is none: they do not reach it.
      event.stopPropagation();
      event.currentTarget.parentElement?.dispatchEvent(new globalThis.KeyboardEvent("keydown", { key: event.key, code: event.code, bubbles: true }));
    } else if (event.key === "ArrowDown" || event.key === "ArrowUp" || (event.key === "Enter" && !event.ctrlKey && !event.metaKey)) {
      event.stopPropagation();
      event.preventDefault();
      show(true);
    } else if (isSearched && isText) {
      show(true);
    }
  };
  // What chooses among characters chooses no option.
  const whileOpen = (event: KeyboardEvent) => {
    if (isComposing(event)) event.stopPropagation();
    else if (event.key === "Escape") {
      event.stopPropagation();
      show(false);
    }
  };
  // What is typed stands in the place of what was chosen, also where a method is at work before its key is heard.
  const mark = ({ target }: FocusEvent) => isSearched && target instanceof HTMLInputElement && target.select();
  return (
    <div
      className="choice-keys"
      onKeyDownCapture={isOpen ? whileOpen : whileShut}
      onKeyDown={(event) => isOpen && event.key === "Enter" && event.preventDefault()}
      onFocusCapture={mark}
      // TDesign puts its last text in the place of what is being made; without these it echoes what it hears.
      onCompositionStartCapture={(event) => event.stopPropagation()}
      onCompositionEndCapture={(event) => event.stopPropagation()}
    >
      <Drawn
        {...rest}
        {...(label === undefined ? {} : { inputProps: { "aria-label": label, "aria-haspopup": "listbox" } as object })}
        {...(isSearched ? { inputValue: typed, onInputChange: type } : {})}
        {...(onSearch ? { onSearch: () => {} } : {})}
        popupVisible={isOpen}
        // TDesign shuts its list before the key is heard here, and the window round it would take the key for its own.
        onPopupVisibleChange={(isNow, { trigger }) => trigger === "keydown-esc" || show(isNow)}
      />
    </div>
  );
}
