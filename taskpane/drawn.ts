/** The page as the user sees it. */

/** A pane that is hidden draws no frames. Milliseconds. */
const LONGEST = 100;

/** Once the next frame is drawn. */
export function drawn(): Promise<void> {
  return new Promise((resolve) => {
    const late = setTimeout(resolve, LONGEST);
    requestAnimationFrame(() =>
      setTimeout(() => {
        clearTimeout(late);
        resolve();
      }),
    );
  });
}
