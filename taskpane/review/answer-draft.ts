/**
 * One case as it is being filled in: what has been typed, what of it has reached the sheet, and what somebody else has
 * written there meanwhile. Nothing typed is dropped before it stands in the sheet or its writer says so.
 */
import type { Part, TypedFault, TypedPart } from "../../src/review/facts/answering";
import { faultOf, fieldOf, isSamePart, readsBackAs } from "../../src/review/facts/answering";
import type { Report } from "../../src/register/command";
import type { Differing, TypedOutcome, TypeInput, Typing } from "../../src/review/facts/reviewing";
import type { CaseForm } from "../../src/review/facts/answering";

/** How long a pause in typing is before it is written. Milliseconds. */
const PAUSE = { answer: 400, text: 900 } as const;

export interface DraftState {
  /** As the sheet was last read. */
  readonly form: CaseForm;
  /** What is not on the sheet yet, each with what stood there when it was typed. */
  readonly typed: readonly Typing[];
  readonly isSaving: boolean;
  /** Has anything been written since the form was opened? */
  readonly hasSaved: boolean;
  /** Why the last writing failed. */
  readonly failure: Report | null;
  /** Parts that wait for the user to choose between two texts. */
  readonly differing: readonly Differing[];
}

export class AnswerDraft {
  private state: DraftState;
  private readonly listeners = new Set<() => void>();
  /** What was given to be written and may have been, although the answer was a failure: nobody else wrote that. */
  private given: readonly TypedPart[] = [];
  private saving: Promise<void> | null = null;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    form: CaseForm,
    private readonly write: (input: TypeInput) => Promise<TypedOutcome>,
  ) {
    this.state = { form, typed: [], isSaving: false, hasSaved: false, failure: null, differing: [] };
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  readonly current = (): DraftState => this.state;

  valueOf(part: Part): string {
    const { typed, form } = this.state;
    return typed.find((each) => isSamePart(each.part, part))?.value ?? fieldOf(form, part)?.value ?? "";
  }

  /** Why what stands in a part cannot be written; null where it can. */
  faultOf(part: Part): TypedFault | null {
    const typed = this.state.typed.find((each) => isSamePart(each.part, part));
    return typed === undefined ? null : faultOf(this.state.form, typed);
  }

  /** Is written after a short pause, or when the question is left. */
  type(part: Part, value: string): void {
    const others = this.state.typed.filter((each) => !isSamePart(each.part, part));
    const before = this.state.typed.find((each) => isSamePart(each.part, part));
    const seen = before?.seen ?? fieldOf(this.state.form, part)?.value ?? "";
    this.set({ typed: [...others, { part, value, seen }] });
    clearTimeout(this.timer);
    this.timer = setTimeout(
      () => void this.save(),
      part.kind === "answer" || part.kind === "done" ? PAUSE.answer : PAUSE.text,
    );
  }

  /** Writes what can be written now, and what is typed meanwhile; done when that stands in the sheet, or was refused. */
  save(): Promise<void> {
    clearTimeout(this.timer);
    if (this.ready().length === 0) return this.saving ?? Promise.resolve();
    this.saving ??= this.writeReady();
    return this.saving;
  }

  /** The sheet as it was read anew: what is not being typed here is shown as it stands there now. */
  seen(form: CaseForm, before: CaseForm): void {
    // What was written here meanwhile is newer.
    if (this.saving === null && this.state.form === before) this.set({ form });
  }

  private async writeReady(): Promise<void> {
    this.set({ isSaving: true, failure: null });
    try {
      for (let batch = this.ready(); batch.length > 0; batch = this.ready()) {
        const { form } = this.state;
        const outcome = await this.write({
          form,
          typings: batch,
        });
        if (outcome.kind === "refused") {
          this.given = [...this.given, ...batch];
          this.set({ failure: outcome.report });
          return;
        }
        const foreign = outcome.differing.filter((each) => !this.isOwn(each));
        const differs = (part: Part): boolean => outcome.differing.some(({ typing }) => isSamePart(typing.part, part));
        this.set({
          form: outcome.form,
          typed: this.state.typed
            .filter((each) => differs(each.part) || !batch.includes(each))
            .map((each) => ({ ...each, seen: fieldOf(outcome.form, each.part)?.value ?? "" })),
          differing: [...this.state.differing, ...foreign],
          hasSaved: true,
        });
      }
    } finally {
      // Before anybody else's turn: what is typed from here on is written anew.
      this.saving = null;
      this.set({ isSaving: false });
    }
  }

  /** What somebody else wrote stays. */
  keepTheirs({ typing: { part } }: Differing): void {
    this.set({
      differing: this.state.differing.filter((each) => !isSamePart(each.typing.part, part)),
      typed: this.state.typed.filter((each) => !isSamePart(each.part, part)),
    });
  }

  /** What was typed here takes the place of what somebody else wrote. */
  useMine({ typing: { part } }: Differing): void {
    this.set({ differing: this.state.differing.filter((each) => !isSamePart(each.typing.part, part)) });
    void this.save();
  }

  private isOwn({ typing: { part }, found }: Differing): boolean {
    return this.given.some((each) => isSamePart(each.part, part) && readsBackAs(each) === found);
  }

  private ready(): Typing[] {
    const { form, typed, differing } = this.state;
    return typed.filter(
      (each) => faultOf(form, each) === null && !differing.some(({ typing }) => isSamePart(typing.part, each.part)),
    );
  }

  private set(change: Partial<DraftState>): void {
    this.state = { ...this.state, ...change };
    for (const listener of this.listeners) listener();
  }
}
