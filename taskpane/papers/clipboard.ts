/** The clipboard, in whatever way the web view that Excel shows the pane in allows. */
import type { Pasted } from "../pane-host";

/**
 * Copies both forms; to be called in a click. False where nobody may: then `shown` is left selected, for Ctrl+C.
 * @param shown the same content on the page
 */
export async function copy(pasted: Pasted, shown: HTMLElement): Promise<boolean> {
  // First the older way: it needs no permission, which a frame in Excel on the web does not have, and it leaves the
  // HTML as it is. The newer one cleans it by our own content policy, which allows no style attributes.
  if (copyByEvent(pasted, shown)) return true;
  const item = (type: string, content: string): Record<string, Blob> => ({ [type]: new Blob([content], { type }) });
  try {
    const html = pasted.html.replace(/ style="[^"]*"/gu, "");
    await navigator.clipboard.write([
      new ClipboardItem({ ...item("text/html", html), ...item("text/plain", pasted.text) }),
    ]);
    return true;
  } catch {
    return false;
  }
}

function copyByEvent({ html, text }: Pasted, shown: HTMLElement): boolean {
  let isTaken = false;
  const give = (event: ClipboardEvent): void => {
    if (event.clipboardData === null) return;
    event.clipboardData.setData("text/html", html);
    event.clipboardData.setData("text/plain", text);
    event.preventDefault();
    isTaken = true;
  };
  const selection = getSelection();
  selection?.selectAllChildren(shown);
  document.addEventListener("copy", give);
  const isDone = document.execCommand("copy");
  document.removeEventListener("copy", give);
  if (!isTaken || !isDone) return false;
  selection?.removeAllRanges();
  return true;
}
