/** From view to view of the pane, as somebody with a mouse finds them. */
import type { FrameLocator, Page } from "playwright-core";

/** The groups of the pane's navigation by the views that stand in them, as they are called there. */
export const GROUPS = {
  Overblik: "Runden",
  Udtræk: "Runden",
  Gennemgang: "Runden",
  Datakontrol: "Runden",
  Resultater: "Runden",
  "Bilag 1": "Runden",
  Papirer: "Runden",
  Enighed: "Læring",
  "Særlig opmærksomhed": "Læring",
  Sagsgennemgang: "Læring",
  Læringsforløb: "Læring",
  Frister: "Frister og tal",
  Udvikling: "Frister og tal",
  Ledelsesinformation: "Frister og tal",
  Årshjul: "Frister og tal",
  Opsætning: "Register",
  "Log og indstillinger": "Register",
} as const;

export type View = keyof typeof GROUPS;

export async function isAt(pane: Page | FrameLocator, view: View): Promise<void> {
  await pane.getByRole("heading", { level: 1, name: view, exact: true }).waitFor();
}

/** A narrow pane shows the views of one group; the group is opened first where another one is open. */
export async function showView(pane: Page | FrameLocator, view: View): Promise<void> {
  const navigation = pane.getByRole("navigation");
  const group = navigation.getByRole("button", { name: GROUPS[view], exact: true, expanded: false });
  const button = navigation.getByRole("button", { name: view, exact: true });
  await navigation.waitFor();
  if ((await group.count()) > 0) await group.click();
  await button.click();
  await isAt(pane, view);
}
