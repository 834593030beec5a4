/** A host that says when something was done with its workbook, by the add-in or by the person at the grid. */
import type { Area } from "../host/area";
import type { Entry, Typist } from "../host/entry";
import type { Answer } from "../host/host";
import { Host } from "../host/host";
import type { Sheet } from "../host/model";

/** What was typed, picked or pasted, so that it can be typed again. */
export interface Edit {
  readonly sheet: string;
  readonly where: Area;
  readonly texts: readonly (readonly (string | null)[])[];
  readonly typist: Typist;
}

export type Done =
  | { readonly kind: "typed"; readonly edit: Edit }
  /** In a way that only the workbook itself knows: by the add-in, or taken back. */
  | { readonly kind: "changed" }
  /** Nothing but where the user is, and what was looked at. */
  | { readonly kind: "seen" };

export class WatchedHost extends Host {
  private readonly watches = new Set<(what: Done) => void>();
  private counted = 0;
  private toldOfTyping = false;

  /** Gives how to stop. */
  watch(watch: (what: Done) => void): () => void {
    this.watches.add(watch);
    return () => {
      this.watches.delete(watch);
    };
  }

  override async answer(body: string, flags = 0): Promise<Answer> {
    const answer = await super.answer(body, flags);
    const fresh = this.requests.slice(this.counted);
    this.counted = this.requests.length;
    this.tell({ kind: fresh.some(({ writes }) => writes > 0) ? "changed" : "seen" });
    return answer;
  }

  override type(sheet: Sheet, where: Area, texts: readonly (readonly (string | null)[])[], typist: Typist): Entry {
    const entry = super.type(sheet, where, texts, typist);
    if (!entry.taken) return entry;
    this.toldOfTyping = true;
    this.tell({ kind: "typed", edit: { sheet: sheet.name, where, texts, typist } });
    return {
      ...entry,
      undo: () => {
        entry.undo();
        this.tell({ kind: "changed" });
      },
    };
  }

  override choose(sheet: Sheet, area: Area): void {
    super.choose(sheet, area);
    this.tell({ kind: "seen" });
  }

  /** The grid has done something: what was typed is told of already, a width drawn is not. */
  edited(): void {
    if (!this.toldOfTyping) this.tell({ kind: "changed" });
    this.toldOfTyping = false;
  }

  private tell(what: Done): void {
    for (const watch of this.watches) watch(what);
  }
}
