/**
 * What a document for a word processor looks like, as plain data: for documents what `content.ts` is for sheets. Styles
 * are named by what they mean (a heading is a heading, not large letters), so that screen readers and tables of
 * contents find their way.
 */

/** A stretch of text with one look. */
export interface Run {
  readonly text: string;
  readonly bold?: boolean;
  /** `RRGGBB`. */
  readonly color?: string;
}

export interface DocumentCell {
  readonly runs: readonly Run[];
  readonly align?: "left" | "center";
}

/** `section`: a heading over all columns, kept on the page of the row below it. */
export type DocumentRow =
  | { readonly kind: "section"; readonly text: string }
  /** `least`: points that it is high, or more; for a row to write in. */
  | {
      readonly kind: "cells";
      readonly cells: readonly DocumentCell[];
      readonly fill?: string;
      readonly least?: number;
    };

export type DocumentPart =
  | { readonly kind: "title"; readonly text: string }
  /** `level` 2: a heading under the one before it. */
  | { readonly kind: "heading"; readonly text: string; readonly level?: 2 }
  /** `fill`: a place where somebody is to write, as `RRGGBB`. */
  | { readonly kind: "paragraph"; readonly text: string; readonly fill?: string }
  /** Points, each a paragraph with a bullet. */
  | { readonly kind: "list"; readonly items: readonly string[] }
  /** A sign and what it means, hanging. */
  | { readonly kind: "term"; readonly sign: Run; readonly meaning: string; readonly fill?: string }
  /** Paragraphs in one frame. */
  | { readonly kind: "box"; readonly notes: readonly { readonly label: string; readonly text: string }[] }
  /** `widths`: parts of the page's width, any unit. The header row is repeated on every page. */
  | {
      readonly kind: "table";
      readonly header: readonly DocumentCell[];
      readonly widths: readonly number[];
      readonly rows: readonly DocumentRow[];
    };

/** A4, Danish, "Side x af y" at the foot. */
export interface DocumentContent {
  readonly title: string;
  readonly orientation: "portrait" | "landscape";
  /** Stands in red at the top of every page. */
  readonly header?: string;
  readonly parts: readonly DocumentPart[];
}
