// The rooms and their addresses. The frame and the desk come with the window; a room is read when one is about to enter it.
import { createHashHistory, createRootRoute, createRoute, createRouter, lazyRouteComponent as later, redirect } from "@tanstack/react-router";
import { Desk } from "../features/desk/Desk";
import { Frame } from "./Frame";
import { Spoken } from "./Spoken";

/** Keeps of an address's search only these names, each a text. */
const named =
  <Name extends string>(...names: Name[]) =>
  (search: Record<string, unknown>): { [Key in Name]?: string } =>
    Object.fromEntries(names.flatMap((name) => (typeof search[name] === "string" ? [[name, search[name]]] : []))) as { [Key in Name]?: string };

const root = createRootRoute({ component: Spoken });
const frame = createRoute({ getParentRoute: () => root, id: "frame", component: Frame });
const projectPages = {
  overview: later(() => import("../features/project/Overview"), "Overview"),
  facts: later(() => import("../features/project/ProjectPages"), "AmendProject"),
  team: later(() => import("../features/project/Team"), "Team"),
  work: later(() => import("../features/project/Work"), "Work"),
  indicators: later(() => import("../features/project/Indicators"), "Indicators"),
  money: later(() => import("../features/project/Money"), "Money"),
  findings: later(() => import("../features/project/Findings"), "Findings"),
};
const Meetings = later(() => import("../features/council/Meetings"), "Meetings");
const rooms = [
  createRoute({ getParentRoute: () => frame, path: "/", component: Desk }),
  createRoute({
    getParentRoute: () => frame,
    path: "/project",
    component: later(() => import("../features/project/Projects"), "Projects"),
  }),
  createRoute({
    getParentRoute: () => frame,
    path: "/project/$project/agreement",
    component: later(() => import("../features/agreement/Agreement"), "Agreement"),
    validateSearch: named("record"),
  }),
  createRoute({
    getParentRoute: () => frame,
    path: "/project/new",
    component: later(() => import("../features/project/ProjectPages"), "NewProject"),
  }),
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
  createRoute({
    getParentRoute: () => frame,
    path: "/council/resolutions",
    component: later(() => import("../features/council/resolution/Resolutions"), "Resolutions"),
  }),
  createRoute({
    getParentRoute: () => frame,
    path: "/council/duties",
    component: later(() => import("../features/council/duty/Duties"), "Duties"),
    validateSearch: named("record"),
  }),
  createRoute({
    getParentRoute: () => frame,
    path: "/council/people",
    component: later(() => import("../features/council/setup/People"), "People"),
    validateSearch: named("add", "record"),
  }),
  createRoute({
    getParentRoute: () => frame,
    path: "/council/bodies",
    component: later(() => import("../features/council/setup/Bodies"), "Bodies"),
    validateSearch: named("add", "body", "record"),
  }),
  createRoute({ getParentRoute: () => frame, path: "/council/$meeting", component: Meetings, validateSearch: named("item", "record") }),
  createRoute({
    getParentRoute: () => frame,
    path: "/documents",
    component: later(() => import("../features/documents/Documents"), "Documents"),
    validateSearch: named("record"),
  }),
  createRoute({ getParentRoute: () => frame, path: "/ledger", component: later(() => import("../features/ledger/Ledger"), "Ledger") }),
  createRoute({ getParentRoute: () => frame, path: "/settings", component: later(() => import("../features/settings/Settings"), "Settings") }),
  createRoute({ getParentRoute: () => frame, path: "/society", component: later(() => import("../features/society/Society"), "Society") }),
];
/** What has the whole window to itself. */
const whole = [
  createRoute({
    getParentRoute: () => root,
    path: "/session/$meeting",
    component: later(() => import("../features/council/session/Session"), "Session"),
  }),
  createRoute({
    getParentRoute: () => root,
    path: "/projector/$meeting",
    component: later(() => import("../features/council/session/Projector"), "Projector"),
  }),
];

export const router = createRouter({
  routeTree: root.addChildren([frame.addChildren(rooms), ...whole]),
  history: createHashHistory(),
  // A room is read as soon as the pointer or the focus is on its name; the one before stays until it is there.
  defaultPreload: "intent",
  defaultPreloadDelay: 0,
});
