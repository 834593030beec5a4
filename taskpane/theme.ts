import { webDarkTheme, webLightTheme } from "@fluentui/react-components";
import type { Theme } from "@fluentui/react-components";
import { useSyncExternalStore } from "react";

const darkSystem = window.matchMedia("(prefers-color-scheme: dark)");

/** Excel's own theme where Excel tells it (it does not on the web), else the system's. */
function isDark(): boolean {
  const office = Office.context.officeTheme as Office.OfficeTheme | undefined;
  if (office === undefined) return darkSystem.matches;
  // Older clients have no `isDarkTheme`; there the background colour tells.
  return (office.isDarkTheme as boolean | undefined) ?? isDarkColor(office.bodyBackgroundColor) ?? darkSystem.matches;
}

function onSystemChange(changed: () => void): () => void {
  darkSystem.addEventListener("change", changed);
  return () => {
    darkSystem.removeEventListener("change", changed);
  };
}

/** Light or dark, following the system when it changes. Windows' contrast themes are Fluent's own (`forced-colors`). */
export function useTheme(): Theme {
  return useSyncExternalStore(onSystemChange, isDark) ? webDarkTheme : webLightTheme;
}

/** Whether `#RRGGBB` is nearer black than white; undefined for anything else. */
function isDarkColor(color: string | undefined): boolean | undefined {
  const parts = /^#(..)(..)(..)$/u
    .exec(color ?? "")
    ?.slice(1)
    .map((part) => parseInt(part, 16));
  return parts === undefined || parts.some(Number.isNaN)
    ? undefined
    : parts.reduce((sum, part) => sum + part, 0) < 3 * 128;
}

/** A pane that was drawn wide has room for the navigation beside the views. */
const wide = window.matchMedia("(min-width: 640px)");

function onWidthChange(changed: () => void): () => void {
  wide.addEventListener("change", changed);
  return () => {
    wide.removeEventListener("change", changed);
  };
}

export const useIsWide = (): boolean => useSyncExternalStore(onWidthChange, () => wide.matches);
