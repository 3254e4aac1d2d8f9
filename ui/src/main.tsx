// The page begins here.
import { QueryClientProvider } from "@tanstack/react-query";
import { RouterProvider, createHashHistory, createRootRoute, createRoute, createRouter, redirect } from "@tanstack/react-router";
import { createRoot } from "react-dom/client";
import "tdesign-react/dist/tdesign.min.css";
import "./app/theme.css";
import "./shared/PageForm.css";
import "./shared/LongBar.css";
import "./shared/shared.css";
import "./shared/form/form.css";
import "./shared/tables.css";
import "./shared/Pages.css";
import "./shared/RecoveryCode.css";
import "./app/frame.css";
import "./features/agreement/agreement.css";
import "./features/agreement/Comparison.css";
import "./features/agreement/PartList.css";
import "./features/agreement/form/form.css";
import "./features/council/council.css";
import "./features/council/Guide.css";
import "./features/council/MeetingList.css";
import "./features/council/duty/duty.css";
import "./features/council/meeting/meeting.css";
import "./features/council/meeting/Roll.css";
import "./features/council/resolution/resolution.css";
import "./features/council/session/projector.css";
import "./features/council/session/roll.css";
import "./features/council/session/session.css";
import "./features/council/session/agenda.css";
import "./features/council/session/middle.css";
import "./features/council/session/outcome.css";
import "./features/council/session/minutes.css";
import "./features/council/session/right.css";
import "./features/council/session/keys.css";
import "./features/council/session/vote.css";
import "./features/council/setup/ImportPeople.css";
import "./features/council/setup/setup.css";
import "./features/council/vote/vote.css";
import "./features/desk/desk.css";
import "./features/desk/Decisions.css";
import "./features/desk/Due.css";
import "./features/desk/Findings.css";
import "./features/desk/Indicators.css";
import "./features/desk/Money.css";
import "./features/desk/Road.css";
import "./features/desk/Submissions.css";
import "./features/documents/documents.css";
import "./features/project/section.css";
import "./features/project/Chart.css";
import "./features/project/Bars.css";
import "./features/project/Findings.css";
import "./features/project/Gauges.css";
import "./features/project/Money.css";
import "./features/project/Overview.css";
import "./features/project/PasteDialog.css";
import "./features/project/ProjectForm.css";
import "./features/project/Pane.css";
import "./features/ledger/ledger.css";
import "./features/search/search.css";
import "./features/settings/settings.css";
import "./features/start/start.css";
import { Frame } from "./app/Frame";
import { Spoken } from "./app/Spoken";
import { Agreement } from "./features/agreement/Agreement";
import { Duties } from "./features/council/duty/Duties";
import { Meetings } from "./features/council/Meetings";
import { Resolutions } from "./features/council/resolution/Resolutions";
import { Projector } from "./features/council/session/Projector";
import { Session } from "./features/council/session/Session";
import { Bodies } from "./features/council/setup/Bodies";
import { People } from "./features/council/setup/People";
import { Desk } from "./features/desk/Desk";
import { Documents } from "./features/documents/Documents";
import { Ledger } from "./features/ledger/Ledger";
import { Findings } from "./features/project/Findings";
import { Indicators } from "./features/project/Indicators";
import { Money } from "./features/project/Money";
import { Overview } from "./features/project/Overview";
import { AmendProject, NewProject } from "./features/project/ProjectPages";
import { Projects } from "./features/project/Projects";
import { Team } from "./features/project/Team";
import { Work } from "./features/project/Work";
import { Society } from "./features/society/Society";
import { Settings } from "./features/settings/Settings";
import { keepType } from "./features/settings/type";
import { newQueryClient } from "./shared/queries";
import { WordsProvider } from "./words/words";

/** Keeps of an address's search only these names, each a text. */
const named =
  <Name extends string>(...names: Name[]) =>
  (search: Record<string, unknown>): { [Key in Name]?: string } =>
    Object.fromEntries(names.flatMap((name) => (typeof search[name] === "string" ? [[name, search[name]]] : []))) as { [Key in Name]?: string };

const root = createRootRoute({ component: Spoken });
const frame = createRoute({ getParentRoute: () => root, id: "frame", component: Frame });
const projectPages = {
  overview: Overview,
  facts: AmendProject,
  team: Team,
  work: Work,
  indicators: Indicators,
  money: Money,
  findings: Findings,
};
const rooms = [
  createRoute({ getParentRoute: () => frame, path: "/", component: Desk }),
  createRoute({ getParentRoute: () => frame, path: "/project", component: Projects }),
  createRoute({
    getParentRoute: () => frame,
    path: "/project/$project/agreement",
    component: Agreement,
    validateSearch: named("record"),
  }),
  createRoute({ getParentRoute: () => frame, path: "/project/new", component: NewProject }),
  createRoute({
    getParentRoute: () => frame,
    path: "/project/$project",
    beforeLoad: ({ params }) => {
      throw redirect({ to: "/project/$project/overview", params });
    },
  }),
  ...Object.entries(projectPages).map(([section, component]) =>
    createRoute({ getParentRoute: () => frame, path: `/project/$project/${section}`, component }),
  ),
  createRoute({ getParentRoute: () => frame, path: "/council", component: Meetings }),
  createRoute({ getParentRoute: () => frame, path: "/council/resolutions", component: Resolutions }),
  createRoute({ getParentRoute: () => frame, path: "/council/duties", component: Duties, validateSearch: named("record") }),
  createRoute({ getParentRoute: () => frame, path: "/council/people", component: People, validateSearch: named("add", "record") }),
  createRoute({ getParentRoute: () => frame, path: "/council/bodies", component: Bodies, validateSearch: named("add", "body", "record") }),
  createRoute({ getParentRoute: () => frame, path: "/council/$meeting", component: Meetings, validateSearch: named("item", "record") }),
  createRoute({ getParentRoute: () => frame, path: "/documents", component: Documents, validateSearch: named("record") }),
  createRoute({ getParentRoute: () => frame, path: "/ledger", component: Ledger }),
  createRoute({ getParentRoute: () => frame, path: "/settings", component: Settings }),
  createRoute({ getParentRoute: () => frame, path: "/society", component: Society }),
];
/** What has the whole window to itself. */
const whole = [
  createRoute({ getParentRoute: () => root, path: "/session/$meeting", component: Session }),
  createRoute({ getParentRoute: () => root, path: "/projector/$meeting", component: Projector }),
];
const router = createRouter({ routeTree: root.addChildren([frame.addChildren(rooms), ...whole]), history: createHashHistory() });
keepType();

const place = document.getElementById("root");
if (place) {
  createRoot(place).render(
    <QueryClientProvider client={newQueryClient()}>
      <WordsProvider><RouterProvider router={router} /></WordsProvider>
    </QueryClientProvider>,
  );
}
