/**
 * The workbook of a host, shown and worked in as in Excel on the web. The grid keeps no cells of its own: it draws what
 * the host's model holds, and whatever is typed goes to the host.
 */
import type { Area } from "../host/area";
import { parseArea, sameArea } from "../host/area";
import { DANISH, ENGLISH } from "../host/display";
import type { Host } from "../host/host";
import type { Sheet } from "../host/model";
import type { GridSettings } from "./grid-tools";
import { WorkbookGrid } from "./grid-work";
import { Faces } from "./grid-face";
import { Ruler } from "./grid-measure";
import { layOut } from "./grid-print";
import { styleGrids } from "./grid-style";
import { gridWords } from "./grid-words";

export interface Grid {
  /** Draws what changed since the last call (after each request the host answered, or after an edit). Resolves once painted. */
  refresh(): Promise<void>;
  /** Shows a sheet and selects an area. */
  select(sheet: string, address: string): void;
  /** To an address or a name, as typed in the name box; false where there is no such place. */
  goTo(reference: string): boolean;
  /** Opens the search. */
  find(): void;
  /** Shows the sheet larger or smaller; 1: as it is. */
  zoom(factor: number): void;
  zoomBy(step: 1 | -1): void;
  /** Moves keyboard focus into the grid. */
  focus(): void;
  dispose(): void;
}

/** Calls for the same frame are one drawing. */
export function mountGrid(element: HTMLElement, host: Host, settings: GridSettings): Grid {
  styleGrids(element.ownerDocument);
  const faces = new Faces(host.session, settings.language === "da" ? DANISH : ENGLISH);
  const document = element.ownerDocument;
  const ruler = new Ruler(document);
  const work = new WorkbookGrid(element, host, settings, { faces, ruler, words: gridWords(settings.language) });
  // However printing is asked for, it is the sheet in view that is printed.
  let taken: () => void = () => undefined;
  const before = (): void => {
    taken();
    taken = layOut(document, host.workbook.active, faces, ruler);
  };
  const after = (): void => taken();
  document.defaultView?.addEventListener("beforeprint", before);
  document.defaultView?.addEventListener("afterprint", after);
  let seen = whereabouts(host);
  let coming: Promise<void> | null = null;
  const take = (): void => {
    coming = null;
    const now = whereabouts(host);
    // What the add-in selected is gone to; where it selected nothing the user stays where they scrolled to.
    const moved = now.sheet !== seen.sheet || !sameArea(now.area, seen.area);
    seen = now;
    work.follow(moved);
  };
  work.onMoved = () => (seen = whereabouts(host));
  return {
    refresh() {
      return (coming ??= frame(element).then(take)).then(() => frame(element));
    },
    select(name, address) {
      const sheet = host.workbook.sheetNamed(name);
      const area = parseArea(address.replaceAll("$", ""));
      if (!sheet || !area) throw new Error(`there is no place ${name}!${address}`);
      work.goTo(sheet, area);
    },
    goTo: (reference) => work.jump(reference),
    find() {
      work.find();
    },
    zoom(factor) {
      work.zoom = factor;
    },
    zoomBy(step) {
      work.zoomBy(step);
    },
    focus() {
      work.focus();
    },
    dispose() {
      document.defaultView?.removeEventListener("beforeprint", before);
      document.defaultView?.removeEventListener("afterprint", after);
      taken();
      work.dispose();
    },
  };
}

function whereabouts(host: Host): { readonly sheet: Sheet; readonly area: Area } {
  return { sheet: host.workbook.active, area: host.workbook.active.selection };
}

/** The next frame; a page out of view has none, and does not wait for one. */
function frame(element: HTMLElement): Promise<void> {
  const { defaultView: view } = element.ownerDocument;
  if (!view) return Promise.resolve();
  return new Promise((resolve) => {
    const late = view.setTimeout(resolve, 100);
    view.requestAnimationFrame(() => {
      view.clearTimeout(late);
      resolve();
    });
  });
}
