/** Gives the user a file that was made here. */
import type { MadeFile } from "./pane-host";

export function download({ name, bytes }: MadeFile): void {
  const address = URL.createObjectURL(new Blob([bytes]));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  // The browser has taken the file by the time the next task runs.
  setTimeout(() => {
    URL.revokeObjectURL(address);
  });
}
