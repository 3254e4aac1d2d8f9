// The keys that do something now, each with its word; a click does the same.
import { useWords } from "../../../words/words";
import type { MessageKey } from "../../../words/words";

type Plain = Extract<MessageKey, `session-key-${string}`>;

/** A key, how it is written on the cap, and what it does; a cap may stand for many keys, and is not pressed then. */
export type Offer = { key: string; cap: string; word: Plain; isMany?: true };

export function KeyBar({ offers, press }: { offers: Offer[]; press: (key: string) => void }) {
  const { t } = useWords();
  return (
    <div className="session-keys" aria-label={t("session-keys")} role="toolbar">
      {offers.map(({ key, cap, word, isMany }) => isMany ? (
        <span key={key} className="session-key">
          <kbd>{cap}</kbd>
          {t(word)}
        </span>
      ) : (
        <button
          type="button"
          key={key}
          className={key === "Escape" ? "session-key session-key-last" : "session-key"}
          // The focus stays where it is: the next key is for the meeting, not for this button.
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => press(key)}
        >
          <kbd>{cap}</kbd>
          {t(word)}
        </button>
      ))}
    </div>
  );
}
