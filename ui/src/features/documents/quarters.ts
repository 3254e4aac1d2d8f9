// The quarters of the year that a report may speak of.

export type Quarter = { year: number; quarter: number; from: string; to: string };

const ends = ["03-31", "06-30", "09-30", "12-31"];
const starts = ["01-01", "04-01", "07-01", "10-01"];

/** The quarter of a day and the three before it, the newest first. */
export function quarters(today: string): Quarter[] {
  const month = Number(today.slice(5, 7));
  const newest = Number(today.slice(0, 4)) * 4 + Math.floor((month - 1) / 3);
  return [0, 1, 2, 3].map((back) => {
    const place = newest - back;
    const year = Math.floor(place / 4);
    const quarter = (place % 4) + 1;
    return { year, quarter, from: `${year}-${starts[quarter - 1]}`, to: `${year}-${ends[quarter - 1]}` };
  });
}
