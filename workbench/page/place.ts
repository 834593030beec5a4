/**
 * What the page around the add-in's frame gives, and what the frame's first script hands back. Only text and plain values
 * go across: the client distrusts objects that another window made.
 */
import type { ExternalSettings, Link, Outside } from "../external";

export interface AddinPlace {
  readonly link: Link;
  readonly settings: ExternalSettings;
  /** Excel's hold on the frame, before office.js begins. */
  connected(outside: Outside): void;
}

declare global {
  interface Window {
    /** Of the page around the frame. */
    addinPlace?: AddinPlace;
  }
}
