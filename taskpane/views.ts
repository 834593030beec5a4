/** The views of the pane, in the order of a round. Each is loaded when it is first opened. */
import { AlertUrgent20Regular } from "@fluentui/react-icons/svg/alert-urgent";
import { ArrowTrendingLines20Regular } from "@fluentui/react-icons/svg/arrow-trending-lines";
import { CalendarCheckmark20Regular } from "@fluentui/react-icons/svg/calendar-checkmark";
import { CalendarClock20Regular } from "@fluentui/react-icons/svg/calendar-clock";
import { CalendarLtr20Regular } from "@fluentui/react-icons/svg/calendar-ltr";
import { ClipboardTaskListLtr20Regular } from "@fluentui/react-icons/svg/clipboard-task-list-ltr";
import { ClipboardTextEdit20Regular } from "@fluentui/react-icons/svg/clipboard-text-edit";
import { DataLine20Regular } from "@fluentui/react-icons/svg/data-line";
import { DataTrending20Regular } from "@fluentui/react-icons/svg/data-trending";
import { DocumentTable20Regular } from "@fluentui/react-icons/svg/document-table";
import { DocumentText20Regular } from "@fluentui/react-icons/svg/document-text";
import { HatGraduation20Regular } from "@fluentui/react-icons/svg/hat-graduation";
import { Home20Regular } from "@fluentui/react-icons/svg/home";
import { PeopleTeam20Regular } from "@fluentui/react-icons/svg/people-team";
import { Settings20Regular } from "@fluentui/react-icons/svg/settings";
import { ShieldCheckmark20Regular } from "@fluentui/react-icons/svg/shield-checkmark";
import { Table20Regular } from "@fluentui/react-icons/svg/table";
import type { FluentIcon } from "@fluentui/react-icons";
import type { ComponentType, LazyExoticComponent } from "react";
import { lazy } from "react";
import { Home } from "./register/Home";
import type { Words } from "../src/language/words";
import type { NamingViewProps } from "./view";

export interface View {
  /** Which of the groups of the navigation it stands in. */
  readonly group: Group;
  readonly name: Words;
  readonly Icon: FluentIcon;
  readonly Body: ComponentType<NamingViewProps> | LazyExoticComponent<ComponentType<NamingViewProps>>;
}

/** What people come to the pane for; a group without a view is not shown. */
export const GROUPS = {
  round: { da: "Runden", en: "The round" },
  learning: { da: "Læring", en: "Learning" },
  numbers: { da: "Frister og tal", en: "Deadlines and figures" },
  register: { da: "Register", en: "Register" },
} as const satisfies Readonly<Record<string, Words>>;

export type Group = keyof typeof GROUPS;

/** In each group in the order of a round. A command is done in the view that its registration names. */
export const VIEWS: Readonly<Record<string, View>> = {
  home: { group: "round", name: { da: "Overblik", en: "Overview" }, Icon: Home20Regular, Body: Home },
  setup: {
    group: "register",
    name: { da: "Opsætning", en: "Setup" },
    Icon: Table20Regular,
    Body: lazy(() => import("./register/Setup")),
  },
  draw: {
    group: "round",
    name: { da: "Udtræk", en: "Draw" },
    Icon: ClipboardTaskListLtr20Regular,
    Body: lazy(() => import("./draw/Draw")),
  },
  review: {
    group: "round",
    name: { da: "Gennemgang", en: "Review" },
    Icon: ClipboardTextEdit20Regular,
    Body: lazy(() => import("./review/Review")),
  },
  control: {
    group: "round",
    name: { da: "Datakontrol", en: "Data control" },
    Icon: ShieldCheckmark20Regular,
    Body: lazy(() => import("./review/Control")),
  },
  results: {
    group: "round",
    name: { da: "Resultater", en: "Results" },
    Icon: ArrowTrendingLines20Regular,
    Body: lazy(() => import("./figures/Results")),
  },
  trend: {
    group: "numbers",
    name: { da: "Udvikling", en: "Development" },
    Icon: DataLine20Regular,
    Body: lazy(() => import("./figures/Trend")),
  },
  agreement: {
    group: "learning",
    name: { da: "Enighed", en: "Agreement" },
    Icon: PeopleTeam20Regular,
    Body: lazy(() => import("./agreement/Agreement")),
  },
  learning: {
    group: "learning",
    name: { da: "Læringsforløb", en: "Learning activities" },
    Icon: HatGraduation20Regular,
    Body: lazy(() => import("./learning/Learning")),
  },
  attention: {
    group: "learning",
    name: { da: "Særlig opmærksomhed", en: "Special attention" },
    Icon: AlertUrgent20Regular,
    Body: lazy(() => import("./attention/Attention")),
  },
  casereview: {
    group: "learning",
    name: { da: "Sagsgennemgang", en: "Case reviews" },
    Icon: CalendarCheckmark20Regular,
    Body: lazy(() => import("./attention/CaseReviews")),
  },
  wheel: {
    group: "numbers",
    name: { da: "Årshjul", en: "Annual wheel" },
    Icon: CalendarLtr20Regular,
    Body: lazy(() => import("./wheel/Wheel")),
  },
  bilag: {
    group: "round",
    name: { da: "Bilag 1", en: "Bilag 1" },
    Icon: DocumentTable20Regular,
    Body: lazy(() => import("./papers/Bilag")),
  },
  papers: {
    group: "round",
    name: { da: "Papirer", en: "Papers" },
    Icon: DocumentText20Regular,
    Body: lazy(() => import("./papers/Papers")),
  },
  deadlines: {
    group: "numbers",
    name: { da: "Frister", en: "Deadlines" },
    Icon: CalendarClock20Regular,
    Body: lazy(() => import("./deadlines/Deadlines")),
  },
  information: {
    group: "numbers",
    name: { da: "Ledelsesinformation", en: "Management information" },
    Icon: DataTrending20Regular,
    Body: lazy(() => import("./flow/Information")),
  },
  log: {
    group: "register",
    name: { da: "Log og indstillinger", en: "Log and settings" },
    Icon: Settings20Regular,
    Body: lazy(() => import("./register/Log")),
  },
};

export function viewNamed(name: string): View {
  const view = VIEWS[name];
  if (view === undefined) throw new Error(`There is no view ${name}`);
  return view;
}
