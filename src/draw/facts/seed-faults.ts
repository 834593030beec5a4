/** What is wrong with a seed while it is typed. */
import { clean } from "../../kernel/text";
import { FORBIDDEN_IN_TICKET } from "../rules/ticket";

/** A seed of fewer characters could have been found by trying out a few; it is allowed, with a warning. */
const SHORT = 8;

/** `short` can be drawn with, but should be said. */
export function seedState(seed: string): "missing" | "forbidden" | "short" | "good" {
  if (FORBIDDEN_IN_TICKET.test(seed)) return "forbidden";
  const { length } = clean(seed);
  return length === 0 ? "missing" : length < SHORT ? "short" : "good";
}
