/**
 * Plain values as they come in requests, read as what they must be; anything else is InvalidArgument.
 */
import { NAMED_COLORS } from "./colors";
import { invalidArgument } from "./failure";

export type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

export function asText(value: Json): string {
  if (typeof value !== "string") throw invalidArgument(`${JSON.stringify(value)} is not text`);
  return value;
}

export function asNumber(value: Json): number {
  if (typeof value !== "number" || !Number.isFinite(value))
    throw invalidArgument(`${JSON.stringify(value)} is not a number`);
  return value;
}

export function asWhole(value: Json): number {
  if (!Number.isInteger(asNumber(value))) throw invalidArgument(`${JSON.stringify(value)} is not a whole number`);
  return value as number;
}

export function asFlag(value: Json): boolean {
  if (typeof value !== "boolean") throw invalidArgument(`${JSON.stringify(value)} is not true or false`);
  return value;
}

export function asRecord(value: Json): { readonly [key: string]: Json } {
  if (value === null || typeof value !== "object" || Array.isArray(value))
    throw invalidArgument(`${JSON.stringify(value)} is not an object`);
  return value;
}

export function oneOf<T extends string>(value: Json, allowed: readonly T[]): T {
  const found = allowed.find((each) => each === value);
  if (found === undefined) throw invalidArgument(`${JSON.stringify(value)} is not one of ${allowed.join(", ")}`);
  return found;
}

/** An argument that may be left out or null: undefined then. */
export function optional<T>(value: Json | undefined, read: (value: Json) => T): T | undefined {
  return value === undefined || value === null ? undefined : read(value);
}

/** `#RRGGBB` of what the API takes for a colour. */
export function asColor(value: Json): string {
  const text = asText(value);
  const hex = /^#?([0-9a-f]{6})$/i.exec(text);
  if (hex) return `#${hex[1]!.toUpperCase()}`;
  const short = /^#([0-9a-f])([0-9a-f])([0-9a-f])$/i.exec(text);
  if (short)
    return `#${short
      .slice(1)
      .map((digit) => digit + digit)
      .join("")
      .toUpperCase()}`;
  const named = NAMED_COLORS[text.toLowerCase()];
  if (!named) throw invalidArgument(`"${text}" is not a colour this host knows`);
  return named;
}
