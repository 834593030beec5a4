/** The one palette and the looks every sheet is made of. Colours hold WCAG AA contrast for text on their fills. */
import type { Style } from "./content";

export const COLOR = {
  ink: "1F2933",
  quiet: "52606D",
  line: "CBD2D9",
  white: "FFFFFF",
  /** Headings and headers: a dark petrol blue. */
  brand: "0B4F6C",
  brandSoft: "E3EEF3",
  /** Cells to fill in. */
  input: "FFF3C4",
  /** 3:1 on white, so that cells to fill in are seen on paper and on a projector too. */
  inputLine: "9A7B0A",
  /** Cells that are not asked. */
  muted: "E4E7EB",
  mutedInk: "52606D",
  /** Highlighted parameters (the published yellow). */
  highlight: "FFF2A8",
  good: "DDF3E4",
  goodInk: "1B5E33",
  warn: "FDEBC8",
  warnInk: "7A4B00",
  bad: "FBDCDC",
  badInk: "8A1C1C",
} as const;

/** Colours that earlier versions drew, which stand in registers in use; the second is still a tab's. */
const FORMER = ["FFFBE6", "D9C36A", "7B8794"];

const PALETTE: ReadonlySet<string> = new Set([...Object.values(COLOR), ...FORMER]);

/** Whether a colour, as `#RRGGBB` or with or without a share of opacity before it, is or was one of ours: no other is drawn. */
export function isOfPalette(color: string): boolean {
  return PALETTE.has(color.slice(-6).toUpperCase());
}

/**
 * Colours of a chart's series, in order: each holds 3:1 on white, and neighbours differ in lightness too.
 *
 * @source https://www.w3.org/TR/WCAG22/#non-text-contrast
 */
export const SERIES_COLORS = [COLOR.brand, "C2571A", COLOR.goodInk, "8E5BC0", COLOR.badInk, "5F7383"] as const;

const thin = { sides: "all", color: COLOR.line } as const;

export const STYLE = {
  title: { bold: true, size: 18, color: COLOR.brand, vertical: "middle" },
  subtitle: { size: 11, color: COLOR.quiet, vertical: "middle" },
  heading: { bold: true, size: 13, color: COLOR.brand, vertical: "middle" },
  text: { color: COLOR.ink, vertical: "top", wrap: true },
  quiet: { color: COLOR.quiet, vertical: "top", wrap: true },
  label: { bold: true, color: COLOR.ink, vertical: "middle" },
  header: { bold: true, color: COLOR.white, fill: COLOR.brand, vertical: "middle", wrap: true, border: thin },
  cell: { color: COLOR.ink, vertical: "top", border: thin },
  wrapped: { color: COLOR.ink, vertical: "top", wrap: true, border: thin },
  /** Text kept as text: ids, seeds, rounds. */
  id: { color: COLOR.ink, vertical: "top", border: thin, format: "@" },
  whole: { color: COLOR.ink, vertical: "top", border: thin, format: "0", horizontal: "right" },
  /** A number that names, as a level: beside texts, not summed. */
  ordinal: { color: COLOR.ink, vertical: "top", border: thin, format: "0", horizontal: "center" },
  date: { color: COLOR.ink, vertical: "top", border: thin, format: "dd-mm-yyyy", horizontal: "left" },
  percent: { color: COLOR.ink, vertical: "top", border: thin, format: "0 %", horizontal: "right" },
  /** Over a filter button, which stands at the bottom of the cell. */
  filterHeader: { bold: true, color: COLOR.white, fill: COLOR.brand, vertical: "top", wrap: true, border: thin },
  section: { bold: true, color: COLOR.brand, fill: COLOR.brandSoft, vertical: "middle", border: thin },
  input: {
    color: COLOR.ink,
    fill: COLOR.input,
    vertical: "top",
    wrap: true,
    unlocked: true,
    border: { sides: "all", color: COLOR.inputLine },
  },
  link: { color: COLOR.brand, underline: true, vertical: "top" },
} as const;

/** `over` laid over `under`. */
export function layered(under: Style, over: Style): Style {
  return { ...under, ...over };
}
