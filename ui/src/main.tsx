// The page begins here.
import { QueryClientProvider } from "@tanstack/react-query";
import { RouterProvider } from "@tanstack/react-router";
import { createRoot } from "react-dom/client";
import "./app/sheets";
import { router } from "./app/routes";
import { keepType } from "./features/settings/type";
import { newQueryClient, viewOf } from "./shared/queries";
import { WordsProvider, keptLanguage, learn } from "./words/words";

const client = newQueryClient();
// Asked before anything is drawn: the answer and the words come while the page is made.
void client.prefetchQuery(viewOf("office", {}, ["*"]));
void learn(keptLanguage()).then((first) => {
  const place = document.getElementById("root");
  if (!place) return;
  keepType();
  createRoot(place).render(
    <QueryClientProvider client={client}>
      <WordsProvider first={first}>
        <RouterProvider router={router} />
      </WordsProvider>
    </QueryClientProvider>,
  );
});
