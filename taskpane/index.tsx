import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { connectFunctions } from "../commands/functions";
import { connectRibbon } from "../commands/ribbon";
import { App } from "./App";
import { excelHost, languageOfExcel } from "./excel-host";
import { Store } from "./store";

// Before anything is waited for: a workbook that was saved with functions in cells asks for them at once.
connectFunctions(languageOfExcel);

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
