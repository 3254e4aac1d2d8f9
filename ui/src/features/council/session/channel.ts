// Between the session's window and the projector's: which item is on, and that it changed. What is shown is read from the program.
import { useEffect, useRef, useState } from "react";

const NAME = "chengjie.projector";

/** What the projector is to show of a meeting; `scroll` is how far down its text, from 0 to 1. */
export type Shown = { meeting: string; item: string | null; part: "item" | "roll"; scroll: number; language: string };
type Said = { said: "show"; shown: Shown } | { said: "here" } | { said: "gone" };

/** How often a projector says that it is there, and after how long a silence it is gone, in milliseconds. */
const SAYS = 1500;
const SILENCE = 4000;

/** Tells the projector what to show, whenever it or the records change or a projector comes; tells whether one is there. */
export function useShowing(shown: Shown, records: unknown): boolean {
  const [isThere, setThere] = useState(false);
  const channel = useRef<BroadcastChannel | null>(null);
  const latest = useRef(shown);
  latest.current = shown;
  const say = () => channel.current?.postMessage({ said: "show", shown: latest.current } satisfies Said);
  useEffect(() => {
    const opened = new BroadcastChannel(NAME);
    channel.current = opened;
    let wasThere = false;
    let silence: ReturnType<typeof setTimeout> | undefined;
    const found = (isHere: boolean) => {
      clearTimeout(silence);
      if (isHere) silence = setTimeout(() => found(false), SILENCE);
      if (isHere && !wasThere) say();
      wasThere = isHere;
      setThere(isHere);
    };
    opened.onmessage = ({ data }: MessageEvent<Said>) => data.said !== "show" && found(data.said === "here");
    return () => {
      clearTimeout(silence);
      opened.close();
    };
  }, []);
  useEffect(say, [shown.meeting, shown.item, shown.part, shown.scroll, shown.language, records]);
  return isThere;
}

/** Hears what to show; `hear` is called each time, also when only the records changed. */
export function useShown(hear: (shown: Shown) => void): void {
  const latest = useRef(hear);
  latest.current = hear;
  useEffect(() => {
    const channel = new BroadcastChannel(NAME);
    channel.onmessage = ({ data }: MessageEvent<Said>) => data.said === "show" && latest.current(data.shown);
    const say = (said: "here" | "gone") => channel.postMessage({ said } satisfies Said);
    const leave = () => say("gone");
    say("here");
    const saying = setInterval(() => say("here"), SAYS);
    window.addEventListener("pagehide", leave);
    return () => {
      clearInterval(saying);
      window.removeEventListener("pagehide", leave);
      leave();
      channel.close();
    };
  }, []);
}

/** Holds a text as far down as it was scrolled by keys, in this window or the other. */
export function useScrolled<Text extends HTMLElement>(scroll: number, of: unknown) {
  const text = useRef<Text>(null);
  useEffect(() => {
    const one = text.current;
    if (one) one.scrollTop = scroll * (one.scrollHeight - one.clientHeight);
  }, [scroll, of]);
  return text;
}

/** A text as the projector shows it: without telephone numbers. */
export const withoutPhones = (text: string): string =>
  text.replace(/(?<!\d)(?:\+?86[- ]?)?1[3-9]\d[- ]?\d{4}[- ]?\d{4}(?!\d)|(?<!\d)0\d{2,3}[- ]\d{7,8}(?!\d)/gu, "***");
