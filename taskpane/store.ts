/**
 * What is going on in the pane: what the workbook holds, the round in hand, the command that runs, and the last report.
 * One store, because the ribbon's buttons and the pane's share it: never two commands at once. The workbook is read
 * anew after each command and when the user asks, never by events (others may be writing in it).
 */
import { createContext, useContext, useSyncExternalStore } from "react";
import type { Command, Report } from "../src/register/command";
import type { CreateInput } from "../src/register/commands/create";
import type { RoundAndLevel } from "../src/kernel/keys";
import type { Overview } from "../src/register/facts/overview";
import { placeOf } from "../src/register/logged";
import type { Register } from "../src/register/register";
import type { Looked } from "../src/register/commands/look";
import type { PaneHost, ProgressMonitor } from "./pane-host";

/** A command or a reading under way. */
export interface Busy {
  /** What is being done, as the user is told. */
  readonly title: string;
  /** From 0 to 1; null while nobody knows. */
  readonly share: number | null;
  /** Excel waits for the user to leave a cell. */
  readonly waiting: boolean;
  readonly stop: () => void;
}

export interface StoreState {
  /** Null before the first reading. */
  readonly looked: Looked | null;
  /** Of the register that `looked` holds. */
  readonly overview: Overview | null;
  /** The round and level that the views are about; null while there is none. */
  readonly place: RoundAndLevel | null;
  readonly busy: Busy | null;
  /** Of the last command, until the user closes it. */
  readonly report: Report | null;
  /** Set while the user is asked for their name: takes the name, or null for "not now". */
  readonly asked: ((name: string | null) => void) | null;
}

export class Store {
  private state: StoreState = { looked: null, overview: null, place: null, busy: null, report: null, asked: null };
  private readonly listeners = new Set<() => void>();
  private chosen: RoundAndLevel | null = null;
  /** The latest refresh or other short task. Commands wait for it. */
  private reading: Promise<unknown> = Promise.resolve();

  constructor(readonly host: PaneHost) {}

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  readonly current = (): StoreState => this.state;

  /** Reads the workbook once more. */
  async refresh(title: string): Promise<void> {
    if (this.state.busy !== null) return;
    const reading = this.occupied(title, (monitor) => this.read(monitor));
    // Commands only wait for its end; a failure is told to the caller of `refresh`.
    this.reading = reading.catch(() => undefined);
    await reading;
  }

  /** Runs a command, then reads the workbook anew; null where another is still running. */
  perform<Input>(title: string, command: Command<Input>, input: Input): Promise<Report | null> {
    return this.reporting(title, (monitor) => this.host.run(command, input, monitor));
  }

  create(title: string, input: CreateInput): Promise<Report | null> {
    return this.reporting(title, (monitor) => this.host.create(input, monitor));
  }

  /** Runs any task on the workbook that ends in a report, then reads the workbook anew. */
  async reporting<Found extends object>(
    title: string,
    task: (monitor: ProgressMonitor) => Promise<Report<Found>>,
  ): Promise<Report<Found> | null> {
    if (!(await this.isKnown())) return null;
    return this.alone(title, async (monitor) => {
      this.set({ report: null });
      const report = await task(monitor);
      await this.read(monitor, report);
      return report;
    });
  }

  /** Runs a preview: its view shows the result, so no report is kept and the workbook is not read again. */
  asking<Value>(title: string, task: (monitor: ProgressMonitor) => Promise<Value>): Promise<Value | null> {
    return this.alone(title, task);
  }

  /** Runs a short task as soon as nothing else is running; commands started meanwhile wait for it. */
  async afterwards<Value>(title: string, task: (monitor: ProgressMonitor) => Promise<Value>): Promise<Value> {
    while (this.state.busy !== null) {
      await new Promise<void>((resolve) => {
        const stop = this.subscribe(() => {
          if (this.state.busy !== null) return;
          stop();
          resolve();
        });
      });
    }
    const doing = this.occupied(title, task);
    this.reading = doing.catch(() => undefined);
    return doing;
  }

  choose(place: RoundAndLevel): void {
    this.chosen = place;
    this.set({ place });
  }

  asksWho(): boolean {
    return this.host.user() === "";
  }

  dismissReport(): void {
    this.set({ report: null });
  }

  /** Whether there is a name for the log, asking for it where there is none. */
  private isKnown(): Promise<boolean> {
    if (!this.asksWho()) return Promise.resolve(true);
    return new Promise((resolve) => {
      this.state.asked?.(null);
      this.set({
        asked: (name) => {
          this.set({ asked: null });
          if (name !== null) this.host.setUser(name);
          resolve(name !== null);
        },
      });
    });
  }

  /** Null while another command is running. While the workbook is only being read, it waits for that. */
  private async alone<Value>(title: string, task: (monitor: ProgressMonitor) => Promise<Value>): Promise<Value | null> {
    await this.reading;
    return this.state.busy === null ? this.occupied(title, task) : null;
  }

  private async occupied<Value>(title: string, task: (monitor: ProgressMonitor) => Promise<Value>): Promise<Value> {
    const abort = new AbortController();
    const busy = (change: Partial<Busy>): void => {
      if (this.state.busy !== null) this.set({ busy: { ...this.state.busy, ...change } });
    };
    this.set({
      busy: {
        title,
        share: null,
        waiting: false,
        stop: () => {
          abort.abort();
        },
      },
    });
    try {
      return await task({
        signal: abort.signal,
        progress: (share) => {
          busy({ share, waiting: false });
        },
        waiting: () => {
          busy({ waiting: true });
        },
      });
    } finally {
      this.set({ busy: null });
    }
  }

  /** `report`: of the command that went before, told together with what the workbook then is. */
  private async read(monitor: ProgressMonitor, report?: Report): Promise<void> {
    const looked = await this.host.look(monitor);
    const told = report === undefined ? {} : { report };
    if (looked.kind !== "register") {
      this.set({ looked, overview: null, place: null, ...told });
      return;
    }
    const { overview } = looked;
    // What was just computed, from wherever, is what the views are about.
    const last = looked.register.log[looked.register.log.length - 1];
    if (report?.exit === 0 && last?.command === "compute") this.chosen = placeOf(last.input) ?? this.chosen;
    this.set({ looked, overview, place: this.chosen ?? overview.current, ...told });
  }

  private set(change: Partial<StoreState>): void {
    this.state = { ...this.state, ...change };
    for (const listener of this.listeners) listener();
  }
}

export const StoreContext = createContext<Store | null>(null);

export function useStore(): Store {
  const store = useContext(StoreContext);
  if (store === null) throw new Error("useStore outside StoreContext");
  return store;
}

/** What is going on, redrawn when it changes. */
export function useStoreState(): StoreState {
  const store = useStore();
  return useSyncExternalStore(store.subscribe, store.current);
}

/** The register, in a view that is shown only where there is one. */
export function useRegister(): { readonly register: Register; readonly overview: Overview } {
  const { looked, overview } = useStoreState();
  if (looked?.kind !== "register" || overview === null) throw new Error("useRegister without a register");
  return { register: looked.register, overview };
}
