/** Afgrænsning as the pane, the plan and the papers say it. */
import { describe, expect, it } from "vitest";
import { filterWords } from "../../src/cases/rules/filter-words";

describe("a filter in words", () => {
  it.each([
    ["Status=Aktiv", "Status er Aktiv", "Status is Aktiv"],
    ["Status<>Lukket", "Status ikke er Lukket", "Status is not Lukket"],
    ["Status<>Lukket,Arkiv", "Status hverken er Lukket eller Arkiv", "Status is not Lukket or Arkiv"],
    ["Alder>=12; Alder<18", "Alder er mindst 12 og Alder er under 18", "Alder is at least 12 and Alder is below 18"],
    ["Afgørelsesdato<=31-12-2026", "Afgørelsesdato er senest 31-12-2026", "Afgørelsesdato is on or before 31-12-2026"],
    [
      "Status<>Lukket; Afgørelse=§ 32,§ 46; Afgørelsesdato>=-12 mdr",
      "Status ikke er Lukket, Afgørelse er § 32 eller § 46 og Afgørelsesdato ligger højst 12 måneder før rundens første dag",
      "Status is not Lukket, Afgørelse is § 32 or § 46 and Afgørelsesdato is at most 12 months before the first day of the round",
    ],
    [
      "Frist<+1 uge",
      "Frist ligger mindre end 1 uge efter rundens første dag",
      "Frist is less than 1 week after the first day of the round",
    ],
    ["", "", ""],
    ["Status", "»Status«", "»Status«"],
  ])("%s", (typed, da, en) => {
    expect(filterWords(typed)).toEqual({ da, en });
  });
});
