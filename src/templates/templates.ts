/** The question templates that come with the product. A new one is a file beside this and a line here. */
import { BBU_2018 } from "./bbu-2018";
import { MERUDGIFT_41 } from "./merudgift-41";
import { OVERORDNET_2024 } from "./overordnet-2024";
import { OVERSIGTSSKEMA } from "./oversigtsskema";
import { readChoice } from "./parts";
import { SCREENING } from "./screening";
import type { Template } from "./template";
import { TEMATISERET_2024 } from "./tematiseret-2024";
import { TILVALG_2024 } from "./tilvalg-2024";

export const TEMPLATES: readonly Template[] = [
  BBU_2018,
  OVERORDNET_2024,
  TEMATISERET_2024,
  TILVALG_2024,
  MERUDGIFT_41,
  SCREENING,
  OVERSIGTSSKEMA,
];

/** The whole template of an id, upper or lower case, with or without parts behind it; undefined where there is none. */
export function findTemplate(typed: string): Template | undefined {
  const { id } = readChoice(typed);
  return TEMPLATES.find((each) => each.id === id);
}
