import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { connectRibbon } from "../commands/ribbon";
import { App } from "./App";
import { excelHost } from "./excel-host";
import { Store } from "./store";

void Office.onReady(() => {
  const root = document.getElementById("root");
  if (root === null) throw new Error("taskpane.html has no element with id root");
  const host = excelHost();
  const store = new Store(host);
  connectRibbon(store, host.language);
  document.documentElement.lang = host.language;
  createRoot(root).render(
    <StrictMode>
      <App host={host} store={store} />
    </StrictMode>,
  );
});
