// The page begins here.
import { QueryClientProvider } from "@tanstack/react-query";
import { RouterProvider, createHashHistory, createRootRoute, createRoute, createRouter } from "@tanstack/react-router";
import { createRoot } from "react-dom/client";
import "tdesign-react/dist/tdesign.min.css";
import "./app/theme.css";
import "./shared/shared.css";
import "./app/frame.css";
import "./features/council/council.css";
import "./features/desk/desk.css";
import "./features/project/project.css";
import "./features/ledger/ledger.css";
import "./features/search/search.css";
import "./features/start/start.css";
import { Frame } from "./app/Frame";
import { Council } from "./features/council/Council";
import { Meeting } from "./features/council/Meeting";
import { Desk } from "./features/desk/Desk";
import { Documents } from "./features/documents/Documents";
import { Ledger } from "./features/ledger/Ledger";
import { Project, Projects } from "./features/project/Project";
import { Settings, keepType } from "./features/settings/Settings";
import { newQueryClient } from "./shared/queries";
import { WordsProvider } from "./words/words";

const root = createRootRoute({ component: Frame });
const rooms = [
  createRoute({ getParentRoute: () => root, path: "/", component: Desk }),
  createRoute({ getParentRoute: () => root, path: "/project", component: Projects }),
  createRoute({ getParentRoute: () => root, path: "/project/$project", component: Project }),
  createRoute({ getParentRoute: () => root, path: "/council", component: Council }),
  createRoute({
    getParentRoute: () => root,
    path: "/council/$meeting",
    component: Meeting,
    validateSearch: (search: Record<string, unknown>): { item?: string } => (typeof search["item"] === "string" ? { item: search["item"] } : {}),
  }),
  createRoute({ getParentRoute: () => root, path: "/documents", component: Documents }),
  createRoute({ getParentRoute: () => root, path: "/ledger", component: Ledger }),
  createRoute({ getParentRoute: () => root, path: "/settings", component: Settings }),
];
const router = createRouter({ routeTree: root.addChildren(rooms), history: createHashHistory() });
keepType();

const place = document.getElementById("root");
if (place) {
  createRoot(place).render(
    <QueryClientProvider client={newQueryClient()}>
      <WordsProvider><RouterProvider router={router} /></WordsProvider>
    </QueryClientProvider>,
  );
}
