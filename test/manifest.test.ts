/** The manifest against Microsoft's schema and against what the schema does not see; the page it loads against its own policy. */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { XmlDocument, XsdValidator } from "libxml2-wasm";
import { xmlRegisterFsInputProviders } from "libxml2-wasm/lib/nodejs.mjs";
import { BUTTONS } from "../commands/buttons";
import { FILES } from "../commands/functions-metadata";
import { BUTTON_NAMES } from "../commands/ribbon";
import { describe, expect, it } from "vitest";
import project from "../package.json";
import { manifestFaults } from "./support/manifest";

const ROOT = fileURLToPath(new URL("..", import.meta.url));
/**
 * Microsoft's published schemas are not ours to pass on. They are looked for beside the checkout, or where MANIFEST_XSD
 * says. @source Microsoft, [MS-OWEMXML]: Office Web Extensibility Manifest Format
 */
const SCHEMA = join(process.env["MANIFEST_XSD"] ?? join(ROOT, "../shared/manifest-xsd"), "OfficeAppManifestV1_1.xsd");

const read = (path: string): string => readFileSync(join(ROOT, path), "utf8");
const manifest = read("manifest.xml");

/** Width and height from a PNG's header (IHDR), or undefined where there is no such file. */
function iconSize(path: string): readonly [number, number] | undefined {
  if (!existsSync(join(ROOT, path))) return undefined;
  const bytes = readFileSync(join(ROOT, path));
  expect(bytes.subarray(1, 4).toString("latin1")).toBe("PNG");
  return [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
}

const around = {
  iconSize,
  functions: ["hidePane", ...BUTTON_NAMES],
  metadata: Object.keys(FILES),
  version: project.version,
  url: "https://localhost:3000/",
};

describe("the ribbon's buttons", () => {
  const manifest = read("manifest.xml");

  it("are those of the commands that have one", () => {
    expect([...BUTTONS.keys()].sort()).toEqual([...BUTTON_NAMES].sort());
  });
  it.each([...BUTTONS])("%s is called in the manifest as its command calls it", (name, { label }) => {
    const id = `${name.charAt(0).toUpperCase()}${name.slice(1)}.Label`;
    expect(manifest).toMatch(new RegExp(`id="${id}" DefaultValue="${label.da}"`, "u"));
    expect(manifest).toMatch(new RegExp(`id="${id}"[^>]*>\\s*<bt:Override Locale="en-US" Value="${label.en}"`, "u"));
  });
});

describe("the schema", () => {
  if (!existsSync(SCHEMA)) {
    console.warn(
      `NOT CHECKED against Microsoft's schema: ${SCHEMA} is not there. Set MANIFEST_XSD to the folder of the schemas.`,
    );
  }

  function schemaFaults(xml: string): readonly string[] {
    xmlRegisterFsInputProviders();
    const schema = XmlDocument.fromBuffer(readFileSync(SCHEMA), { url: SCHEMA });
    const document = XmlDocument.fromString(xml);
    try {
      XsdValidator.fromDoc(schema).validate(document);
      return [];
    } catch (error) {
      return [error instanceof Error ? error.message : String(error)];
    } finally {
      document.dispose();
      schema.dispose();
    }
  }

  it.skipIf(!existsSync(SCHEMA))("holds, and refuses what it should", () => {
    expect(schemaFaults(manifest)).toEqual([]);
    expect(schemaFaults(manifest.replace("<Permissions>ReadWriteDocument", "<Permissions>Everything"))).toHaveLength(1);
    expect(schemaFaults(manifest.replace(/<Label resid="Tab.Label" \/>/u, ""))).toHaveLength(1);
    expect(
      schemaFaults(
        manifest
          .replace(/\s*<Runtimes>[^]*<\/Runtimes>/u, "")
          .replace("</DesktopFormFactor>", '</DesktopFormFactor><Runtimes><Runtime resid="Pane.Url" /></Runtimes>'),
      ),
    ).toHaveLength(1);
  });
});

describe("what the schema does not see", () => {
  it("is in order", () => {
    expect(manifestFaults(manifest, around)).toEqual([]);
  });

  const long = (length: number): string => "x".repeat(length);
  it.each<[string, string | RegExp, string]>([
    ["is named, and not kept", '<bt:String id="ShowPane.Label"', '<bt:String id="ShowPane.Lable"'],
    ["is named, and not kept", 'Description resid="ShowPane.Tip"', 'Description resid="ShowPane.Label"'],
    ["is kept twice", '<bt:String id="HidePane.Label"', '<bt:String id="ShowPane.Label"'],
    [
      "is kept, and never named",
      "</bt:Urls>",
      '<bt:Url id="Other.Url" DefaultValue="https://localhost:3000/" /></bt:Urls>',
    ],
    ["is longer than 32", /Pane\.Url/gu, `Pane.Url${long(25)}`],
    ["is longer than 125", 'DefaultValue="Vis ruden"', `DefaultValue="${long(126)}"`],
    ["is longer than 250", 'Value="Closes the pane', `Value="${long(250)}`],
    ["has no text in en-US", '<bt:Override Locale="en-US" Value="Show the pane" />', ""],
    ["the control Tilsyn.ShowPane stands twice", 'id="Tilsyn.HidePane"', 'id="Tilsyn.ShowPane"'],
    ["DefaultLocale", "<DefaultLocale>da-DK", "<DefaultLocale>en-US"],
    ["assets/group-draw-16.png is 16 x 16, not 32 x 32", "assets/group-draw-32.png", "assets/group-draw-16.png"],
    ["assets/icon-33.png is not there", "icon-32.png", "icon-33.png"],
    ["lacks one of the sizes", '<bt:Image size="80" resid="Icon.Draw.80" />', ""],
    ["does not begin with", "https://localhost:3000/taskpane.html", "https://localhost:3001/taskpane.html"],
    ["is not registered", "<FunctionName>hidePane", "<FunctionName>hidePain"],
    ["has no button", /<Control xsi:type="Button" id="Tilsyn.HidePane">[^]*?<\/Control>/u, ""],
    ["no shared runtime", 'lifetime="long"', 'lifetime="short"'],
    ["is not the page of the shared runtime", '<FunctionFile resid="Pane.Url"', '<FunctionFile resid="Icon.Draw.16"'],
    [
      "is not the page of the shared runtime",
      /<Page>\s*<SourceLocation resid="Pane.Url"/u,
      '<Page><SourceLocation resid="Functions.Script"',
    ],
    ["is named, and not kept", '<Namespace resid="Functions.Namespace"', '<Namespace resid="Pane.Url"'],
    ["functions-da.json is not built", "functions-en.json", "functions-da.json"],
    ["functions-en.json is not named", /<bt:Override Locale="en-US" Value="[^"]*functions-en.json" \/>/u, ""],
    ["Version is not", "<Version>0.1.0.0", "<Version>0.1.1.0"],
  ])("%s", (fault, from, to) => {
    const planted = manifest.replace(from, to);
    expect(planted).not.toBe(manifest);
    expect(manifestFaults(planted, around).join("\n")).toContain(fault);
  });

  it("moves to another address as a whole", () => {
    const moved = manifest.replaceAll(around.url, "https://tilsyn.example.dk/app/");
    expect(moved).not.toContain("localhost");
    expect(manifestFaults(moved, { ...around, url: "https://tilsyn.example.dk/app/" })).toEqual([]);
  });
});

describe("the page it loads", () => {
  const page = read("taskpane/taskpane.html");
  const policy = /Content-Security-Policy"\s+content="([^"]+)"/u.exec(page)?.[1] ?? "";

  it("allows no code or style but its own and Microsoft's office.js", () => {
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self' https://appsforoffice.microsoft.com;");
    expect(policy).not.toMatch(/unsafe|\*|https?:\/\/(?!appsforoffice\.microsoft\.com)/u);
  });
  it("holds no inline script, style or handler", () => {
    expect([...page.matchAll(/<script(?![^>]*\bsrc=)/gu)]).toEqual([]);
    expect(page).not.toMatch(/<style|\sstyle=|\son\w+=/u);
  });
  it("loads office.js from Microsoft", () => {
    expect(page).toMatch(
      /<script\s+src="https:\/\/appsforoffice\.microsoft\.com\/lib\/1\/hosted\/office\.js"[^>]*><\/script>/u,
    );
  });
});
