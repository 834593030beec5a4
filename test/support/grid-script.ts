/** Runs in the page of the grid's tests: a workbook in a host, its grid, and what the grid told. */
import { openWorkbook } from "../../workbench/host/file/book";
import { Host } from "../../workbench/host/host";
import { Workbook } from "../../workbench/host/model";
import type { Grid } from "../../workbench/page/grid";
import { mountGrid } from "../../workbench/page/grid";

export interface GridPage {
  /** Of an .xlsx file in base64; null: an empty workbook. */
  openGrid(file: string | null, language: "da" | "en"): void;
  /** Mounts a grid on the host that is there. */
  mount(language: "da" | "en"): void;
  readonly host: Host;
  readonly grid: Grid;
  readonly told: string[];
  readonly edits: number;
}

const page = window as unknown as { -readonly [K in keyof GridPage]: GridPage[K] };

page.openGrid = (file, language) => {
  const bytes = file === null ? null : Uint8Array.from(atob(file), (letter) => letter.charCodeAt(0));
  page.host = new Host(bytes ? openWorkbook(bytes).workbook : new Workbook(), { payloadLimit: null });
  page.mount(language);
};

page.mount = (language) => {
  page.told = [];
  page.edits = 0;
  page.grid = mountGrid(document.getElementById("grid")!, page.host, {
    language,
    tell: (sentence) => page.told.push(sentence),
    edited: () => page.edits++,
  });
  page.grid.focus();
};
