/**
 * Colours of a file: plain, of the theme with a tint, or of the old palette.
 *
 * @source ECMA-376 Part 1, 18.8.3 (bgColor), 18.8.27 (indexedColors), 18.3.1.15 (tint)
 */
import type { Element } from "./xml";
import { child } from "./xml";

/** Order of `theme="n"`. */
const THEME_ORDER = [
  "lt1",
  "dk1",
  "lt2",
  "dk2",
  "accent1",
  "accent2",
  "accent3",
  "accent4",
  "accent5",
  "accent6",
  "hlink",
  "folHlink",
];
const OFFICE_THEME = [
  "FFFFFF",
  "000000",
  "E7E6E6",
  "44546A",
  "4472C4",
  "ED7D31",
  "A5A5A5",
  "FFC000",
  "5B9BD5",
  "70AD47",
  "0563C1",
  "954F72",
];

/** The palette from index 8 on; the first eight repeat it. */
const PALETTE =
  "000000FFFFFFFF000000FF000000FFFFFF00FF00FF00FFFF800000008000000080808000800080008080C0C0C08080809999FF993366FFFFCCCCFFFF660066FF80800066CCCCCCFF000080FF00FFFFFF0000FFFF8000808000000080800000FF00CCFFCCFFFFCCFFCCFFFF9999CCFFFF99CCCC99FFFFCC993366FF33CCCC99CC00FFCC00FF9900FF6600666699969696003366339966003300333300993300993366333399333333";

/** The theme's colours in the order cells count them. */
export function themeColors(theme: Element | undefined): readonly string[] {
  const scheme = child(child(theme, "themeElements"), "clrScheme");
  return THEME_ORDER.map((name, index) => {
    const [color] = child(scheme, name)?.children ?? [];
    return (color?.attributes["lastClr"] ?? color?.attributes["val"] ?? OFFICE_THEME[index]!).slice(-6).toUpperCase();
  });
}

/** `#RRGGBB`; null where the colour is automatic or left out. */
export function colorOf(element: Element | undefined, theme: readonly string[]): string | null {
  if (!element) return null;
  const { rgb, theme: index, indexed, tint } = element.attributes;
  const base = rgb?.slice(-6) ?? (index === undefined ? indexedColor(indexed) : theme[Number(index)]);
  if (base === undefined || base === null) return null;
  return `#${tinted(base, Number(tint ?? 0)).toUpperCase()}`;
}

function indexedColor(index: string | undefined): string | null {
  if (index === undefined) return null;
  const number = Number(index);
  if (number >= 64) return null;
  const at = (number < 8 ? number : number - 8) * 6;
  return PALETTE.slice(at, at + 6);
}

/** Lighter towards white, darker towards black, by lightness. */
function tinted(rgb: string, tint: number): string {
  if (tint === 0) return rgb;
  const [h, s, l] = toHsl(rgb);
  return fromHsl(h, s, tint < 0 ? l * (1 + tint) : l * (1 - tint) + tint);
}

function toHsl(rgb: string): [number, number, number] {
  const [r, g, b] = [0, 2, 4].map((at) => parseInt(rgb.slice(at, at + 2), 16) / 255) as [number, number, number];
  const most = Math.max(r, g, b);
  const least = Math.min(r, g, b);
  const l = (most + least) / 2;
  const d = most - least;
  if (d === 0) return [0, 0, l];
  const s = d / (1 - Math.abs(2 * l - 1));
  const h = most === r ? ((g - b) / d + 6) % 6 : most === g ? (b - r) / d + 2 : (r - g) / d + 4;
  return [h, s, l];
}

function fromHsl(h: number, s: number, l: number): string {
  const c = (1 - Math.abs(2 * l - 1)) * s;
  const part = (offset: number): string => {
    const k = (h + offset) % 6;
    const value = l - c / 2 + c * Math.max(0, Math.min(1, Math.min(k, 4 - k)));
    return Math.round(Math.max(0, Math.min(1, value)) * 255)
      .toString(16)
      .padStart(2, "0");
  };
  return part(2) + part(0) + part(4);
}

export function colorXml(name: string, color: string): string {
  return `<${name} rgb="FF${color.slice(1)}"/>`;
}
