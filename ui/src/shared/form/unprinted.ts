// The characters of a typed text that no font prints, told while it is typed and not when it is to be printed.
import { useEffect, useState } from "react";
import type { MissingGlyph } from "../../generated/api";
import { call } from "../../host";

/** How long the keys rest before a text is looked at, in milliseconds. */
const REST = 300;

/** The characters that the fonts were found to have, so that a form of many fields does not ask for each again. */
const printed = new Set<string>();

/** The characters that the fonts may lack, each once; every font has what a keyboard of letters types. */
const doubtful = (text: string): string =>
  [...new Set(text.replace(/[\s\x20-\x7e]/gu, ""))].filter((character) => !printed.has(character)).sort().join("");

/** The first character of a text that no font prints; null while nobody knows. */
export function useUnprinted(text: string): MissingGlyph | null {
  const asked = doubtful(text);
  const [found, setFound] = useState<readonly MissingGlyph[]>([]);
  useEffect(() => {
    if (asked === "") return;
    let isOver = false;
    const timer = setTimeout(() => {
      // Without the fonts nothing can be printed at all, which the settings say.
      void call("unprinted", { text: asked }).then(
        (glyphs) => {
          const lacking = new Set(glyphs.map((glyph) => glyph.character));
          for (const character of asked) if (!lacking.has(character)) printed.add(character);
          if (!isOver) setFound(glyphs);
        },
        () => undefined,
      );
    }, REST);
    return () => {
      isOver = true;
      clearTimeout(timer);
    };
  }, [asked]);
  return found.find((glyph) => text.includes(glyph.character)) ?? null;
}
