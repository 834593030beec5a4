/**
 * What a .docx file says of itself: that it is Danish, and when it was made, the time of the command, so that the same
 * document is the same bytes.
 */
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";

const PROPERTIES = "docProps/core.xml";

/** @param now ISO 8601 */
export function stamped(file: Uint8Array, now: string): Uint8Array<ArrayBuffer> {
  const parts = unzipSync(file);
  const properties = parts[PROPERTIES];
  if (properties !== undefined) {
    const time = new Date(now).toISOString().replace(/\.\d+Z$/u, "Z");
    parts[PROPERTIES] = strToU8(
      strFromU8(properties)
        .replace(/(<dcterms:(?:created|modified)\b[^>]*>)[^<]*/gu, `$1${time}`)
        .replace("</cp:coreProperties>", "<dc:language>da-DK</dc:language></cp:coreProperties>"),
    );
  }
  return new Uint8Array(zipSync(parts, { mtime: now }));
}
