/** Excel as the host of the pane. What works on the workbook is in excel-workbook.ts. */
import project from "../package.json";
import type { Language } from "../src/language/problem";
import type { PaneHost } from "./pane-host";

/** Office's own partition keeps one add-in's storage from another's, and one tenant's from another's. */
function storageKey(): string {
  const { partitionKey } = Office.context as { readonly partitionKey?: string };
  return `${partitionKey ?? ""}tilsyn-user`;
}

function platform(): PaneHost["platform"] {
  const { PC, Mac } = Office.PlatformType;
  return Office.context.platform === PC ? "windows" : Office.context.platform === Mac ? "mac" : "web";
}

/** The language of Excel's own menus, as far as it is one of ours. */
export function languageOfExcel(): Language {
  return Office.context.displayLanguage.startsWith("en") ? "en" : "da";
}

export function excelHost(): PaneHost {
  const language = languageOfExcel();
  const user = (): string => localStorage.getItem(storageKey()) ?? "";
  const now = (): string => new Date().toISOString().replace(/\.\d+Z$/u, "Z");
  const excel = import("./excel-workbook").then(({ inExcel }) =>
    inExcel(() => ({ now: now(), user: user(), version: project.version, language })),
  );
  return {
    version: project.version,
    language,
    platform: platform(),
    user,
    setUser: (name) => {
      localStorage.setItem(storageKey(), name);
    },
    now,
    look: async (monitor) => (await excel).look(monitor),
    run: async (command, input, monitor) => (await excel).run(command, input, monitor),
    foresee: async (command, input, monitor) => (await excel).foresee(command, input, monitor),
    create: async (input, monitor) => (await excel).create(input, monitor),
    readTable: async (source) => (await excel).readTable(source),
    reviews: async (monitor) => (await excel).reviews(monitor),
    type: async (input, monitor) => (await excel).type(input, monitor),
    again: async (form, monitor) => (await excel).again(form, monitor),
    hear: (sheet, hear) => {
      const ending = excel.then((host) => host.hear(sheet, hear));
      return () =>
        void ending.then((end) => {
          end();
        });
    },
    handOut: async (at, monitor) => (await excel).handOut(at, monitor),
    feedbackPapers: async (at, monitor) => (await excel).feedbackPapers(at, monitor),
    readReturned: async (files, registerId, at, monitor) => (await excel).readReturned(files, registerId, at, monitor),
    pasted: async (paper) => (await excel).pasted(paper),
    wordFile: async (paper, name) => (await excel).wordFile(paper, name),
    selfTest: async (monitor) => (await excel).selfTest(monitor),
    show: async (place) => (await excel).show(place),
  };
}
