/** The add-in in its frame, as the page around it holds it. */
import type { Outside, PaneState } from "../external";
import type { Host } from "../host/host";
import { drawnBetween } from "./frame";
import type { Language } from "./language";
import { LOCALE } from "./language";
import type { AddinPlace } from "./place";
import { systemIsDark } from "./theme";

/** One visit of the add-in: it begins when its frame is loaded, and what is asked of it before waits till then. */
export class Addin {
  readonly place: AddinPlace;
  private connect: (outside: Outside) => void = () => undefined;
  private readonly outside = new Promise<Outside>((resolve) => {
    this.connect = resolve;
  });

  constructor(host: Host, language: Language, onPane: (state: PaneState) => void) {
    this.place = {
      link: { answer: drawnBetween((body: string, flags: number) => host.answer(body, flags)), onPane },
      settings: {
        sets: host.session.sets,
        language: LOCALE[language],
        theme: systemIsDark() ? "dark" : "light",
        pane: "shown",
      },
      connected: (outside) => {
        this.connect(outside);
      },
    };
    host.onEvents((entries) => {
      void this.outside.then((each) => {
        each.push(entries);
      });
    });
  }

  turn(state: PaneState): void {
    void this.outside.then((each) => {
      each.turn(state);
    });
  }

  async invoke(functionName: string): Promise<void> {
    await (await this.outside).invoke(functionName);
  }
}
