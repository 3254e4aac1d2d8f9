// What a resolution does to an earlier one, and what later ones do to it.
import { Link } from "@tanstack/react-router";
import type { RegisterRow, Resolution } from "../../../generated/api";
import { useWords } from "../../../words/words";
import { coded } from "../words";
import { doesTo, doneTo } from "./relation";

export function Relations({ resolution, rows }: { resolution: Resolution; rows: RegisterRow[] }) {
  const { t } = useWords();
  const earlier = doesTo(resolution, rows);
  const lines = [
    ...(earlier ? [{ other: earlier.other, said: t(coded(earlier.change)) }] : []),
    ...doneTo(resolution, rows).map(({ change, other }) => ({ other, said: t(`council-was-${change}`) })),
  ];
  if (lines.length === 0) return null;
  return (
    <span className="resolution-relations">
      {lines.map(({ other, said }) => (
        <span key={other.resolution.id}>
          {said}{" "}
          <Link
            to="/council/$meeting"
            params={{ meeting: other.resolution.meeting_id }}
            search={{ item: other.resolution.agenda_item_id } as never}
            title={other.paper_title}
            onClick={(event) => event.stopPropagation()}
          >
            {other.number}
          </Link>
        </span>
      ))}
    </span>
  );
}
