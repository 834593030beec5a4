/**
 * The form of a sheet: everything its description says but the values in its cells. A hidden name on the sheet keeps a
 * code of it, so that a sheet that is described anew in the same form needs only its changed cells written.
 */
import type { SheetContent } from "./content";

export const FORM = "tilsyn_form";

/**
 * The sheet with the name that tells its form. A sheet with tables has none, as rows come to those without a drawing;
 * nor has one with rows that Excel fits to what is in them.
 */
export function withForm(content: SheetContent): SheetContent {
  if (content.tables.length > 0 || content.heights.some(({ grows }) => grows === true)) return content;
  return {
    ...content,
    names: [
      ...content.names,
      {
        name: FORM,
        scope: "sheet",
        hidden: true,
        refersTo: { text: codeOf(JSON.stringify({ ...content, name: "", blocks: [] })) },
      },
    ],
  };
}

/** The code of its form, where it has one. */
export function formOf({ names }: SheetContent): string | undefined {
  const found = names.find(({ name }) => name === FORM)?.refersTo;
  return found !== undefined && "text" in found ? found.text : undefined;
}

/** FNV-1a, twice. @source https://datatracker.ietf.org/doc/html/draft-eastlake-fnv-17 */
function codeOf(text: string): string {
  return [0x811c9dc5, 0x01234567]
    .map((start) => {
      let hash = start;
      for (let index = 0; index < text.length; index++) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
      return (hash >>> 0).toString(16).padStart(8, "0");
    })
    .join("");
}
