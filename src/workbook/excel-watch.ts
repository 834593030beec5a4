/** How far a command is, and stopping it between two requests. */
import { HostFailure } from "./workbook";

export interface Watch {
  /**
   * Called before each request, and when a change is written. From 0 to 1: reading takes the first part, writing the
   * rest, so a command that only reads ends before 1. It counts cells, not seconds.
   */
  readonly onProgress?: (share: number) => void;
  /** Stops the command before its next request, with `host/cancelled`; what it has written is undone. */
  readonly signal?: AbortSignal;
}

/** One part of a command. */
export class Stage {
  constructor(
    private readonly watch: Watch,
    private readonly from: number,
    private readonly to: number,
  ) {}

  /** To be called before each request, with how much of this part is behind it. @problems host/cancelled */
  next(share: number): void {
    if (this.watch.signal?.aborted === true) throw new HostFailure("host/cancelled", {});
    this.tell(share);
  }

  /** How far it is, without asking whether to go on. */
  tell(share: number): void {
    this.watch.onProgress?.(this.from + (this.to - this.from) * Math.min(1, share));
  }
}

/** What undoes is not stopped. */
export const UNWATCHED = new Stage({}, 0, 0);

/** Where reading, looking once more and writing end. */
const [READ, LOOKED] = [0.3, 0.4];

export function stagesOf(watch: Watch): { readonly reading: Stage; readonly looking: Stage; readonly writing: Stage } {
  return {
    reading: new Stage(watch, 0, READ),
    looking: new Stage(watch, READ, LOOKED),
    writing: new Stage(watch, LOOKED, 1),
  };
}
