/** Office Script: every draw done again from the log and the frame, and compared with what stands. */
import { verifyCommand } from "../../src/draw/commands/verify";
import type { Fund } from "./running";
import { contextOf, runCommand, stopped, svarOf } from "./running";

interface Efterproevet {
  /** Om alt stemmer. */
  ok: boolean;
  kode: number;
  besked: string;
  /** Hvad der ikke stemmer. */
  fund: Fund[];
  antalUdtraek: number;
  raekkerILog: number;
  /** Hash i loggens sidste række: gem den, så kan I se, om loggen siden er skrevet om. */
  sidsteHash: string;
}

/**
 * Efterprøver registret: trækker alle udtræk igen ud fra rammen og loggen og sammenligner. Intet skrives.
 */
export function main(workbook: ExcelScript.Workbook): Efterproevet {
  const report = runCommand(workbook, verifyCommand, {}, contextOf("", ""));
  const found = report.data;
  return stopped({
    ...svarOf(report),
    antalUdtraek: found === null ? 0 : found.draws,
    raekkerILog: found === null ? 0 : found.logRows,
    sidsteHash: found === null ? "" : found.lastHash,
  });
}
