/** Files beside the pane that tell Excel of the functions for cells; the build runs this and writes them. */
import { functionsMetadata } from "../src/register/commands/cell-functions";

const json = (language: "da" | "en"): string => `${JSON.stringify(functionsMetadata(language), null, 2)}\n`;

/** Text by file name: the Danish one is the manifest's own, the English one its override. */
export const FILES: Readonly<Record<string, string>> = {
  "functions.json": json("da"),
  "functions-en.json": json("en"),
};
