/**
 * What the pane can have done for it, whatever it runs in: commands on the open workbook, files in and out. `index.tsx`
 * gives it the one that works in Excel.
 */
import { createContext, useContext } from "react";
import type { Command, Report } from "../src/app/command";
import type { CreateInput } from "../src/app/create";
import type { Looked } from "../src/app/run";
import type { Language } from "../src/domain/problem";

/** How a command that takes long tells how far it is, and hears that it should stop. */
export interface Watch {
  readonly signal: AbortSignal;
  /** From 0 to 1. */
  readonly progress: (share: number) => void;
  /** Excel waits for the user to leave a cell. */
  readonly waiting: () => void;
}

/** The place a finding or a link points at. */
export interface CellPlace {
  readonly sheet: string;
  /** A1; null for the sheet as a whole. */
  readonly cell: string | null;
}

export interface Desk {
  readonly version: string;
  readonly language: Language;
  /** Who works here, as they said themselves; empty until they were asked. */
  user(): string;
  setUser(name: string): void;
  /** ISO 8601 with time zone. */
  now(): string;
  look(watch: Watch): Promise<Looked>;
  run<Input>(command: Command<Input>, input: Input, watch: Watch): Promise<Report>;
  create(input: CreateInput, watch: Watch): Promise<Report>;
  /** Shows a cell; false where it is not there any more. */
  show(place: CellPlace): Promise<boolean>;
}

export const DeskContext = createContext<Desk | null>(null);

export function useDesk(): Desk {
  const desk = useContext(DeskContext);
  if (desk === null) throw new Error("useDesk outside DeskContext");
  return desk;
}
