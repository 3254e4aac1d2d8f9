// The button that puts a text on the clipboard, and says what came of it.
import { useState } from "react";
import { copyText } from "../host";
import { useWords } from "../words/words";
import { Button } from "./Button";

type Props = { text: () => string; label: string; copied: string; size?: "small" };

export function Copy({ text, label, copied, ...look }: Props) {
  const { t } = useWords();
  const [isCopied, setCopied] = useState<boolean | null>(null);
  return (
    <>
      {isCopied === false && (
        <span className="amber-text" role="alert">
          {t("form-copy-failed")}
        </span>
      )}
      <Button {...look} variant="outline" type="button" onClick={() => void copyText(text()).then(setCopied)}>
        {isCopied ? copied : label}
      </Button>
    </>
  );
}
