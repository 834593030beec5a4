/** The views of the pane, in the order of a round. Each is loaded when it is first opened. */
import { AlertUrgent20Regular } from "@fluentui/react-icons/svg/alert-urgent";
import { ArrowTrendingLines20Regular } from "@fluentui/react-icons/svg/arrow-trending-lines";
import { ClipboardTaskListLtr20Regular } from "@fluentui/react-icons/svg/clipboard-task-list-ltr";
import { ClipboardTextEdit20Regular } from "@fluentui/react-icons/svg/clipboard-text-edit";
import { DocumentTable20Regular } from "@fluentui/react-icons/svg/document-table";
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
  readonly name: Words;
  readonly Icon: FluentIcon;
  readonly Body: ComponentType<NamingViewProps> | LazyExoticComponent<ComponentType<NamingViewProps>>;
}

/** In the order of a round. A command is done in the view that its registration names. */
export const VIEWS: Readonly<Record<string, View>> = {
  home: { name: { da: "Overblik", en: "Overview" }, Icon: Home20Regular, Body: Home },
  setup: {
    name: { da: "Opsætning", en: "Set-up" },
    Icon: Table20Regular,
    Body: lazy(() => import("./register/Setup")),
  },
  draw: {
    name: { da: "Udtræk", en: "Draw" },
    Icon: ClipboardTaskListLtr20Regular,
    Body: lazy(() => import("./draw/Draw")),
  },
  review: {
    name: { da: "Gennemgang", en: "Review" },
    Icon: ClipboardTextEdit20Regular,
    Body: lazy(() => import("./review/Review")),
  },
  control: {
    name: { da: "Datakontrol", en: "Data control" },
    Icon: ShieldCheckmark20Regular,
    Body: lazy(() => import("./review/Control")),
  },
  results: {
    name: { da: "Resultater", en: "Results" },
    Icon: ArrowTrendingLines20Regular,
    Body: lazy(() => import("./figures/Results")),
  },
  agreement: {
    name: { da: "Enighed", en: "Agreement" },
    Icon: PeopleTeam20Regular,
    Body: lazy(() => import("./agreement/Agreement")),
  },
  attention: {
    name: { da: "Særlig opmærksomhed", en: "Special attention" },
    Icon: AlertUrgent20Regular,
    Body: lazy(() => import("./attention/Attention")),
  },
  bilag: {
    name: { da: "Bilag 1", en: "Bilag 1" },
    Icon: DocumentTable20Regular,
    Body: lazy(() => import("./papers/Bilag")),
  },
  log: {
    name: { da: "Log og indstillinger", en: "Log and settings" },
    Icon: Settings20Regular,
    Body: lazy(() => import("./register/Log")),
  },
};
