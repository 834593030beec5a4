/**
 * The functions that people type into cells of their own, as `=TILSYN.PROCENT(12;18)`. They live in the pane's page (shared
 * runtime). No sheet that the product writes holds one: without the add-in they calculate to #NAME?.
 */

/**
 * Ids of functions.json. Excel must know them before the functions themselves are fetched, so they are listed; a test holds
 * the list, the metadata and the registrations together.
 */
export const FUNCTION_NAMES = [
  "LODNUMMER",
  "FINGERAFTRYK",
  "PROCENT",
  "PIL",
  "USIKKER",
  "INTERVAL",
  "ENIGHED",
  "FRIST",
] as const;

/** Excel's functions, from now on; once, as soon as office.js is there. An Excel without custom functions goes without. */
export function connectFunctions(language: () => "da" | "en"): void {
  if (typeof CustomFunctions === "undefined") return;
  for (const name of FUNCTION_NAMES)
    CustomFunctions.associate(name, async (...given: readonly unknown[]) => {
      const { calculated } = await import("./calculated");
      return calculated(name, given, language());
    });
}
