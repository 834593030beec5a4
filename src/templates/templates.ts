/** The question templates that come with the product. A new one is a file beside this and a line here. */
import { BBU_2018 } from "./bbu-2018";
import type { Template } from "./template";

export const TEMPLATES: readonly Template[] = [BBU_2018];

/** The template of an id, upper or lower case; undefined where there is none. */
export function findTemplate(id: string): Template | undefined {
  return TEMPLATES.find((each) => each.id === id.trim().toLowerCase());
}
