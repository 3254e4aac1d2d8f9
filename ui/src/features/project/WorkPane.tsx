// One work item beside the chart: its dates, who does what, what it delivers, and the next thing to do with it.
import { Link } from "@tanstack/react-router";
import { AddIcon, DeleteIcon, EllipsisIcon } from "tdesign-icons-react";
import { Dropdown } from "tdesign-react";
import type { ProjectRoom, WorkItemView, WorkOperation } from "../../generated/api";
import { Button } from "../../shared/Button";
import { shortDate } from "../../shared/figures";
import { FailureNotice, Tag } from "../../shared/parts";
import { useChange } from "../../shared/queries";
import { useWords } from "../../words/words";
import type { Open } from "./ChangeDialog";
import { Pane } from "./Pane";
import { DeliverableBox, DeliverableForm, SubmitDeliverable } from "./DeliverableForms";
import { AssignForm, BeginItem, FinishItem, ItemForm, ReportProgress, Reschedule } from "./WorkForms";
import { nameOf } from "./section";
import { ItemTag } from "./state";

type Props = { room: ProjectRoom; view: WorkItemView; open: Open; close: () => void; choose: (item: string) => void };

function Dates({ room, view, choose }: Omit<Props, "open" | "close">) {
  const { t, language } = useWords();
  const { item } = view;
  const day = (text: string) => shortDate(text, language);
  const resolution = room.resolutions.find((one) => one.resolution.id === item.resolution_id)?.resolution;
  const followers = room.items.filter((one) => one.item.depends_on.includes(item.id));
  const before = room.items.filter((one) => item.depends_on.includes(one.item.id));
  const actual = item.finished_on
    ? t("item-was", { from: day(item.started_on ?? item.finished_on), to: day(item.finished_on) })
    : item.started_on
      ? t("item-is-at", { day: day(item.started_on), progress: item.progress })
      : t("item-not-begun");
  const items = (all: WorkItemView[]) =>
    all.map((one) => (
      <span className="linked" key={one.item.id}>
        <button type="button" className="link" onClick={() => choose(one.item.id)}>
          {one.item.title}
        </button>{" "}
        {day(one.due_on)}
      </span>
    ));
  return (
    <dl className="fact-list">
      <div>
        <dt>{t("item-planned")}</dt>
        <dd>{t("span", { from: day(item.planned_from), to: day(item.planned_to) })}</dd>
      </div>
      {item.revised_to && (
        <div>
          <dt>{t("item-revised")}</dt>
          <dd>
            {day(item.revised_to)}　<span className="note">{item.revision_reason}</span>
          </dd>
        </div>
      )}
      <div>
        <dt>{t("item-actual")}</dt>
        <dd>{actual}</dd>
      </div>
      {before.length > 0 && (
        <div>
          <dt>{t("item-before")}</dt>
          <dd>{items(before)}</dd>
        </div>
      )}
      {followers.length > 0 && (
        <div>
          <dt>{t("item-after")}</dt>
          <dd>{items(followers)}</dd>
        </div>
      )}
      {view.follows_up && (
        <div>
          <dt>{t("item-resolution")}</dt>
          <dd>
            {resolution ? (
              <Link
                to="/council/$meeting"
                params={{ meeting: resolution.meeting_id }}
                search={{ item: resolution.agenda_item_id }}
              >
                {view.follows_up}
              </Link>
            ) : (
              view.follows_up
            )}
          </dd>
        </div>
      )}
    </dl>
  );
}

const order = ["lead", "doer", "support", "informed"];

