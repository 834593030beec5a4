/**
 * Which requirement sets the host says it has, and holds its members to. A workbook program of 2021 has ExcelApi 1.14,
 * so tests set lower versions to see what the product does there.
 *
 * @source https://learn.microsoft.com/javascript/api/requirement-sets/excel/excel-api-requirement-sets
 */
import { Failure } from "./failure";

export type RequirementSets = Readonly<Record<string, string>>;

/** A current Excel, as far as this host goes. `RichApiRuntime` makes the client send updates and retrievals whole. */
export const CURRENT_SETS: RequirementSets = {
  ExcelApi: "1.17",
  SharedRuntime: "1.2",
  RibbonApi: "1.2",
  DialogApi: "1.2",
  RichApiRuntime: "1.2",
  RichApiRuntimeFlag: "1.1",
  // From 1.8 on the client asks which of its features are wanted.
  CustomFunctions: "1.7",
  CustomFunctionsRuntime: "1.3",
  // Without it the client drops the run option delayForCellEdit.
  DelayForCellEdit: "1.1",
};

/** 1.10 comes after 1.9. */
export function isSetSupported(sets: RequirementSets, name: string, version = "1.1"): boolean {
  const have = sets[name];
  if (have === undefined) return false;
  const [haveMajor = 0, haveMinor = 0] = have.split(".").map(Number);
  const [major = 0, minor = 0] = version.split(".").map(Number);
  return haveMajor > major || (haveMajor === major && haveMinor >= minor);
}

/** `since` is a version of ExcelApi, or a set's name and version. */
export function requireSet(sets: RequirementSets, since: string, member: string): void {
  const [name, version] = since.includes(" ") ? (since.split(" ") as [string, string]) : ["ExcelApi", since];
  if (!isSetSupported(sets, name, version)) {
    throw new Failure("ApiNotFound", `${member} is part of ${name} ${version}, which this host was told not to have`);
  }
}
