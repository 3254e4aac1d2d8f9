// A member's post changes within the term: the old one ends on the day before, in one act.
import type { MemberView } from "../../../generated/api";
import { FormDialog } from "../../../shared/FormDialog";
import { ChoiceField, DateField, TextField } from "../../../shared/form";
import { newId } from "../../../shared/ids";
import { useChange } from "../../../shared/queries";
import { useWords } from "../../../words/words";
import { useForm, useToday } from "../form";
import { asChoice, called, ofChoice, type Posts, postsOf } from "../posts";

type Typed = { posts: Posts | null; day: string | null; reason: string };

export function ChangePostForm({ member: { name, seat }, close }: { member: MemberView; close: () => void }) {
  const { t } = useWords();
  const today = useToday();
  const act = useChange("act");
  const form = useForm<Typed>(`change-post.${seat.id}`, { posts: null, day: today, reason: "" });
  const { posts, day, reason } = form.value;
  const submit = () => {
    if (posts === null) return;
    const next = { ...seat, ...posts, id: newId(), starts_on: day ?? today, ends_on: null, leaving_reason: null };
    const seats = [{ ...next, approval: null, approved_on: null, elected_in_id: null }];
    act.mutate(
      { operation: { council: { change_posts: { seats, reason } } } },
      {
        onSuccess: () => {
          form.clear();
          close();
        },
      },
    );
  };
  return (
    <FormDialog
      title={t("council-post-change-of", { name })}
      open
      close={close}
      submit={submit}
      submitLabel={t("council-post-change")}
      isBusy={act.isPending}
      failure={act.error}
      draft={form}
    >
      <p className="note">{t("council-post-change-means", { name, posts: called({ t }, postsOf(seat)) })}</p>
      <div className="pair">
        <ChoiceField
          label={t("council-post-new")}
          {...asChoice({ t }, posts ?? { position: null })}
          onChange={(chosen) => form.put({ posts: ofChoice(chosen) })}
          required
        />
        <DateField label={t("council-post-from")} {...form.field("day")} today={today} required />
      </div>
      <TextField
        label={t("council-post-reason")}
        {...form.field("reason")}
        placeholder={t("council-post-reason-example")}
        required
      />
    </FormDialog>
  );
}
