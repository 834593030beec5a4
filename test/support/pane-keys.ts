/** The pane used as by somebody without a mouse: every control is reached with the Tab key, and pressed only where the focus stands. */
import type { Locator, Page } from "playwright-core";
import { expect } from "vitest";

type Role = Parameters<Page["getByRole"]>[0];

/** Controls passed before a search gives up: more than any view has. */
const MOST = 200;

export class Keys {
  /** Kinds of control whose focus has been looked at. */
  private readonly seen = new Set<string>();

  constructor(readonly page: Page) {}

  /** Tabs on, or back with Shift, until the control of this name has the focus, and sees that it shows. */
  async reach(role: Role, name: string | RegExp, direction: "on" | "back" = "on"): Promise<void> {
    const control = this.page.getByRole(role, { name, exact: true });
    await expect
      .poll(async () => (await control.count()) > 0 && (await control.first().isEnabled()), {
        message: `${role} ${String(name)}`,
      })
      .toBe(true);
    for (let presses = 0; presses < MOST && !(await this.hasFocus(control)); presses++)
      await this.page.keyboard.press(direction === "on" ? "Tab" : "Shift+Tab");
    await this.standsOn(control, `${role} ${String(name)}`, role);
  }

  /** A button or a link, with Enter. */
  async press(name: string | RegExp, direction: "on" | "back" = "on"): Promise<void> {
    await this.reach("button", name, direction);
    await this.page.keyboard.press("Enter");
  }

  async type(name: string, text: string): Promise<void> {
    await this.reach("textbox", name);
    await this.page.keyboard.insertText(text);
  }

  async tick(name: string): Promise<void> {
    await this.reach("checkbox", name);
    await this.page.keyboard.press("Space");
    expect(await this.page.getByRole("checkbox", { name, exact: true }).isChecked()).toBe(true);
  }

  /** What is folded away below these words, with Enter. */
  async unfold(words: string): Promise<void> {
    const summary = this.page.locator("summary", { hasText: words });
    await summary.waitFor();
    for (let presses = 0; presses < MOST && !(await this.hasFocus(summary)); presses++)
      await this.page.keyboard.press("Tab");
    await this.standsOn(summary, words, "summary");
    await this.page.keyboard.press("Enter");
  }

  /** With Tab to the group of this radio button, wherever that takes the focus, and down to it. */
  async choose(name: string): Promise<void> {
    const radio = this.page.getByRole("radio", { name, exact: true });
    await radio.waitFor();
    const group = this.page.locator(`input[name="${(await radio.getAttribute("name")) ?? ""}"]:focus`);
    for (let presses = 0; presses < MOST && (await group.count()) === 0; presses++)
      await this.page.keyboard.press("Tab");
    for (let presses = 0; presses < MOST && !(await this.hasFocus(radio)); presses++)
      await this.page.keyboard.press("ArrowDown");
    await this.standsOn(radio, name, "radio");
    expect(await radio.isChecked()).toBe(true);
  }

  /** What stands on the page of this role and name has the focus, in sight, and looks otherwise than without it. */
  async standsOn(control: Locator, name: string, kind: string): Promise<void> {
    expect(await this.hasFocus(control), `the focus on ${name}`).toBe(true);
    const focused = control.and(this.page.locator(":focus"));
    expect(await focused.evaluate(hiddenBy), `${name} in sight`).toBe(null);
    if (this.seen.has(kind)) return;
    this.seen.add(kind);
    expect(await this.looksFocused(focused), `a visible focus on ${name}`).toBe(true);
  }

  private async hasFocus(control: Locator): Promise<boolean> {
    return (await control.and(this.page.locator(":focus")).count()) === 1;
  }

  private async looksFocused(control: Locator): Promise<boolean> {
    const box = await control.boundingBox();
    if (box === null) return false;
    const clip = {
      x: Math.max(0, box.x - 8),
      y: Math.max(0, box.y - 8),
      width: box.width + 16,
      height: box.height + 16,
    };
    const shot = (): Promise<Buffer> => this.page.screenshot({ clip, animations: "disabled" });
    const focused = await shot();
    const active = await this.page.evaluateHandle(() => document.activeElement as HTMLElement);
    await active.evaluate((each) => {
      each.blur();
    });
    const without = await shot();
    await active.evaluate((each) => {
      each.focus({ preventScroll: true });
    });
    return !focused.equals(without);
  }
}

/** Runs in the page: what lies over the middle of this element, or that it is out of the window; null where it can be seen. */
function hiddenBy(element: Element): string | null {
  const { left, top, width, height } = element.getBoundingClientRect();
  // Of what is taller than the window a part must do.
  const [x, y] = [left + width / 2, Math.min(top + height / 2, window.innerHeight - 1)];
  if (x < 0 || y < 0 || x >= window.innerWidth || y >= window.innerHeight)
    return `out of the window at ${Math.round(x)}, ${Math.round(y)}`;
  const over = document.elementFromPoint(x, y);
  const own = (element as Partial<HTMLInputElement>).labels?.[0]?.parentElement ?? element;
  return over !== null && (own.contains(over) || over.contains(own))
    ? null
    : `covered by ${over?.outerHTML.slice(0, 120) ?? "nothing"}`;
}
