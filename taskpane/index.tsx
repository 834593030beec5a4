import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { connectRibbon } from "../commands/ribbon";
import { App } from "./App";
import { excelDesk } from "./excel-desk";
import { Work } from "./work";

void Office.onReady(() => {
  const root = document.getElementById("root");
  if (root === null) throw new Error("taskpane.html has no element with id root");
  const desk = excelDesk();
  const work = new Work(desk);
  connectRibbon(work, desk.language);
  document.documentElement.lang = desk.language;
  createRoot(root).render(
    <StrictMode>
      <App desk={desk} work={work} />
    </StrictMode>,
  );
});
