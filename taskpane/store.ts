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
import { drawn } from "./drawn";
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
  /** Of the last command, until the user closes it or goes elsewhere. */
  readonly report: Report | null;
  /** Set while a command waits for the user's word; true: go on. */
  readonly question: { readonly sentence: string; readonly answer: (yes: boolean) => void } | null;
  /** The view in hand, and how often one was gone to: whoever goes begins at its top. */
  readonly at: { readonly view: string; readonly part: string | null; readonly turn: number };
  /** Set while the user is asked for their name: takes the name, or null for "not now". */
  readonly asked: ((name: string | null) => void) | null;
}

export class Store {
  private state: StoreState = {
    looked: null,
    overview: null,
    place: null,
    busy: null,
    report: null,
    asked: null,
    question: null,
    at: { view: "home", part: null, turn: 0 },
  };
  private readonly listeners = new Set<() => void>();
  private readonly laterListeners = new Set<() => void>();
  /** Whether those who are told later are going to be. */
  private isTelling = false;
  private chosen: RoundAndLevel | null = null;
  /** The latest refresh or other short task. Commands wait for it. */
  private reading: Promise<unknown> = Promise.resolve();

  constructor(readonly host: PaneHost) {}

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /**
   * Tells of changes once those who were told at once have been drawn: a view takes a moment to be worked out, and whoever
   * pressed something sees before that it was pressed.
   */
  readonly subscribeLater = (listener: () => void): (() => void) => {
    this.laterListeners.add(listener);
    return () => this.laterListeners.delete(listener);
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

  /**
   * The same of a command whose reach the user may not have seen: where it may ask, or no name is known, it is decided
   * once without writing. What it would refuse, and what writes nothing, is told without a name for the log; what it asks
   * is asked before it is written.
   */
  async performAsking<Input>(title: string, command: Command<Input>, input: Input): Promise<Report | null> {
    if (command.mayAsk !== true && !this.asksWho()) return this.perform(title, command, input);
    const foreseen = await this.alone(title, (monitor) => {
      this.set({ report: null });
      return this.host.foresee(command, input, monitor);
    });
    if (foreseen === null) return null;
    if (!foreseen.writes) {
      this.set({ report: foreseen.report });
      return foreseen.report;
    }
    const { question } = foreseen;
    return question === null || (await this.agrees(question)) ? this.perform(title, command, input) : null;
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

  /** Goes to a view, `part` of it; what the last command said stays behind, unless it is to be read there. */
  open(
    view: string,
    { part = null, keepReport = false }: { readonly part?: string | null; readonly keepReport?: boolean } = {},
  ): void {
    const { turn } = this.state.at;
    this.state.question?.answer(false);
    this.set({ at: { view, part, turn: turn + 1 }, ...(keepReport ? {} : { report: null }) });
  }

  asksWho(): boolean {
    return this.host.user() === "";
  }

  isAsking(): boolean {
    return this.state.asked !== null || this.state.question !== null;
  }

  dismissReport(): void {
    this.set({ report: null });
  }

  private agrees(sentence: string): Promise<boolean> {
    this.state.question?.answer(false);
    return new Promise((resolve) => {
      this.set({
        question: {
          sentence,
          answer: (yes) => {
            this.set({ question: null });
            resolve(yes);
          },
        },
      });
    });
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
    if (this.isTelling) return;
    this.isTelling = true;
    void drawn().then(() => {
      this.isTelling = false;
      for (const listener of this.laterListeners) listener();
    });
  }
}

export const StoreContext = createContext<Store | null>(null);

export function useStore(): Store {
  const store = useContext(StoreContext);
  if (store === null) throw new Error("useStore outside StoreContext");
  return store;
}

/** What is going on, for a view: redrawn when it changes, after what tells of it is drawn. */
export function useStoreState(): StoreState {
  const store = useStore();
  return useSyncExternalStore(store.subscribeLater, store.current);
}

/** The same for what tells that something was pressed: redrawn at once, so it is quick to draw. */
export function useStoreStateAtOnce(): StoreState {
  const store = useStore();
  return useSyncExternalStore(store.subscribe, store.current);
}

/** The register, in a view that is shown only where there is one. */
export function useRegister(): { readonly register: Register; readonly overview: Overview } {
  const { looked, overview } = useStoreState();
  if (looked?.kind !== "register" || overview === null) throw new Error("useRegister without a register");
  return { register: looked.register, overview };
}
