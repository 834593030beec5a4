/** Udtrukne sager and Ramme: what was drawn, and from what. Both only grow. */
import type { DrawnCase, DrawnStatus } from "../../cases/rules/case";
import { WHOLE_CASE } from "../../cases/rules/case";
import type { FrameRow } from "../rules/drawing";
import { frameSteps } from "../rules/frame";
import type { SheetContent } from "../../workbook/content";
import { tableSheet } from "../../register/sheet/page";
import { STYLE } from "../../workbook/style";
import type { TableDescription } from "../../register/sheet/table";

const STATUSES: readonly DrawnStatus[] = ["udtrukket", "reserve", "erstattet", "annulleret", "tilføjet manuelt"];

export const DRAWN: TableDescription<DrawnCase> = {
  name: "tblUdtrukne",
  sheet: "Udtrukne sager",
  columns: [
    { header: "Runde", width: 11, style: STYLE.id, write: (row) => row.round },
    { header: "Niveau", width: 8, style: STYLE.ordinal, write: (row) => row.level },
    { header: "Nr", width: 6, style: STYLE.ordinal, write: (row) => row.number },
    { header: "Sag", width: 14, style: STYLE.id, write: (row) => row.id },
    { header: "Enhed", width: 24, style: STYLE.cell, write: (row) => row.unit },
    { header: "Team", width: 15, style: STYLE.cell, write: (row) => row.team || null },
    { header: "Sagsbehandler", width: 24, style: STYLE.cell, write: (row) => row.caseworker },
    { header: "Sagstrin", width: 26, style: STYLE.cell, write: (row) => row.step },
    { header: "Udtræksgruppe", width: 34, style: STYLE.cell, write: (row) => row.group || null },
    { header: "Lodnummer", width: 20, style: STYLE.id, write: (row) => row.ticket || null },
    { header: "Status", width: 16, style: STYLE.cell, write: (row) => row.status },
    { header: "Erstatter", width: 14, style: STYLE.id, write: (row) => row.replaces || null },
    { header: "Begrundelse", width: 34, style: STYLE.cell, write: (row) => row.reason || null },
    { header: "Udfyldes af", width: 30, style: STYLE.cell, write: (row) => row.reviewer || null },
  ],
  read: (row) => ({
    round: row.text("Runde"),
    level: row.whole("Niveau") ?? 0,
    number: row.whole("Nr") ?? 0,
    id: row.text("Sag"),
    unit: row.text("Enhed"),
    team: row.text("Team"),
    caseworker: row.text("Sagsbehandler"),
    step: row.text("Sagstrin"),
    group: row.text("Udtræksgruppe"),
    ticket: row.text("Lodnummer"),
    status: row.choice("Status", STATUSES),
    replaces: row.text("Erstatter"),
    reason: row.text("Begrundelse"),
    reviewer: row.text("Udfyldes af"),
  }),
};

export function drawnSheet(): SheetContent {
  return tableSheet(DRAWN, [], {
    beside: 5,
    title: "Udtrukne sager",
    explanation:
      "Hver udtrukket sag og hver reserve. Står en sag flere gange, gælder den nederste række. Lodnummeret kan efterprøves af enhver; se arket Efterprøvning.",
    over: { protected: true, tabColor: "0B4F6C" },
  });
}

/** tblRamme; `steps` in template order, so that listed steps are always written alike. */
export function frameTable(steps: readonly string[]): TableDescription<FrameRow> {
  return {
    name: "tblRamme",
    sheet: "Ramme",
    columns: [
      { header: "Runde", width: 11, style: STYLE.id, write: (row) => row.round },
      { header: "Niveau", width: 8, style: STYLE.ordinal, write: (row) => row.level },
      { header: "Sag", width: 14, style: STYLE.id, write: (row) => row.id },
      { header: "Enhed", width: 24, style: STYLE.cell, write: (row) => row.unit },
      { header: "Team", width: 15, style: STYLE.cell, write: (row) => row.team || null },
      { header: "Sagsbehandler", width: 24, style: STYLE.cell, write: (row) => row.caseworker },
      { header: "Sagstrin", width: 60, style: STYLE.cell, write: (row) => frameSteps(row, steps) || null },
      { header: "Risiko", width: 8, style: { ...STYLE.cell, horizontal: "right" }, write: (row) => row.risk },
    ],
    read: (row) => ({
      round: row.text("Runde"),
      level: row.whole("Niveau") ?? 0,
      id: row.text("Sag"),
      unit: row.text("Enhed"),
      team: row.text("Team"),
      caseworker: row.text("Sagsbehandler"),
      steps: row
        .text("Sagstrin")
        .split(";")
        .map((step) => step.trim())
        .filter((step) => step !== ""),
      assigned: WHOLE_CASE,
      risk: row.number("Risiko"),
    }),
  };
}

export function frameSheet(): SheetContent {
  return tableSheet(frameTable([]), [], {
    title: "Ramme",
    explanation:
      "De sager, hvert udtræk blev trukket blandt, som de så ud den dag. Rækkerne må ikke ændres: udtrækkene efterprøves ud fra dem.",
    over: { protected: true, hidden: true },
  });
}
