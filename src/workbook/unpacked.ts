/** The files in a .zip that came back, as somebody sends several at once. */
import { unzipSync } from "fflate";
import { HostFailure } from "./workbook";

/** What a .zip may unfold to before it is taken for a bomb. Bytes. */
const LARGEST = 1_000_000_000;

/**
 * Every file in it, by its path; folders are no files.
 *
 * @problems `file/zip-unreadable`: no .zip, damaged, or with a password; `file/too-large`
 */
export function unpacked(
  bytes: Uint8Array,
  file: string,
): readonly { readonly name: string; readonly bytes: Uint8Array }[] {
  let size = 0;
  try {
    const files = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        size += originalSize;
        if (size > LARGEST) throw new HostFailure("file/too-large", { file });
        return !name.endsWith("/");
      },
    });
    return Object.entries(files).map(([name, content]) => ({ name: name.replace(/\\/gu, "/"), bytes: content }));
  } catch (failure) {
    if (failure instanceof HostFailure) throw failure;
    throw new HostFailure("file/zip-unreadable", { file });
  }
}
