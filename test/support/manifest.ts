/**
 * What the schema of an Office manifest does not see: names that lead nowhere, texts Excel would cut, icons of the wrong
 * size, addresses of two places, buttons whose function nobody registered.
 */
import { XmlDocument, XmlElement } from "libxml2-wasm";
import type { XmlNode } from "libxml2-wasm";

const NAMESPACES = {
  o: "http://schemas.microsoft.com/office/appforoffice/1.1",
  v: "http://schemas.microsoft.com/office/taskpaneappversionoverrides",
  bt: "http://schemas.microsoft.com/office/officeappbasictypes/1.0",
  xsi: "http://www.w3.org/2001/XMLSchema-instance",
};

/** @source Microsoft, Office add-in manifest reference: resid 32 characters, ShortStrings 125, LongStrings 250. */
const LIMITS = { resid: 32, short: 125, long: 250 };

/** Where a resource may be named, and where it must be kept. */
const KEPT_IN: readonly (readonly [string, string])[] = [
  ["//v:Label | //v:Supertip/v:Title | //v:Namespace", "//bt:ShortStrings/bt:String"],
  ["//v:Supertip/v:Description", "//bt:LongStrings/bt:String"],
  ["//v:Runtime | //v:FunctionFile | //v:SourceLocation", "//bt:Urls/bt:Url"],
  ["//v:Icon/bt:Image", "//bt:Images/bt:Image"],
];

export interface Surroundings {
  /** Width and height of a picture of ours, by its path in the project; undefined where there is none. */
  readonly iconSize: (path: string) => readonly [number, number] | undefined;
  /** Names given to `Office.actions.associate`. */
  readonly functions: readonly string[];
  /** Files that tell of functions for cells. */
  readonly metadata: readonly string[];
  /** Version of the package, as `1.2.3`. */
  readonly version: string;
  /** Address that every address in the manifest begins with. */
  readonly url: string;
}

/** All faults of a manifest, in words; none is `[]`. */
export function manifestFaults(xml: string, around: Surroundings): readonly string[] {
  const document = XmlDocument.fromString(xml);
  try {
    const all = (xpath: string): readonly XmlElement[] => elements(document.root, xpath);
    return [
      ...resourceFaults(all),
      ...textFaults(all),
      ...iconFaults(all, around),
      ...addressFaults(all, around.url),
      ...functionFaults(all, around.functions),
      ...runtimeFaults(all),
      ...customFunctionFaults(all, around),
      ...(text(all("/o:OfficeApp/o:Version")[0]) === `${around.version}.0`
        ? []
        : [`Version is not ${around.version}.0`]),
    ];
  } finally {
    document.dispose();
  }
}

type Find = (xpath: string) => readonly XmlElement[];

const elements = (from: XmlNode, xpath: string): readonly XmlElement[] =>
  from.find(xpath, NAMESPACES).filter((each): each is XmlElement => each instanceof XmlElement);
const text = (element: XmlElement | undefined): string => element?.content.trim() ?? "";
const attribute = (element: XmlElement, name: string): string => element.attr(name)?.value ?? "";
const twice = (names: readonly string[]): readonly string[] =>
  names.filter((name, index) => names.indexOf(name) !== index);

function resourceFaults(all: Find): readonly string[] {
  const ids = all("//v:Resources/*/*").map((each) => attribute(each, "id"));
  const used = new Set(all("//*[@resid]").map((each) => attribute(each, "resid")));
  const kept = KEPT_IN.flatMap(([users, keepers]) => {
    const known = new Set(all(keepers).map((each) => attribute(each, "id")));
    return all(users)
      .map((each) => attribute(each, "resid"))
      .filter((id) => !known.has(id))
      .map((id) => `${id} is named, and not kept where it must be`);
  });
  return [
    ...kept,
    ...twice(ids).map((id) => `${id} is kept twice`),
    ...ids.filter((id) => !used.has(id)).map((id) => `${id} is kept, and never named`),
    ...ids.filter((id) => id.length > LIMITS.resid).map((id) => `${id} is longer than ${LIMITS.resid} characters`),
    ...twice(all("//v:CustomTab | //v:Group | //v:Control").map((each) => attribute(each, "id"))).map(
      (id) => `the control ${id} stands twice`,
    ),
  ];
}

