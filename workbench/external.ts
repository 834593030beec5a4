/**
 * The pane's side of the stand-in for Excel: `window.external`, through which Excel on Windows speaks with a page it
 * shows, so that Microsoft's unmodified office.js starts in a plain browser and asks our host. The host itself may be
 * anywhere: in the test's process, or in the window around an iframe.
 *
 * Must be in place before office.js is loaded. What is asked and not answered here is said on the console as an error.
 *
 * @source what excel-win32-16.01.js of @microsoft/office-js 1.1.110 calls and accepts
 */
import type { EventEntry } from "./host/events";
import type { Answer } from "./host/host";
import type { RequirementSets } from "./host/requirements";

/** The way to the host, and what the host's window is told. */
export interface Link {
  answer(body: string, flags: number): Promise<Answer>;
  /** The add-in showed or hid its pane. */
  onPane?(state: PaneState): void;
}

export type PaneState = "shown" | "hidden";

export interface ExternalSettings {
  readonly sets: RequirementSets;
  /** `da-DK`: what Excel's own menus speak. */
  readonly language: string;
  /** Null: Excel tells no theme, as on the web. */
  readonly theme: "light" | "dark" | null;
  /** Whether the pane is open as the add-in starts. */
  readonly pane: PaneState;
}

/** What Excel does to the page. */
export interface Outside {
  /** The add-in has told that its buttons may be pressed. */
  readonly ready: Promise<void>;
  /** Presses the button of this function; done when the add-in has called `event.completed()`. */
  invoke(functionName: string): Promise<void>;
  /** The user opens or closes the pane. */
  turn(state: PaneState): void;
  /** Events of the workbook, on their way to the add-in. */
  push(entries: readonly EventEntry[]): void;
}

/** The client's numbers of what it asks for and listens to. */
const CALL = { request: 93, completed: 94 } as const;
const EVENT = { message: 33, button: 39 } as const;
const VISIBILITY_CHANGED = { messageCategory: 65536, messageType: 65539, targetId: "" } as const;
const SUCCESS = 0;
const INTERNAL_ERROR = 5001;
const UNSUPPORTED = 5000;

const READY_SERVICE = "Microsoft.InternalService.AddinInternalService";
const PANE_SERVICE = "Microsoft.AppRuntime.AppRuntimeService";

/** An array as COM hands it to a page. */
interface SafeArray {
  toArray(): readonly unknown[];
  dimensions(): number;
}
type Callback = (answer: SafeArray) => void;
type Listener = (event: number, payload: SafeArray) => void;

/** The parts of the colours Excel gives as numbers. */
const COLOURS = {
  light: {
    bodyBackgroundColor: 0xffffff,
    bodyForegroundColor: 0x262626,
    controlBackgroundColor: 0xffffff,
    controlForegroundColor: 0x262626,
  },
  dark: {
    bodyBackgroundColor: 0x262626,
    bodyForegroundColor: 0xffffff,
    controlBackgroundColor: 0x444444,
    controlForegroundColor: 0xffffff,
  },
} as const;

/** Puts `external` into this page's window and gives what Excel can do to the page from now on. */
export function installExternal(page: Window, link: Link, settings: ExternalSettings): Outside {
  const excel = new Excel(link, settings);
  Object.defineProperty(page, "external", { configurable: true, value: excel.external() });
  return excel;
}

interface WindowRequest {
  readonly ObjectPaths: Readonly<Record<string, { readonly Name?: string }>>;
  readonly Actions: readonly {
    readonly Id: number;
    readonly Name: string;
    readonly ArgumentInfo?: { readonly Arguments?: readonly unknown[] };
  }[];
}

class Excel implements Outside {
  readonly ready: Promise<void>;
  private tellReady: () => void = () => undefined;
  private readonly listeners = new Map<number, Listener>();
  private readonly pressed = new Map<string, (status: number) => void>();
  private pane: PaneState;

  constructor(
    private readonly link: Link,
    private readonly settings: ExternalSettings,
  ) {
    this.pane = settings.pane;
    this.ready = new Promise((resolve) => {
      this.tellReady = resolve;
    });
  }

  external(): object {
    return {
      // Host, platform, version of the client, language, correlation, dialog, logging, flags (1: shared
      // runtime, 2: functions for cells).
      GetHostInfo: () => `Excel$Win32$16.01$${this.settings.language}$workbench$$$3`,
      GetContext: () => this.context(),
      // Microsoft's telemetry is Excel's to allow.
      GetLoggingAllowed: () => false,
      Execute: (call: number, parameters: readonly unknown[], callback: Callback) => {
        this.execute(call, parameters, callback);
      },
      RegisterEvent: (event: number, _target: string, listener: Listener, callback: Callback) => {
        this.listeners.set(event, listener);
        callback(safe([SUCCESS]));
      },
      UnregisterEvent: (event: number, _target: string, callback: Callback) => {
        this.listeners.delete(event);
        callback(safe([SUCCESS]));
      },
    };
  }

