import type { BrandVariants, Theme } from "@fluentui/react-components";
import { createDarkTheme, createLightTheme } from "@fluentui/react-components";
import { useSyncExternalStore } from "react";

/** The greens Excel wears. */
const GREEN: BrandVariants = {
  10: "#041509",
  20: "#082617",
  30: "#0A3A20",
  40: "#0B4D2A",
  50: "#0C5B31",
  60: "#0E6637",
  70: "#0F703B",
  80: "#107C41",
  90: "#218D51",
  100: "#37A068",
  110: "#4FB07C",
  120: "#67BE90",
  130: "#85CCA6",
  140: "#A5DABD",
  150: "#C6E8D4",
  160: "#E6F5EC",
};

const light: Theme = createLightTheme(GREEN);
const dark: Theme = {
  ...createDarkTheme(GREEN),
  colorBrandForeground1: GREEN[120],
  colorBrandForeground2: GREEN[130],
  colorCompoundBrandStroke: GREEN[110],
};

const darkSystem = window.matchMedia("(prefers-color-scheme: dark)");

function onSystemChange(changed: () => void): () => void {
  darkSystem.addEventListener("change", changed);
  return () => {
    darkSystem.removeEventListener("change", changed);
  };
}

export function systemIsDark(): boolean {
  return darkSystem.matches;
}

/** Light or dark as the system is; the sheet itself stays white, as in Excel. */
export function useTheme(): Theme {
  return useSyncExternalStore(onSystemChange, systemIsDark) ? dark : light;
}