export function WorkPane({ room, view, open, close, choose }: Props) {
  const { t } = useWords();
  const change = useChange("act");
  const { item } = view;
  const act = (work: WorkOperation, then?: () => void) =>
    change.mutate({ operation: { work } }, { onSuccess: () => then?.() });
  const people = room.assignments
    .filter((one) => one.work_item_id === item.id)
    .sort((left, right) => order.indexOf(left.role) - order.indexOf(right.role));
  const deliverables = room.deliverables.filter((one) => one.deliverable.work_item_id === item.id);
  const owed = deliverables.find(
    (one) => one.deliverable.status === "planned" || one.deliverable.status === "returned",
  )?.deliverable;
  const of = { room, view };
  const isOpen = item.finished_on === null;
  const next = () => {
    if (item.started_on === null && isOpen)
      return (
        <Button theme="primary" onClick={() => open((shut) => <BeginItem {...of} close={shut} />)}>
          {t("item-begin")}
        </Button>
      );
    if (owed)
      return (
        <Button
          theme="primary"
          onClick={() => open((shut) => <SubmitDeliverable room={room} deliverable={owed} close={shut} />)}
        >
          {t("deliverable-submit-one", { title: owed.title })}
        </Button>
      );
    return (
      isOpen && (
        <Button theme="primary" onClick={() => open((shut) => <FinishItem {...of} close={shut} />)}>
          {t("item-finish")}
        </Button>
      )
    );
  };
  const more = [
    ...(isOpen && item.started_on && owed
      ? [{ content: t("item-finish"), onClick: () => open((shut) => <FinishItem {...of} close={shut} />) }]
      : []),
    ...(isOpen
      ? [
          {
            content: t("item-change"),
            onClick: () => open((shut) => <ItemForm room={room} item={item} close={shut} />),
          },
        ]
      : []),
    { content: t("item-remove"), onClick: () => act({ remove_item: { work_item_id: item.id } }, close) },
  ];
  return (
    <Pane
      title={item.title}
      tags={
        <>
          <ItemTag view={view} />
          {view.is_due_soon && view.state !== "overdue" && (
            <Tag tone="amber">{t("soon-days", { days: view.days })}</Tag>
          )}
        </>
      }
      close={close}
      foot={
        <>
          {next()}
          {isOpen && (
            <Button variant="outline" onClick={() => open((shut) => <Reschedule {...of} close={shut} />)}>
              {t("item-reschedule")}
            </Button>
          )}
          {isOpen && item.started_on && (
            <Button variant="outline" onClick={() => open((shut) => <ReportProgress {...of} close={shut} />)}>
              {t("item-report")}
            </Button>
          )}
          <Dropdown options={more} trigger="click" minColumnWidth={120}>
            <Button variant="outline" shape="square" icon={<EllipsisIcon />} aria-label={t("item-more")} />
          </Dropdown>
        </>
      }
    >
      {change.error && <FailureNotice failure={change.error} />}
      <Dates room={room} view={view} choose={choose} />
      <section>
        <h3>
          {t("assignments")}
          {isOpen && (
            <button type="button" className="link" onClick={() => open((shut) => <AssignForm {...of} close={shut} />)}>
              <AddIcon /> {t("assign-add")}
            </button>
          )}
        </h3>
        {people.length === 0 && <p className="lacking">{t("assign-none")}</p>}
        <ul className="people">
          {people.map((one) => (
            <li key={one.id}>
              <Tag tone="blue">{t(`word-${one.role}`)}</Tag>
              <span>{nameOf(room, one.person_id)}</span>
              <span className="note grow">{room.people.find((person) => person.id === one.person_id)?.employer}</span>
              <span className="figure">{one.person_days > 0 ? t("person-days", { days: one.person_days }) : "—"}</span>
              <button
                type="button"
                className="icon-button"
                aria-label={t("assign-remove", { name: nameOf(room, one.person_id) })}
                onClick={() => act({ unassign: { assignment_id: one.id } })}
              >
                <DeleteIcon />
              </button>
            </li>
          ))}
        </ul>
      </section>
      <section>
        <h3>
          {t("deliverables")}
          <button
            type="button"
            className="link"
            onClick={() => open((shut) => <DeliverableForm room={room} item={item} close={shut} />)}
          >
            <AddIcon /> {t("deliverable-add")}
          </button>
        </h3>
        {deliverables.length === 0 && <p className="note">{t("deliverables-of-item-none")}</p>}
        {deliverables.map((one) => (
          <DeliverableBox key={one.deliverable.id} room={room} view={one} open={open} />
        ))}
      </section>
    </Pane>
  );
}
