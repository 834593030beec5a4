/** Which edition of its template a question stands as: the one since which it has meant the same. */
import type { Template, TemplateQuestion } from "./template";

/** Version and first day of a question, as tblSkabelon holds them. */
export function editionOf(
  template: Template,
  { number }: TemplateQuestion,
): { readonly version: string; readonly validFrom: string } {
  return [...(template.earlier ?? [])].reverse().find(({ unchanged }) => unchanged.includes(number)) ?? template;
}
