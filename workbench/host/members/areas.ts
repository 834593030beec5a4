/**
 * Several areas of one sheet: merged areas, print areas.
 *
 * @source https://learn.microsoft.com/javascript/api/excel/excel.rangeareas
 */
import { formatArea, quoteSheet } from "../area";
import { defineObject, Several } from "../object";
import type { AreasTarget } from "./targets";
import { objectOf } from "./targets";

function address({ sheet, areas }: AreasTarget): string {
  return areas.map((area) => `${quoteSheet(sheet.name)}!${formatArea(area)}`).join(",");
}

export const RANGE_AREAS = defineObject<AreasTarget>({
  name: "RangeAreas",
  tracked: true,
  scalars: {
    Address: { since: "1.9", get: address },
    AddressLocal: { since: "1.9", get: address },
    AreaCount: { since: "1.9", get: ({ areas }) => areas.length },
    CellCount: { since: "1.9", get: ({ areas }) => areas.reduce((sum, area) => sum + area.rows * area.columns, 0) },
  },
  links: {
    Format: {
      since: "1.9",
      to: ({ sheet, areas }) => new Several(areas.map((area) => objectOf("RangeFormat", { sheet, area }))),
    },
    Areas: { since: "1.9", to: (target) => AREA_COLLECTION(target) },
    Worksheet: { since: "1.9", to: ({ sheet }) => objectOf("Worksheet", sheet) },
  },
});

const AREA_COLLECTION = defineObject<AreasTarget>({
  name: "RangeCollection",
  methods: {
    GetCount: { since: "1.9", call: ({ areas }) => areas.length },
    GetItemAt: {
      since: "1.9",
      call: ({ sheet, areas }, args) => objectOf("Range", { sheet, area: areas[args.whole(0)]! }),
    },
  },
  items: { all: ({ sheet, areas }) => areas.map((area) => objectOf("Range", { sheet, area })) },
});
