/** One sheet of a new host, spoken to through the real client: what the tests of single behaviours of Excel have alike. */
import type { HostSettings } from "../../workbench/host/host";
import { Host } from "../../workbench/host/host";
import { Workbook } from "../../workbench/host/model";
import { connect } from "../support/office-client";

export interface Tried {
  readonly context: Excel.RequestContext;
  readonly sheet: Excel.Worksheet;
  readonly host: Host;
  /** Values, or whatever is asked for, of an address. */
  readonly read: <K extends keyof Excel.Range>(address: string, property: K) => Promise<Excel.Range[K]>;
}

export function tried<T>(act: (on: Tried) => Promise<T>, settings: HostSettings = {}): Promise<T> {
  const host = new Host(new Workbook(), settings);
  const client = connect(host).Excel;
  return client.run((context) => {
    const sheet = context.workbook.worksheets.getItem("Sheet1");
    return act({
      context,
      sheet,
      host,
      read: async (address, property) => {
        const range = sheet.getRange(address);
        range.load(property);
        await context.sync();
        return range[property];
      },
    });
  });
}

/** The code Excel refuses with; "taken" where it does not. */
export async function refusal(act: (on: Tried) => unknown): Promise<string> {
  try {
    await tried(async (on) => {
      await act(on);
      await on.context.sync();
    });
    return "taken";
  } catch (error) {
    return (error as { readonly code: string }).code;
  }
}

/** Sheet1!A1:B4, named T: Navn, Tal; b 2, a 1, c 3. */
export function withTable({ sheet }: Tried): Excel.Table {
  sheet.getRange("A1:B4").values = [
    ["Navn", "Tal"],
    ["b", 2],
    ["a", 1],
    ["c", 3],
  ];
  const table = sheet.tables.add("A1:B4", true);
  table.name = "T";
  return table;
}
