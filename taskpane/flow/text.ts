/** What the view Ledelsesinformation says. Names of figures and how they are counted are shown in Danish, as in the register. */
import type { PeriodKind } from "../../src/kernel/period";
import type { Texts } from "../language";

interface InformationText {
  readonly about: string;
  readonly none: string;
  readonly kinds: Readonly<Record<PeriodKind, string>>;
  readonly kind: string;
  readonly period: string;
  readonly newPeriod: string;
  readonly periodHint: Readonly<Record<PeriodKind, string>>;
  readonly noPeriod: string;
  readonly area: string;
  readonly make: string;
  readonly making: string;
  readonly sheet: string;
  readonly make1: string;
  readonly figures: (period: string, area: string) => string;
  readonly parts: string;
  readonly figure: string;
  readonly now: string;
  readonly before: string;
  readonly trend: string;
  readonly series: (name: string) => string;
  readonly showSeries: (name: string) => string;
  readonly hideSeries: (name: string) => string;
  readonly trends: Readonly<Record<"↗" | "→" | "↘" | "", string>>;
  readonly note: string;
}

export const TEXT: Texts<InformationText> = {
  da: {
    about:
      "Underretninger, foranstaltninger, tilsyn og frister i tal for centret og hver enhed, altid med 13 perioder. Uden sager og navne.",
    none: "Der er ikke gjort nogen tal op endnu. Læs underretninger eller foranstaltninger ind under Opsætning, og lav rapporten her.",
    kinds: { uge: "Uge", måned: "Måned", kvartal: "Kvartal", år: "År" },
    kind: "Periodetype",
    period: "Periode",
    newPeriod: "Periode at gøre op",
    periodHint: { uge: "Fx 2026-W10", måned: "Fx 2026-03", kvartal: "Fx 2026-K1", år: "Fx 2026" },
    noPeriod: "Det er ikke en periode af den slags.",
    area: "Område",
    make: "Lav ledelsesinformation",
    making: "Laver ledelsesinformation",
    sheet: "Åbn siderne til print",
    make1: "Gør en periode op",
    figures: (period, area) => `${area}, ${period}`,
    parts: "Hvad tallene består af",
    figure: "Nøgletal",
    now: "Nu",
    before: "Før",
    trend: "Udvikling",
    series: (name) => `${name}, periode for periode`,
    showSeries: (name) => `Vis ${name} periode for periode, og hvordan det er talt`,
    hideSeries: (name) => `Skjul ${name}`,
    trends: { "↗": "op", "→": "uændret", "↘": "ned", "": "" },
    note: "Udvikling er siden perioden før. Tryk på et nøgletal for at se, hvordan det er talt, og hvordan det har været.",
  },
  en: {
    about:
      "Notifications, measures, supervision and deadlines in figures for the centre and each unit, always over 13 periods. No cases and no names.",
    none: "There are no figures yet. Import notifications or measures under Setup, and make the report here.",
    kinds: { uge: "Week", måned: "Month", kvartal: "Quarter", år: "Year" },
    kind: "Kind of period",
    period: "Period",
    newPeriod: "Period to report on",
    periodHint: { uge: "E.g. 2026-W10", måned: "E.g. 2026-03", kvartal: "E.g. 2026-K1", år: "E.g. 2026" },
    noPeriod: "This is not a period of that kind.",
    area: "Area",
    make: "Make the report",
    making: "Making the management information",
    sheet: "Open the pages for printing",
    make1: "Report on a period",
    figures: (period, area) => `${area}, ${period}`,
    parts: "What the figures are made of",
    figure: "Figure",
    now: "Now",
    before: "Before",
    trend: "Trend",
    series: (name) => `${name}, period by period`,
    showSeries: (name) => `Show ${name} period by period, and how it is counted`,
    hideSeries: (name) => `Hide ${name}`,
    trends: { "↗": "up", "→": "unchanged", "↘": "down", "": "" },
    note: "The trend is since the previous period. Click a figure to see how it is counted and how it has developed.",
  },
};
