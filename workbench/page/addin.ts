/**
 * The add-in in its frame: what the page around it gives, and what the frame's first script hands back. Only text and
 * plain values go across: the client distrusts objects that another window made.
 */
import type { ExternalSettings, Link, Outside, PaneState } from "../external";
import type { Host } from "../host/host";
import type { Language } from "./language";
import { LOCALE } from "./language";
import { systemIsDark } from "./theme";

export interface AddinPlace {
  readonly link: Link;
  readonly settings: ExternalSettings;
  /** Excel's hold on the frame, before office.js begins. */
  connected(outside: Outside): void;
}

declare global {
  interface Window {
    /** Of the page around the frame. */
    addinPlace?: AddinPlace;
  }
}

/** One visit of the add-in: it begins when its frame is loaded, and what is asked of it before waits till then. */
export class Addin {
  readonly place: AddinPlace;
  private connect: (outside: Outside) => void = () => undefined;
  private readonly outside = new Promise<Outside>((resolve) => { this.connect = resolve; });

  constructor(host: Host, language: Language, onPane: (state: PaneState) => void) {
    this.place = {
      link: { answer: (body, flags) => host.answer(body, flags), onPane },
      settings: { sets: host.session.sets, language: LOCALE[language], theme: systemIsDark() ? "dark" : "light", pane: "shown" },
      connected: (outside) => { this.connect(outside); },
    };
    host.onEvents((entries) => { void this.outside.then((each) => { each.push(entries); }); });
  }

  turn(state: PaneState): void {
    void this.outside.then((each) => { each.turn(state); });
  }

  async invoke(functionName: string): Promise<void> {
    await (await this.outside).invoke(functionName);
  }
}
