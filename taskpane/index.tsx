import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import project from "../package.json";
import { App } from "./App";

void Office.onReady(() => {
  const root = document.getElementById("root");
  if (root === null) throw new Error("taskpane.html has no element with id root");
  createRoot(root).render(
    <StrictMode>
      <App version={project.version} />
    </StrictMode>,
  );
});
