/** What every visit to the workbench begins and ends with: a workbook chosen on the start page, and the file taken along. */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { downloadOf } from "./browser-taken";
import type { Visit } from "./workbench-page";

/** Opens what a card of the start page offers, and leaves the tour. */
export async function begin({ page, pane }: Visit, choice: string): Promise<void> {
  await page.locator(`[data-choice=${choice}]`).click();
  await page
    .locator("[data-part=tour]")
    .getByRole("button", { name: /Spring over|Skip/u })
    .click();
  await pane.getByRole("heading", { level: 1 }).waitFor();
}

/** Saves as .xlsx into this folder; gives the file. */
export async function saveInto({ page }: Visit, folder: string): Promise<string> {
  const { name, bytes } = await downloadOf(page, () => page.getByRole("button", { name: "Gem som .xlsx" }).click());
  const file = join(folder, name);
  writeFileSync(file, bytes);
  return file;
}
