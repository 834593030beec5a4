/** The page is drawn while something long is done: in Excel add-in and workbook are programs of their own, here they share a thread. */

/** A page in the background draws no frames. */
const LONGEST = 100;
/** How long the page may have stood still before it is drawn in between, in milliseconds. */
const STILL = 60;

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

/** The same work in the same order, with the page drawn before what comes after it has stood still. */
export function drawnBetween<Given extends readonly unknown[], Found>(
  work: (...given: Given) => Promise<Found>,
): (...given: Given) => Promise<Found> {
  let last: Promise<unknown> = Promise.resolve();
  let at = -Infinity;
  return (...given) => {
    const next = last.then(async () => {
      if (performance.now() - at > STILL) {
        await drawn();
        at = performance.now();
      }
      return work(...given);
    });
    last = next.catch(() => undefined);
    return next;
  };
}