  push(entries: readonly EventEntry[]): void {
    const payload = entries.map(({ messageCategory, messageType, targetId, message }) =>
      safe([messageCategory, messageType, targetId, message]),
    );
    this.listeners.get(EVENT.message)?.(EVENT.message, safe(payload));
  }

  async invoke(functionName: string): Promise<void> {
    await this.ready;
    const id = `press-${this.pressed.size}`;
    const status = await new Promise<number>((resolve) => {
      this.pressed.set(id, resolve);
      const details = JSON.stringify({ source: { id: functionName } });
      this.listeners.get(EVENT.button)?.(EVENT.button, safe([id, functionName, details]));
    });
    if (status !== SUCCESS) throw new Error(`the add-in has no function ${functionName} for a button (${status})`);
  }

  turn(state: PaneState): void {
    if (state === this.pane) return;
    this.pane = state;
    this.link.onPane?.(state);
    this.push([
      { ...VISIBILITY_CHANGED, message: JSON.stringify({ visibility: state === "shown" ? "Visible" : "Hidden" }) },
    ]);
  }

  private context(): object {
    const { language, sets, theme } = this.settings;
    return {
      GetAppType: () => 1,
      GetAppVersionMajor: () => 16,
      GetAppVersionMinor: () => 1,
      GetAppUILocale: () => language,
      GetAppDataLocale: () => language,
      GetHostFullVersion: () => "16.0.18025.20000",
      GetSolutionRef: () => "workbench",
      GetSolutionToken: () => "",
      GetInstanceId: () => "workbench",
      GetDocUrl: () => "",
      GetAppCapabilities: () => 0,
      GetActivationMode: () => 1,
      GetControlIntegrationLevel: () => 0,
      GetTouchEnabled: () => false,
      GetCommerceAllowed: () => false,
      GetSupportedMatrix: () => JSON.stringify(sets),
      GetInitialDisplayMode: () => (this.settings.pane === "shown" ? 2 : 1),
      ...(theme === null ? {} : { GetOfficeThemeInfo: () => JSON.stringify(COLOURS[theme]) }),
      GetSettings: () => ({
        // No settings of its own are kept in a workbook of ours: there is nothing to read.
        Read: () => undefined,
        Write: () => {
          throw new Error("external: document settings are not implemented by this host");
        },
      }),
    };
  }

  private execute(call: number, parameters: readonly unknown[], callback: Callback): void {
    if (call === CALL.request) {
      const [, , , , body, , flags] = parameters[0] as readonly [
        unknown,
        string,
        string,
        unknown,
        string,
        number,
        number,
      ];
      void this.answer(body, flags).then(
        (answer) => {
          callback(safe([SUCCESS, safe([answer.statusCode, null, answer.body])]));
        },
        (bug: unknown) => {
          console.error("external: the host failed", bug);
          callback(safe([INTERNAL_ERROR]));
        },
      );
    } else if (call === CALL.completed) {
      const [id, status] = parameters as readonly [string, number, string];
      this.pressed.get(id)?.(status);
      callback(safe([SUCCESS]));
    } else {
      console.error(`external: call ${call} is not implemented by this host`);
      callback(safe([UNSUPPORTED]));
    }
  }

  /** What is asked of Excel's window is answered here, also while a cell is being typed in; all else is the workbook's. */
  private answer(body: string, flags: number): Promise<Answer> {
    const asked =
      body.includes(PANE_SERVICE) || body.includes(READY_SERVICE) ? (JSON.parse(body) as WindowRequest) : null;
    const service = Object.values(asked?.ObjectPaths ?? {}).find(
      ({ Name }) => Name === PANE_SERVICE || Name === READY_SERVICE,
    );
    return asked === null || service === undefined
      ? this.link.answer(body, flags)
      : Promise.resolve(this.answerOfWindow(asked));
  }

  private answerOfWindow(request: WindowRequest): Answer {
    const results = request.Actions.map(({ Id, Name, ArgumentInfo }) => {
      if (Name === "NotifyActionHandlerReady") this.tellReady();
      if (Name === "SetAppRuntimeState") this.turn(ArgumentInfo?.Arguments?.[0] === "Visible" ? "shown" : "hidden");
      return { ActionId: Id, Value: Name === "GetAppRuntimeState" ? this.runtimeState() : null };
    });
    return { statusCode: 200, body: JSON.stringify({ Results: results, TraceIds: [] }) };
  }

  private runtimeState(): string {
    return this.pane === "shown" ? "Visible" : "Background";
  }
}

function safe(items: readonly unknown[]): SafeArray {
  return { toArray: () => items, dimensions: () => 1 };
}
