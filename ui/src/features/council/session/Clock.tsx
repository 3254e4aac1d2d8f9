// The time of day, large.
import { useEffect, useState } from "react";
import { clock } from "../../../shared/figures";
import { nowWithOffset } from "../../../shared/moment";

export function Clock({ className }: { className: string }) {
  const [now, setNow] = useState(nowWithOffset);
  useEffect(() => {
    const ticking = setInterval(() => setNow(nowWithOffset()), 1000);
    return () => clearInterval(ticking);
  }, []);
  return (
    <time className={className} dateTime={now}>
      {clock(now)}
    </time>
  );
}
