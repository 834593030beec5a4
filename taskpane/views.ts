/** The views of the pane, in the order of a round. Each is loaded when it is first opened. */
import { ArrowTrendingLines20Regular } from "@fluentui/react-icons/svg/arrow-trending-lines";
import { ClipboardTaskListLtr20Regular } from "@fluentui/react-icons/svg/clipboard-task-list-ltr";
import { ClipboardTextEdit20Regular } from "@fluentui/react-icons/svg/clipboard-text-edit";
import { DocumentTable20Regular } from "@fluentui/react-icons/svg/document-table";
import { Home20Regular } from "@fluentui/react-icons/svg/home";
import { Settings20Regular } from "@fluentui/react-icons/svg/settings";
import { ShieldCheckmark20Regular } from "@fluentui/react-icons/svg/shield-checkmark";
import { Table20Regular } from "@fluentui/react-icons/svg/table";
import type { FluentIcon } from "@fluentui/react-icons";
import type { ComponentType, LazyExoticComponent } from "react";
import { lazy } from "react";
import { Home } from "./register/Home";
import type { ViewName, ViewProps } from "./view";

export interface View {
  readonly Icon: FluentIcon;
  readonly Body: ComponentType<ViewProps> | LazyExoticComponent<ComponentType<ViewProps>>;
}

export const VIEW: Readonly<Record<ViewName, View>> = {
  home: { Icon: Home20Regular, Body: Home },
  setup: { Icon: Table20Regular, Body: lazy(() => import("./register/Setup")) },
  draw: { Icon: ClipboardTaskListLtr20Regular, Body: lazy(() => import("./draw/Draw")) },
  review: { Icon: ClipboardTextEdit20Regular, Body: lazy(() => import("./review/Review")) },
  control: { Icon: ShieldCheckmark20Regular, Body: lazy(() => import("./review/Control")) },
  results: { Icon: ArrowTrendingLines20Regular, Body: lazy(() => import("./figures/Results")) },
  bilag: { Icon: DocumentTable20Regular, Body: lazy(() => import("./papers/Bilag")) },
  log: { Icon: Settings20Regular, Body: lazy(() => import("./register/Log")) },
};
