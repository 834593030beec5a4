/** A text that is noted on a sheet, in hidden names of it: a text in a name has at most 255 characters. */
import type { DefinedName } from "./content";

const PIECE = 240;

/**
 * None where it takes more than `most`.
 *
 * @param name begins each of the names
 */
export function notePieces(name: string, text: string, most: number): readonly DefinedName[] {
  const pieces = text.match(new RegExp(`.{1,${PIECE}}`, "gu")) ?? [];
  if (pieces.length > most) return [];
  return pieces.map((piece, index) => ({
    name: `${name}${index + 1}`,
    scope: "sheet",
    hidden: true,
    refersTo: { text: piece },
  }));
}

/**
 * The text; empty where there is none.
 *
 * @param textOf what a name of the sheet says
 */
export function joinedNotes(name: string, textOf: (name: string) => string | undefined): string {
  let text = "";
  for (let number = 1; ; number++) {
    const piece = textOf(`${name}${number}`);
    if (piece === undefined) return text;
    text += piece;
  }
}
