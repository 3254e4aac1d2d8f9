// The pictures of pages that were set, kept by their numbers until newer ones replace them.
import { useEffect, useRef, useState } from "react";

export type Sheet = { svg: string; address: string };

type Reply = { total: number; pages: readonly { number: number; svg: string }[] };

const addressOf = (svg: string): string => URL.createObjectURL(new Blob([svg], { type: "image/svg+xml" }));

/** The newest picture of each page; pages that a change left as they were keep theirs. */
export function useSheets(reply: Reply | undefined): { total: number; sheets: ReadonlyMap<number, Sheet> } {
  const held = useRef(new Map<number, Sheet>());
  const [shown, setShown] = useState<{ total: number; sheets: ReadonlyMap<number, Sheet> }>({ total: 0, sheets: held.current });
  useEffect(() => {
    if (!reply) return;
    const sheets = new Map(held.current);
    const replaced: Sheet[] = [];
    for (const { number, svg } of reply.pages) {
      const before = sheets.get(number);
      if (before?.svg === svg) continue;
      if (before) replaced.push(before);
      sheets.set(number, { svg, address: addressOf(svg) });
    }
    for (const [number, sheet] of sheets) {
      if (number <= reply.total) continue;
      replaced.push(sheet);
      sheets.delete(number);
    }
    held.current = sheets;
    setShown({ total: reply.total, sheets });
    // The picture before stays until the one after it is drawn.
    requestAnimationFrame(() => replaced.forEach((sheet) => URL.revokeObjectURL(sheet.address)));
  }, [reply]);
  useEffect(() => () => held.current.forEach((sheet) => URL.revokeObjectURL(sheet.address)), []);
  return shown;
}
