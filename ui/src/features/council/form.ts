// A form of this room: its draft, and each field tied to its control.
import { today as thisDay } from "../../shared/moment";
import { type Draft, useDraft } from "../../shared/draft";
import { useView } from "../../shared/queries";

export type Form<T> = Draft<T> & {
  put: (change: Partial<T>) => void;
  /** The value and change of one field, to be spread over its control. */
  field: <Name extends keyof T>(name: Name) => { value: T[Name]; onChange: (value: T[Name]) => void };
};

/** The form kept under `key`; until something is typed it is `initial`. */
export function useForm<T extends object>(key: string, initial: T): Form<T> {
  const kept = useDraft<T>(`council.${key}`, initial);
  // A draft of an earlier version of the program lacks the fields that came since.
  const draft = { ...kept, value: { ...initial, ...kept.value } };
  const put = (change: Partial<T>) => draft.set((old) => ({ ...old, ...change }));
  return {
    ...draft,
    put,
    field: (name) => ({
      value: draft.value[name],
      onChange: (value) => put({ [name]: value } as unknown as Partial<T>),
    }),
  };
}

/** Today, as the program reckons it. */
export function useToday(): string {
  return useView("office", {}, ["*"]).data?.today ?? thisDay();
}
