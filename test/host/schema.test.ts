/**
 * Every member the host claims is a member the real client has, of the same kind, from the same requirement set on:
 * the client's own prototypes and source say so at run time.
 */
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { Host } from "../../workbench/host/host";
import { Workbook } from "../../workbench/host/model";
import { camel, OBJECT_TYPES } from "../../workbench/host/object";
import { CLIENT_FILE, connect } from "../support/office-client";

interface Prototype {
  readonly _scalarPropertyOriginalNames?: readonly string[];
  readonly _scalarPropertyUpdateable?: readonly boolean[];
  readonly _navigationPropertyNames?: readonly string[];
  readonly _isCollection?: boolean;
}

const client = connect(new Host(new Workbook())).Excel as unknown as Readonly<
  Record<string, { readonly prototype: Prototype } | undefined>
>;

/** `Range.rowHidden` → `1.2`, as the client checks it; sets other than ExcelApi with their name. */
const checked = new Map(
  [
    ...readFileSync(CLIENT_FILE, "utf8").matchAll(
      /_throwIfApiNotSupported\("([\w.]+)", (?:_defaultApiSetName|"(\w+)"), "([\d.]+)"/g,
    ),
  ].map(([, member, set, version]) => [member!, set === undefined ? version! : `${set} ${version}`] as const),
);

/** The client sets these two under names it does not read. */
const SET_ONLY = new Set(["Worksheet.Gridlines", "Worksheet.Headings"]);

describe.each([...OBJECT_TYPES].map(([name, type]) => ({ name, definition: type.definition })))(
  "$name",
  ({ name, definition }) => {
    const prototype = client[name]?.prototype;
    const scalars = Object.entries(definition.scalars ?? {});
    const links = Object.entries(definition.links ?? {});
    const methods = Object.entries(definition.methods ?? {});

    it("is a type of the client, a collection on both sides or on none", () => {
      expect(prototype).toBeDefined();
      expect(prototype?._isCollection ?? false).toBe(definition.items !== undefined);
    });

    it("has only properties and methods the client has", () => {
      const known = new Set(prototype?._scalarPropertyOriginalNames);
      const unknown = [
        ...scalars
          .map(([member]) => member)
          .filter((member) => !known.has(member) && !SET_ONLY.has(`${name}.${member}`)),
        ...links
          .map(([member]) => member)
          .filter((member) => !prototype?._navigationPropertyNames?.includes(camel(member))),
        ...methods
          .map(([member]) => member)
          .filter((member) => typeof (prototype as Record<string, unknown>)[camel(member)] !== "function"),
      ];
      expect(unknown).toEqual([]);
    });

    it("sets only what the client lets be set", () => {
      const names = prototype?._scalarPropertyOriginalNames ?? [];
      const settable = (member: string): boolean =>
        prototype?._scalarPropertyUpdateable?.[names.indexOf(member)] ?? SET_ONLY.has(`${name}.${member}`);
      expect(scalars.filter(([member, scalar]) => scalar.set !== undefined && !settable(member))).toEqual([]);
    });

    it("came in the requirement set the client names", () => {
      const members = [...scalars, ...links, ...methods];
      const wrong = members.flatMap(([member, { since }]) => {
        const said = checked.get(`${name}.${camel(member)}`);
        return said === undefined || said === since ? [] : [`${member}: ${since}, client ${said}`];
      });
      expect(wrong).toEqual([]);
    });
  },
);
