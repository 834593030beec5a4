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

/** A command as it would go, without anything being written. */
export interface Foreseen<Found extends object = object> {
  readonly report: Report<Found>;
  /** Whether it would write, and so stand in the log. */
  readonly writes: boolean;
  /** What is to be asked first, in the reader's language; null where nothing is. */
  readonly question: string | null;
}

/** Read and decide, and leave it at that. */
export async function foresee<Input, Found extends object>(
  command: Command<Input, Found>,
  input: Input,
  workbook: Pick<Workbook, "read">,
  context: Context,
): Promise<Foreseen<Found>> {
  try {
    const { report, change, question } = decideOn(
      await workbook.read(requestOf(command, input)),
      command,
      input,
      context,
    );
    return { report, writes: change !== null, question };
  } catch (failure) {
    return { report: hostReport(failure, context), writes: false, question: null };
  }
}
