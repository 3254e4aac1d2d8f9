// Cells as Excel and WPS put them on the clipboard: tabs between columns, quotes round what holds a tab or a line.

/** The rows of a copied range; the line that the spreadsheet adds at the end is no row. */
export function readCells(text: string): string[][] {
  const rows: string[][] = [[]];
  let cell = "";
  let isQuoted = false;
  const plain = text.replace(/\r\n?/g, "\n");
  for (let place = 0; place < plain.length; place += 1) {
    const sign = plain[place];
    if (isQuoted) {
      if (sign !== '"') cell += sign;
      else if (plain[place + 1] === '"') (cell += '"', (place += 1));
      else isQuoted = false;
    } else if (sign === '"' && cell === "") isQuoted = true;
    else if (sign === "\t" || sign === "\n") {
      rows[rows.length - 1]?.push(cell);
      cell = "";
      if (sign === "\n") rows.push([]);
    } else cell += sign;
  }
  if (cell !== "" || (rows[rows.length - 1]?.length ?? 0) > 0) rows[rows.length - 1]?.push(cell);
  else rows.pop();
  return rows;
}

/** Rows as a spreadsheet reads them back. */
export function writeCells(rows: string[][]): string {
  const quoted = (cell: string) => (/["\t\n\r]/.test(cell) ? `"${cell.replace(/"/g, '""')}"` : cell);
  return rows.map((row) => row.map(quoted).join("\t")).join("\r\n");
}
