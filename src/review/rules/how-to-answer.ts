/** How a question is answered where the case says nothing: one sentence, on the sheet, in the form and in docs/udfyld-skema.md. */
import type { Scale } from "../../templates/rules/question";

const WORST: Readonly<Record<Scale, string>> = { "ja/nej": "nej", grad: "lav grad" };

/** @param scales of the questions it is said of, each once */
export function howToAnswer(scales: readonly Scale[], language: "da" | "en"): string {
  const or = language === "da" ? " eller " : " or ";
  const worst = scales.map((scale) => WORST[scale]).join(or);
  return language === "da"
    ? `Svar ${worst}, når dokumentationen mangler. Svar kun »ikke relevant«, når spørgsmålet ikke passer på sagen.`
    : `Answer ${worst} when the documentation is missing. Answer "ikke relevant" only when the question does not fit the case.`;
}
