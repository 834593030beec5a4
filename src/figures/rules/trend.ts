/**
 * Development over all rounds, in lines that never join what cannot be compared. A question is known by its number, never
 * by its place. Where its template, version, wording, scale or calculation was changed its line ends and another begins.
 * What sums several questions (a step, a theme, a unit) is one line as long as it sums the same editions of the same
 * questions. A line that comes back to an earlier edition goes on where that one ended.
 *
 * Questions of information are shown by themselves, and are part of no sum.
 */
import type { QuestionKey, UnitKey } from "../../kernel/keys";
import { questionKey, unitKey, wordOf } from "../../kernel/keys";
import { arrowBetween, isUncertain, percent } from "../../kernel/statistics";
import { listed } from "../../kernel/text";
import type { Requirement } from "../../templates/rules/question";
import type { ArrowSettings, Obstacle, RoundFigures, RoundQuestion } from "./comparison";
import { obstacleBetween } from "./comparison";
import type { Arrow, Figure } from "./compliance";

export interface TrendRound extends RoundFigures {
  readonly label: string;
}

/** Met of assessed. */
export interface Point {
  readonly k: number;
  readonly n: number;
}

export interface TrendLine {
  /** One for each round; null where the line has nothing there. */
  readonly points: readonly (Point | null)[];
  /** Why it does not go on from the line above it, in Danish; empty where there is nothing to say. */
  readonly broken: string;
  /** What else must be known of it, in Danish; empty where there is nothing. */
  readonly note: string;
  /** Whether it may have arrows. */
  readonly arrow: boolean;
  /** Whether a change may be tested against chance: the sum of several answers about one case may not. */
  readonly isOneQuestion: boolean;
}

/** A question, or a sum of questions, over all rounds: one line, or several where it was changed. */
export interface Trend {
  /** Spørgsmålsnr.; empty for a sum. */
  readonly number: string;
  /** The question as it was last asked, or what the sum is of. */
  readonly name: string;
  readonly step: string;
  readonly requirement: Requirement | null;
  readonly highlighted: boolean;
  /** Of each line, its own wording; only where lines differ in it. */
  readonly texts: readonly string[];
  readonly lines: readonly TrendLine[];
}

const CHANGED: Readonly<Record<Obstacle, string>> = {
  template: "ny udgave af skabelonen",
  wording: "ny ordlyd",
  scale: "ny svarskala",
  calculation: "ny beregning",
};

/** An edition of a question, and the rounds that asked it. */
interface Edition {
  readonly question: RoundQuestion;
  /** By round. */
  readonly asked: boolean[];
}

/** Every question of the rounds with its editions; figures are found by unit and question. */
export class RoundsRead {
  private readonly editions = new Map<QuestionKey, Edition[]>();
  private readonly figures: readonly ReadonlyMap<UnitKey, ReadonlyMap<QuestionKey, Figure>>[];

  /** @param rounds in the order of their periods */
  constructor(readonly rounds: readonly TrendRound[]) {
    rounds.forEach(({ questions }, at) => {
      for (const question of questions) this.note(question, at);
    });
    this.figures = rounds.map(({ figures }) => {
      const units = new Map<UnitKey, Map<QuestionKey, Figure>>();
      for (const figure of figures) {
        const own = units.get(unitKey(figure.unit)) ?? new Map<QuestionKey, Figure>();
        units.set(unitKey(figure.unit), own.set(questionKey(figure.question), figure));
      }
      return units;
    });
  }

  /** Questions as the last round asked them, then those it no longer asks. */
  questions(): readonly RoundQuestion[] {
    const found = new Map<QuestionKey, RoundQuestion>();
    for (const { questions } of [...this.rounds].reverse())
      for (const each of questions) if (!found.has(questionKey(each.number))) found.set(questionKey(each.number), each);
    return Array.from(found.values());
  }

