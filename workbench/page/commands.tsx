/** What stands on the tabs of the ribbon: the add-in's own by its manifest, and the page's few. */
import {
  BookInformationRegular,
  ChatHelpRegular,
  LocalLanguageRegular,
  PanelRightRegular,
  PrintRegular,
  SearchRegular,
  TextboxRegular,
} from "@fluentui/react-icons";
import type { ReactNode } from "react";
import type { Language } from "./language";
import type { RibbonTab } from "./manifest";
import type { Text } from "./text";

export interface Tab {
  readonly id: string;
  readonly label: string;
  readonly groups: readonly Group[];
}

export interface Group {
  readonly id: string;
  readonly label: string;
  readonly buttons: readonly Command[];
}

export interface Command {
  readonly id: string;
  readonly label: string;
  readonly tip: string;
  readonly icon: ReactNode;
  /** Of a button that stays down. */
  readonly on?: boolean;
  run(): void;
}

export function addinTab(tab: RibbonTab, press: (functionName: string | null, label: string) => void): Tab {
  return {
    id: "addin",
    label: tab.label,
    groups: tab.groups.map(({ id, label, buttons }) => ({
      id,
      label,
      buttons: buttons.map((button) => ({
        id: button.id,
        label: button.label,
        tip: button.tip,
        icon: <img src={button.icon} alt="" width={32} height={32} />,
        run: () => {
          press(button.functionName, button.label);
        },
      })),
    })),
  };
}

export interface ViewState {
  readonly formulaBar: boolean;
  readonly pane: boolean;
  readonly language: Language;
}

export function viewTab(
  text: Text,
  state: ViewState,
  sheet: { print(): void; find(): void },
  change: (state: Partial<ViewState>) => void,
): Tab {
  const { view } = text;
  const speak = (language: Language, label: string): Command => ({
    id: `language-${language}`,
    label,
    tip: view.languageTip,
    icon: <LocalLanguageRegular />,
    on: state.language === language,
    run: () => {
      change({ language });
    },
  });
  return {
    id: "view",
    label: text.tabs.view,
    groups: [
      {
        id: "show",
        label: view.show,
        buttons: [
          {
            id: "formula-bar",
            label: view.formulaBar,
            tip: view.formulaBarTip,
            icon: <TextboxRegular />,
            on: state.formulaBar,
            run: () => {
              change({ formulaBar: !state.formulaBar });
            },
          },
          {
            id: "pane",
            label: view.pane,
            tip: view.paneTip,
            icon: <PanelRightRegular />,
            on: state.pane,
            run: () => {
              change({ pane: !state.pane });
            },
          },
        ],
      },
      {
        id: "sheet",
        label: view.sheet,
        buttons: [
          { id: "find", label: view.find, tip: view.findTip, icon: <SearchRegular />, run: sheet.find },
          { id: "print", label: view.print, tip: view.printTip, icon: <PrintRegular />, run: sheet.print },
        ],
      },
      { id: "language", label: view.language, buttons: [speak("da", "Dansk"), speak("en", "English")] },
    ],
  };
}

export function helpTab({ tabs, help }: Text, tour: () => void, about: () => void): Tab {
  return {
    id: "help",
    label: tabs.help,
    groups: [
      {
        id: "help",
        label: help.group,
        buttons: [
          { id: "tour", label: help.tour, tip: help.tourTip, icon: <ChatHelpRegular />, run: tour },
          { id: "about", label: help.about, tip: help.aboutTip, icon: <BookInformationRegular />, run: about },
        ],
      },
    ],
  };
}