function textFaults(all: Find): readonly string[] {
  const check = (xpath: string, most: number): readonly string[] =>
    all(xpath).flatMap((each) => {
      const name = each.attr("id")?.value ?? each.name;
      const english = elements(each, "*[local-name()='Override' and @Locale='en-US']");
      const values = [attribute(each, "DefaultValue"), ...english.map((one) => attribute(one, "Value"))];
      return [
        ...values.filter((value) => value.length > most).map(() => `${name} is longer than ${most} characters`),
        ...(english.length === 1 ? [] : [`${name} has no text in en-US`]),
      ];
    });
  return [
    ...check("//bt:ShortStrings/bt:String | /o:OfficeApp/o:DisplayName", LIMITS.short),
    ...check("//bt:LongStrings/bt:String | /o:OfficeApp/o:Description", LIMITS.long),
    ...(text(all("/o:OfficeApp/o:DefaultLocale")[0]) === "da-DK" ? [] : ["DefaultLocale is not da-DK"]),
  ];
}

function iconFaults(all: Find, { iconSize, url }: Surroundings): readonly string[] {
  const pictures = new Map(
    all("//bt:Images/bt:Image").map((each) => [attribute(each, "id"), attribute(each, "DefaultValue")]),
  );
  const named: readonly (readonly [string, number])[] = [
    ...all("/o:OfficeApp/o:IconUrl").map((each) => [attribute(each, "DefaultValue"), 32] as const),
    ...all("/o:OfficeApp/o:HighResolutionIconUrl").map((each) => [attribute(each, "DefaultValue"), 64] as const),
    ...all("//v:Icon/bt:Image").map(
      (each) => [pictures.get(attribute(each, "resid")) ?? "", Number(attribute(each, "size"))] as const,
    ),
  ];
  const wrong = named.flatMap(([address, size]) => {
    const path = address.slice(url.length);
    const found = iconSize(path);
    if (found === undefined) return [`${path} is not there`];
    return found[0] === size && found[1] === size ? [] : [`${path} is ${found.join(" x ")}, not ${size} x ${size}`];
  });
  const incomplete = all("//v:Icon").filter((icon) => {
    const sizes = elements(icon, "bt:Image").map((each) => attribute(each, "size"));
    return !["16", "32", "80"].every((size) => sizes.includes(size));
  });
  return [...new Set(wrong), ...incomplete.map(() => "an Icon lacks one of the sizes 16, 32, 80")];
}

/** Addresses are those of one place, so that replacing it moves the whole add-in. */
function addressFaults(all: Find, url: string): readonly string[] {
  const addresses = ["DefaultValue", "Value"].flatMap((name) =>
    all(`//*[starts-with(@${name}, 'http')]`).map((each) => attribute(each, name)),
  );
  return addresses.filter((each) => !each.startsWith(url)).map((each) => `${each} does not begin with ${url}`);
}

function functionFaults(all: Find, registered: readonly string[]): readonly string[] {
  const named = all("//v:FunctionName").map(text);
  return [
    ...named.filter((each) => !registered.includes(each)).map((each) => `the function ${each} is not registered`),
    ...registered.filter((each) => !named.includes(each)).map((each) => `the function ${each} has no button`),
  ];
}

/** Without the shared runtime Excel ends a function command after five minutes. */
function runtimeFaults(all: Find): readonly string[] {
  const [runtime] = all("//v:Host/v:Runtimes/v:Runtime[@lifetime='long']");
  if (runtime === undefined) return ["there is no shared runtime with lifetime long"];
  const page = attribute(runtime, "resid");
  return all("//v:FunctionFile | //v:Action/v:SourceLocation | //v:ExtensionPoint/v:Page/v:SourceLocation")
    .filter((each) => attribute(each, "resid") !== page)
    .map((each) => `${each.name} is not the page of the shared runtime`);
}

/** The files that tell of the functions for cells are those that are built, in every language the manifest speaks. */
function customFunctionFaults(all: Find, { metadata, url }: Surroundings): readonly string[] {
  const [named] = all("//v:ExtensionPoint/v:Metadata/v:SourceLocation");
  if (named === undefined) return ["there are no functions for cells"];
  const [kept] = all(`//bt:Urls/bt:Url[@id='${attribute(named, "resid")}']`);
  const overrides = kept === undefined ? [] : elements(kept, "bt:Override");
  const files = [
    ...(kept === undefined ? [] : [attribute(kept, "DefaultValue")]),
    ...overrides.map((each) => attribute(each, "Value")),
  ].map((address) => address.slice(url.length));
  return [
    ...files.filter((file) => !metadata.includes(file)).map((file) => `${file} is not built`),
    ...metadata.filter((file) => !files.includes(file)).map((file) => `${file} is not named`),
  ];
}
