/** The shell around `decideOn` for workbooks that are read and written in their own time: Excel and files. */
import type { Workbook } from "../../workbook/workbook";
import type { Command, Context, Handout, Report } from "../command";
import { hostReport } from "../report";
import { decideOn, requestOf } from "./decide";

/**
 * Read, decide, write. The one place where a failing host becomes a sentence.
 *
 * @param beforeWriting makes what the command hands out, so that the workbook says nothing of files that could not be
 * made; where it fails, nothing is written
 */
export async function run<Input, Found extends object>(
  command: Command<Input, Found>,
  input: Input,
  workbook: Workbook,
  context: Context,
  beforeWriting: (handouts: readonly Handout[]) => void = () => undefined,
): Promise<Report<Found>> {
  try {
    const snapshot = await workbook.read(requestOf(command, input));
    const { report, change } = decideOn(snapshot, command, input, context);
    beforeWriting(report.handouts);
    if (change !== null) await workbook.write(change);
    return report;
  } catch (failure) {
    return hostReport(failure, context);
  }
}
