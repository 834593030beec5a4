/** What an open workbook is: a register, review sheets that were handed out, or neither. */
import { REVIEW_NAMES } from "../../review/sheet/review";
import type { Workbook } from "../../workbook/workbook";
import type { Context, Report, Told } from "../command";
import type { Overview } from "../facts/overview";
import { overviewOf } from "../facts/overview";
import type { Register } from "../register";
import { ALL_TABLES } from "./list";
import { hostReport, refused, toldIn } from "../report";
import { readUpgraded } from "./decide";
import { viewOfStep } from "./list";

/** What an open workbook holds: a register, review sheets that were handed out, or neither. */
export type Looked =
  | {
      readonly kind: "register";
      readonly register: Register;
      readonly overview: Overview;
      /** The view in which the next step is done; null where it has none. */
      readonly nextView: string | null;
      readonly warnings: readonly Told[];
    }
  /** No register, so one can be made. */
  | { readonly kind: "none"; readonly sheetNames: readonly string[] }
  /** No register but review sheets, as a unit gets them. */
  | {
      readonly kind: "reviews";
      readonly sheets: number;
      readonly unit: string;
      readonly round: string;
      readonly level: number;
    }
  /** A register that cannot be read, or a host that does not answer. */
  | { readonly kind: "unreadable"; readonly report: Report };

/** Reads and writes nothing. */
export async function look(workbook: Workbook, context: Context): Promise<Looked> {
  try {
    const snapshot = await workbook.read({ tables: ALL_TABLES });
    const read = readUpgraded(snapshot);
    if (read.ok) {
      const warnings = read.warnings.map((each) => toldIn(each, context));
      const overview = overviewOf(read.value, context);
      return { kind: "register", register: read.value, overview, nextView: viewOfStep(overview.next.code), warnings };
    }
    if (read.problems.some(({ code }) => code === "sheet/no-register"))
      return await lookForReviews(workbook, snapshot.sheetNames);
    return { kind: "unreadable", report: refused(read.problems, context) };
  } catch (failure) {
    return { kind: "unreadable", report: hostReport(failure, context) };
  }
}

async function lookForReviews(workbook: Workbook, sheetNames: readonly string[]): Promise<Looked> {
  const { sheets } = await workbook.read({ tables: [], sheetsNamed: REVIEW_NAMES.register });
  const names = sheets[0]?.names;
  if (names === undefined) return { kind: "none", sheetNames };
  return {
    kind: "reviews",
    sheets: sheets.length,
    unit: names[REVIEW_NAMES.unit] ?? "",
    round: names[REVIEW_NAMES.round] ?? "",
    level: Number(names[REVIEW_NAMES.level] ?? 0),
  };
}