  /** A question of a unit; null where it was assessed in no round. */
  question(latest: RoundQuestion, unit: string): Trend | null {
    const editions = this.editions.get(questionKey(latest.number)) ?? [];
    const told = editions.flatMap((edition, index) => {
      const points = edition.asked.map((asked, at) => (asked ? this.point(at, unit, latest.number) : null));
      return points.every((point) => point === null) ? [] : [{ edition, points, before: editions[index - 1] }];
    });
    if (told.length === 0) return null;
    const texts = told.map(({ edition }) => edition.question.text);
    return {
      number: latest.number,
      name: latest.text,
      step: latest.step,
      requirement: latest.requirement,
      highlighted: latest.highlighted,
      texts: new Set(texts.map(wordOf)).size > 1 ? texts : [],
      lines: told.map(({ edition, points, before }, index) => ({
        points,
        broken: index === 0 || before === undefined ? "" : this.changeWords(before.question, edition),
        note: "",
        arrow: edition.question.arrow,
        isOneQuestion: true,
      })),
    };
  }

  /** The sum of those questions that are a rate of something demanded or wished for; null where none was assessed. */
  sum(name: string, unit: string, isPart: (question: RoundQuestion) => boolean): Trend | null {
    const kinds = new Map<
      string,
      { readonly members: ReadonlyMap<QuestionKey, Member>; readonly rounds: Set<number> }
    >();
    this.rounds.forEach(({ questions }, at) => {
      const members = new Map<QuestionKey, Member>();
      for (const question of questions)
        if (question.requirement !== "oplysning" && isPart(question))
          members.set(questionKey(question.number), { number: question.number, edition: this.editionAt(question, at) });
      if (members.size === 0) return;
      const sign = Array.from(members, ([key, { edition }]) => `${String(key)}/${edition}`)
        .sort()
        .join("|");
      const kind = kinds.get(sign) ?? { members, rounds: new Set<number>() };
      kind.rounds.add(at);
      kinds.set(sign, kind);
    });
    const told = Array.from(kinds.values()).flatMap((kind) => {
      const points = this.rounds.map((_, at) => (kind.rounds.has(at) ? this.total(at, unit, kind.members) : null));
      return points.every((point) => point === null) ? [] : [{ ...kind, points }];
    });
    if (told.length === 0) return null;
    return {
      ...{ number: "", name, step: "", requirement: null, highlighted: false, texts: [] },
      lines: told.map(({ members, rounds, points }, index) => ({
        points,
        broken: index === 0 ? "" : this.composedWords((told[index - 1] as (typeof told)[0]).members, members, rounds),
        note: this.unevenWords(members, unit, points),
        arrow: true,
        isOneQuestion: members.size === 1,
      })),
    };
  }

  private note(question: RoundQuestion, at: number): void {
    const key = questionKey(question.number);
    const known = this.editions.get(key) ?? [];
    let own = known.find((each) => obstacleBetween(each.question, question) === null);
    if (own === undefined) {
      own = { question, asked: this.rounds.map(() => false) };
      known.push(own);
    }
    own.asked[at] = true;
    this.editions.set(key, known);
  }

  private editionAt({ number }: RoundQuestion, at: number): number {
    return (this.editions.get(questionKey(number)) ?? []).findIndex(({ asked }) => asked[at] === true);
  }

  private point(at: number, unit: string, number: string): Point | null {
    const figure = this.figures[at]?.get(unitKey(unit))?.get(questionKey(number));
    return figure === undefined || figure.n === 0 ? null : { k: figure.k, n: figure.n };
  }

  private total(at: number, unit: string, members: ReadonlyMap<QuestionKey, Member>): Point | null {
    let [k, n] = [0, 0];
    for (const { number } of Array.from(members.values())) {
      const point = this.point(at, unit, number);
      k += point?.k ?? 0;
      n += point?.n ?? 0;
    }
    return n === 0 ? null : { k, n };
  }

  /** `Fra 2026-K2`, `Kun 2026-K2`, `2026-K2 til 2026-K4`. */
  private spanWords(isThere: (at: number) => boolean): string {
    const places = this.rounds.map((_, at) => at).filter(isThere);
    const [first, last] = [places[0] ?? 0, places[places.length - 1] ?? 0];
    const [from, to] = [this.rounds[first]?.round ?? "", this.rounds[last]?.round ?? ""];
    if (last === this.rounds.length - 1) return `Fra ${from}`;
    return first === last ? `Kun ${from}` : `${from} til ${to}`;
  }

