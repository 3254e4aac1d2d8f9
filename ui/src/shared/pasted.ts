// What a pasted range makes of the rows of a table.

type Reads<Row> = { fromText: (text: string, row: Row) => Partial<Row> | null };

/**
 * Lays the cells over the rows from (row, column). Rows that are not there yet are new; where no row can be new, and for
 * columns beyond the last, cells are left out; the first are counted as unread.
 */
export function pasted<Row>(
  rows: readonly Row[],
  columns: readonly Reads<Row>[],
  cells: readonly string[][],
  row: number,
  column: number,
  newRow: (() => Row) | undefined,
): { rows: Row[]; unread: number } {
  const result = [...rows];
  let unread = 0;
  cells.forEach((line, down) => {
    const before = result[row + down] ?? newRow?.();
    if (before === undefined) {
      unread += line.length;
      return;
    }
    let changed: Row = before;
    line.forEach((text, across) => {
      const change = columns[column + across]?.fromText(text.trim(), changed);
      if (change === null) unread += 1;
      else if (change !== undefined) changed = { ...changed, ...change };
    });
    result[row + down] = changed;
  });
  return { rows: result, unread };
}

/** The rows with one of them at another place. */
export function movedRow<Row>(rows: readonly Row[], from: number, to: number): Row[] {
  const rest = rows.filter((_, place) => place !== from);
  return [...rest.slice(0, to), ...rows.slice(from, from + 1), ...rest.slice(to)];
}
