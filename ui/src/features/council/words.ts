// The words of this room's codes, and the colours that go with them.
import type { AgendaItem, Meeting, MeetingStatus } from "../../generated/api";
import { ordinal } from "../../shared/figures";
import type { Tone } from "../../shared/parts";
import { dashed, type Words } from "../../words/words";

export const statusTone: Record<MeetingStatus, Tone> = {
  draft: "plain",
  noticed: "blue",
  in_session: "blue",
  closed: "green",
  minutes_confirmed: "green",
};

export const itemTone: Record<AgendaItem["state"], Tone> = {
  pending: "plain",
  heard: "plain",
  passed: "green",
  failed: "plain",
  deferred: "amber",
};

/** The message of a code: `word-in-session` of `in_session`. */
export const coded = <Code extends string>(code: Code) => `word-${dashed(code)}` as const;

/** 理事会第三次会议: as a meeting is called among others of its term. */
export function shortName({ t, language }: Words, meeting: Meeting, body: string): string {
  return t("council-meeting-name", { body, ordinal: ordinal(meeting.ordinal, language) });
}

/** A line of text, or nothing. */
export const line = (text: string): string | null => text.trim() || null;
