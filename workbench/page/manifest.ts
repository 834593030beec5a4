/**
 * The add-in's ribbon tab as its manifest says it: read as Excel reads it, so that what stands here is what Excel shows.
 *
 * @source https://learn.microsoft.com/office/dev/add-ins/develop/xml-manifest-overview (VersionOverrides, Resources)
 */
import type { FunctionsInstalled, FunctionsMetadata } from "../host/customfunctions";
import type { Language } from "./language";
import { LOCALE } from "./language";

export interface RibbonTab {
  readonly label: string;
  readonly groups: readonly RibbonGroup[];
}

export interface RibbonGroup {
  readonly id: string;
  readonly label: string;
  readonly buttons: readonly RibbonButton[];
}

export interface RibbonButton {
  readonly id: string;
  readonly label: string;
  readonly tip: string;
  /** Address of the picture of 32 pixels. */
  readonly icon: string;
  /** Null: shows the task pane. */
  readonly functionName: string | null;
}

/** `base` is where the add-in's files lie, ending in `/`; the manifest says where they will lie. */
export function readRibbon(xml: string, language: Language, base: string): RibbonTab {
  const manifest = new DOMParser().parseFromString(xml, "text/xml");
  const resource = (of: Element | undefined): string => {
    const kept = byId(manifest, of?.getAttribute("resid") ?? "");
    const own = all(kept, "Override").find((each) => each.getAttribute("Locale") === LOCALE[language]);
    return own?.getAttribute("Value") ?? kept.getAttribute("DefaultValue") ?? "";
  };
  const page = all(manifest.documentElement, "SourceLocation")[0]?.getAttribute("DefaultValue") ?? "";
  const home = page.slice(0, page.lastIndexOf("/") + 1);
  const button = (control: Element): RibbonButton => ({
    id: control.id,
    label: resource(child(control, "Label")),
    tip: resource(all(control, "Description")[0]),
    icon: base + resource(all(control, "Image").find((each) => each.getAttribute("size") === "32")).slice(home.length),
    functionName: all(control, "FunctionName")[0]?.textContent.trim() ?? null,
  });
  const tab = all(manifest.documentElement, "CustomTab")[0];
  if (tab === undefined) throw new Error("the manifest has no ribbon tab");
  return {
    label: resource(child(tab, "Label")),
    groups: all(tab, "Group").map((group) => ({
      id: group.id,
      label: resource(child(group, "Label")),
      buttons: all(group, "Control").map(button),
    })),
  };
}

/** The functions for cells that the manifest names, with their metadata from beside the add-in. */
export async function readFunctions(xml: string, base: string): Promise<FunctionsInstalled> {
  const { documentElement: root } = new DOMParser().parseFromString(xml, "text/xml");
  const value = (of: Element | undefined): string =>
    byId(root.ownerDocument, of?.getAttribute("resid") ?? "").getAttribute("DefaultValue") ?? "";
  const metadata = all(root, "Metadata")[0];
  if (metadata === undefined) throw new Error("the manifest names no functions for cells");
  const address = value(child(metadata, "SourceLocation"));
  const answer = await fetch(base + address.slice(address.lastIndexOf("/") + 1));
  if (!answer.ok) throw new Error(`${answer.url}: ${answer.status}`);
  return { namespace: value(all(root, "Namespace")[0]), metadata: (await answer.json()) as FunctionsMetadata };
}

const all = (within: Element, name: string): readonly Element[] => [...within.getElementsByTagNameNS("*", name)];

function child(of: Element, name: string): Element | undefined {
  return [...of.children].find((each) => each.localName === name);
}

function byId(manifest: Document, id: string): Element {
  const resources = all(manifest.documentElement, "Resources")[0];
  const found = resources && all(resources, "*").find((each) => each.id === id);
  if (!found) throw new Error(`the manifest keeps nothing under ${id}`);
  return found;
}