  private changeWords(before: RoundQuestion, { question, asked }: Edition): string {
    const obstacle = obstacleBetween(before, question);
    const words = obstacle === null ? "ændret" : CHANGED[obstacle];
    return `${this.spanWords((at) => asked[at] === true)}: ${words}. Tallene kan ikke sammenlignes med linjen ovenfor.`;
  }

  private composedWords(
    before: ReadonlyMap<QuestionKey, Member>,
    now: ReadonlyMap<QuestionKey, Member>,
    rounds: ReadonlySet<number>,
  ): string {
    const entries = Array.from(now);
    const changed = entries.filter(([key, { edition }]) => before.has(key) && before.get(key)?.edition !== edition);
    const added = entries.filter(([key]) => !before.has(key));
    const gone = Array.from(before).filter(([key]) => !now.has(key));
    const parts = [
      ...numbersWords("ændret", changed),
      ...numbersWords("nye", added),
      ...numbersWords("ikke stillet", gone),
    ];
    return `${this.spanWords((at) => rounds.has(at))}: ikke de samme spørgsmål (${parts.join("; ")}). Tallene kan ikke sammenlignes med linjen ovenfor.`;
  }

  /** Questions that were assessed in some of the line's rounds alone: the sum is then not of quite the same. */
  private unevenWords(
    members: ReadonlyMap<QuestionKey, Member>,
    unit: string,
    points: readonly (Point | null)[],
  ): string {
    const places = points.flatMap((point, at) => (point === null ? [] : [at]));
    const uneven = Array.from(members).filter(([, { number }]) => {
      const there = places.filter((at) => this.point(at, unit, number) !== null).length;
      return there > 0 && there < places.length;
    });
    const parts = numbersWords("Ikke vurderet i alle runder", uneven);
    return parts.length === 0 ? "" : `${parts[0]}.`;
  }
}

interface Member {
  readonly number: string;
  /** Place among the editions of the question. */
  readonly edition: number;
}

/** More numbers than this are counted. */
const NAMED = 4;

function numbersWords(label: string, members: readonly (readonly [QuestionKey, Member])[]): readonly string[] {
  if (members.length === 0) return [];
  const numbers = members.map(([, { number }]) => number);
  const words = numbers.length > NAMED ? `${numbers.length} spørgsmål` : listed(numbers, "og");
  return [`${label}: ${words}`];
}

/** How a line moved between two of its rounds. */
export interface Movement {
  /** The earlier round. */
  readonly from: string;
  /** Whole points. */
  readonly points: number;
  /** Empty where there may be none: a question without arrows, or fewer assessed than an arrow needs. */
  readonly arrow: Arrow | "";
  readonly few: boolean;
  /** Whether ↗ or ↘ may well be chance; null where it is not told. */
  readonly uncertain: boolean | null;
}

/**
 * From the line's first point, or the one before, to that of the last round; null where the line has none there, or no
 * other.
 */
export function movementOf(
  line: TrendLine,
  rounds: readonly Pick<TrendRound, "round">[],
  since: "first" | "previous",
  { arrowThreshold, arrowLeast }: ArrowSettings,
): Movement | null {
  const last = line.points[line.points.length - 1];
  const places = line.points.flatMap((point, at) => (point === null ? [] : [at]));
  const at = since === "first" ? places[0] : places[places.length - 2];
  const before = at === undefined ? undefined : line.points[at];
  if (last === null || last === undefined || before === null || before === undefined || places.length < 2) return null;
  const [then, now] = [percent(before.k, before.n) ?? 0, percent(last.k, last.n) ?? 0];
  const few = Math.min(before.n, last.n) < arrowLeast;
  const arrow = few || !line.arrow ? "" : arrowBetween(then, now, arrowThreshold);
  return {
    from: rounds[at as number]?.round ?? "",
    points: now - then,
    arrow,
    few,
    uncertain:
      line.isOneQuestion && (arrow === "↗" || arrow === "↘") ? isUncertain(before.k, before.n, last.k, last.n) : null,
  };
}
