/**
 * Microsoft's own Excel client from the devDependency @microsoft/office-js, unmodified, running in Node against a host
 * of ours. It is evaluated in this realm once per process (a realm of its own would break its checks for plain
 * objects) with just as much of a page around it as it asks for.
 */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { runInThisContext } from "node:vm";
import { READY } from "../../workbench/host/customfunctions";
import type { Host } from "../../workbench/host/host";

interface Bridge {
  sendMessageToHost(text: string): void;
  onMessageFromHost?: (text: string) => void;
}

/** So much of the client's inside as is needed to plug a host into it. */
interface ClientInside {
  readonly OfficeExtension: {
    readonly HostBridge: { init(bridge: Bridge): void };
    readonly Utility: { _synchronousCleanup: boolean };
    readonly CommonUtility: { _doApiNotSupportedCheck: boolean };
  };
  readonly OSF: { _OfficeAppFactory: unknown };
  readonly Excel: typeof Excel;
}

interface Message {
  readonly id: number;
  readonly flags?: number;
  readonly message: { readonly body: unknown };
}

/** The client as Excel on the web loads it, readable. */
export const CLIENT_FILE = join(
  dirname(createRequire(import.meta.url).resolve("@microsoft/office-js/package.json")),
  "dist",
  "excel-web-16.00.debug.js",
);

/**
 * Of office.js itself, which finds out which client to load and loads it: only where it keeps the functions that an add-in
 * associates (`CustomFunctions.associate`), word for word.
 */
function associating(): string {
  const text = readFileSync(join(dirname(CLIENT_FILE), "office.debug.js"), "utf8");
  const from = text.lastIndexOf("(function (OfficeExt) {", text.indexOf("var Association = "));
  const to = text.indexOf("(function (Office) {", text.indexOf("CustomFunctions.associate = associate"));
  if (from < 0 || to < from) throw new Error("office.debug.js no longer associates functions as it did");
  return `var OfficeExt = globalThis.OfficeExt; ${text.slice(from, to)}`;
}

let loaded: ClientInside | null = null;

/** The client's `Excel`, talking to this host from now on (the client has one host at a time). */
export function connect(host: Host): { readonly Excel: typeof Excel } {
  const client = (loaded ??= load());
  client.OSF._OfficeAppFactory = {
    getContext: () => ({
      host: "Excel",
      platform: "OfficeOnline",
      requirements: { isSetSupported: (name: string, version?: string) => host.isSetSupported(name, version) },
    }),
    getHostInfo: () => ({ hostType: "excel", hostPlatform: "web" }),
    getId: () => null,
  };
  client.OfficeExtension.HostBridge.init(bridgeTo(host));
  // Said by Office.onReady, which needs a page and does not run here.
  host.session.customFunctions.called(READY, null);
  return client;
}

function bridgeTo(host: Host): Bridge {
  const bridge: Bridge = {
    sendMessageToHost(text) {
      const { id, flags, message } = JSON.parse(text) as Message;
      void host.answer(JSON.stringify(message.body), flags).then(({ statusCode, body }) => {
        bridge.onMessageFromHost?.(
          JSON.stringify({ id, type: 2, message: { statusCode, headers: {}, body: JSON.parse(body) as unknown } }),
        );
      });
    },
  };
  host.onEvents((entries) => bridge.onMessageFromHost?.(JSON.stringify({ type: 3, message: { entries } })));
  return bridge;
}

function load(): ClientInside {
  const page = globalThis as Record<string, unknown>;
  page["window"] ??= globalThis;
  page["self"] ??= globalThis;
  page["document"] ??= {
    readyState: "complete",
    getElementsByTagName: () => [],
    addEventListener: () => undefined,
    createElement: () => ({ style: {}, setAttribute: () => undefined, appendChild: () => undefined }),
  };
  page["location"] ??= {
    protocol: "https:",
    href: "https://localhost/",
    host: "localhost",
    hostname: "localhost",
    search: "",
    hash: "",
  };
  page["navigator"] ??= { userAgent: "node" };
  runInThisContext(associating(), { filename: "office.debug.js" });
  runInThisContext(readFileSync(CLIENT_FILE, "utf8"), { filename: CLIENT_FILE });
  const client = globalThis as unknown as ClientInside;
  client.OfficeExtension.Utility._synchronousCleanup = true;
  client.OfficeExtension.CommonUtility._doApiNotSupportedCheck = true;
  return client;
}
