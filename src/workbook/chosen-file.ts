/** A file that the user chose in the browser. */
import { HostFailure } from "./workbook";

/** @problems `file/not-readable`: moved, open elsewhere, or a folder that was dropped */
export async function bytesOf(file: File): Promise<Uint8Array> {
  try {
    return new Uint8Array(await file.arrayBuffer());
  } catch (error) {
    throw new HostFailure("file/not-readable", {
      file: file.name,
      reason: error instanceof DOMException ? error.name : String(error),
    });
  }
}
