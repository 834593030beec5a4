/** The desk in Excel. What works on the workbook is loaded after the first paint: it is the larger part. */
import project from "../package.json";
import type { Language } from "../src/language/problem";
import type { Desk } from "./desk";

/** Office's own partition keeps one add-in's storage from another's, and one tenant's from another's. */
function storageKey(): string {
  const { partitionKey } = Office.context as { readonly partitionKey?: string };
  return `${partitionKey ?? ""}tilsyn-user`;
}

function platform(): Desk["platform"] {
  const { PC, Mac } = Office.PlatformType;
  return Office.context.platform === PC ? "windows" : Office.context.platform === Mac ? "mac" : "web";
}

export function excelDesk(): Desk {
  const language: Language = Office.context.displayLanguage.startsWith("en") ? "en" : "da";
  const user = (): string => localStorage.getItem(storageKey()) ?? "";
  const now = (): string => new Date().toISOString().replace(/\.\d+Z$/u, "Z");
  const loading = import("./excel-work");
  const excel = async () =>
    (await loading).inExcel(() => ({ now: now(), user: user(), version: project.version, language }));
  return {
    version: project.version,
    language,
    platform: platform(),
    user,
    setUser: (name) => {
      localStorage.setItem(storageKey(), name);
    },
    now,
    look: async (watch) => (await excel()).look(watch),
    run: async (command, input, watch) => (await excel()).run(command, input, watch),
    create: async (input, watch) => (await excel()).create(input, watch),
    readTable: async (source) => (await excel()).readTable(source),
    reviews: async (watch) => (await excel()).reviews(watch),
    type: async (input, watch) => (await excel()).type(input, watch),
    again: async (form, watch) => (await excel()).again(form, watch),
    hear: (sheet, hear) => {
      const ending = excel().then((desk) => desk.hear(sheet, hear));
      return () =>
        void ending.then((end) => {
          end();
        });
    },
    handOut: async (at, watch) => (await excel()).handOut(at, watch),
    readReturned: async (files, registerId, at, watch) => (await excel()).readReturned(files, registerId, at, watch),
    pasted: async (paper) => (await excel()).pasted(paper),
    wordFile: async (paper, name) => (await excel()).wordFile(paper, name),
    show: async (place) => (await excel()).show(place),
  };
}
