/**
 * Which paragraphs behind the questions were read in the acts themselves. No full text of barnets lov was to be had: it was
 * read paragraph by paragraph on public copies (LBK 282 of 17/03/2025), of the other acts only what is listed. Everything
 * else is cited from the handbook of 2024, the acts' guides or the sources of the questions, and a jurist reads it before
 * use. `docs/coverage.md` prints what `unreadIn` says of each question, and the README counts it.
 */

/** Paragraphs from the first to the last; of an act that is not named here, none was read. */
type Range = readonly [first: number, last: number];

/** Of barnets lov what was not read, of the others what was. @source lovguiden.dk, danskelove.dk, elov.dk, regelrytter.dk */
const BARNETS_LOV = "barnets lov";
const NOT_READ: readonly Range[] = [
  [7, 7],
  [19, 19],
  [37, 37],
  [69, 77],
  [99, 99],
  [125, 125],
  [132, 137],
  [140, 140],
  [143, 145],
];
const READ: Readonly<Record<string, readonly Range[]>> = {
  forvaltningsloven: [
    [19, 19],
    [22, 22],
  ],
  offentlighedsloven: [[13, 13]],
  retssikkerhedsloven: [
    [67, 67],
    [72, 72],
  ],
  serviceloven: [
    [54, 54],
    [68, 68],
    [140, 140],
  ],
  "bekendtgørelse om børnehuse": [[1, 1]],
};

/** What is cited besides acts: nothing to be read in one. */
const NO_ACT = /^kommunens /iu;

const within = (paragraph: number, ranges: readonly Range[]): boolean =>
  ranges.some(([first, last]) => paragraph >= first && paragraph <= last);

/**
 * What of a legal basis was not read in the act: `barnets lov §§ 136, 137`, or the whole act where no paragraph is named.
 *
 * @example unreadIn("Barnets lov §§ 19 og 20; forvaltningsloven § 25") // ["barnets lov § 19", "forvaltningsloven § 25"]
 */
export function unreadIn(legalBasis: string): readonly string[] {
  return legalBasis.split(";").flatMap((part) => {
    const [name = "", cited = ""] = part.trim().split(/ (?=§)/u);
    const act = name.toLowerCase();
    if (NO_ACT.test(act)) return [];
    const isRead = (paragraph: number): boolean =>
      act === BARNETS_LOV ? !within(paragraph, NOT_READ) : within(paragraph, READ[act] ?? []);
    if (cited === "") return [act];
    const unread = paragraphsIn(cited).filter(({ paragraph }) => !isRead(paragraph));
    if (unread.length === 0) return [];
    const texts = unread.map(({ paragraph, letter }) => `${paragraph}${letter === "" ? "" : ` ${letter}`}`);
    return [`${act} ${texts.length === 1 ? "§" : "§§"} ${texts.join(", ")}`];
  });
}

/** The paragraphs named, one by one, without subsections and numbers: `46-47` is 46 and 47, `11 a` has the letter a. */
function paragraphsIn(cited: string): readonly { readonly paragraph: number; readonly letter: string }[] {
  const bare = cited.replace(/,? stk\. \d+(-\d+)?( og \d+)?/gu, "").replace(/, nr\. \d+/gu, "");
  return Array.from(bare.matchAll(/(\d+)(?:-(\d+)| ([a-z])(?![a-zæøå]))?/gu)).flatMap(([, from, to, letter = ""]) => {
    const [first, last] = [Number(from), Number(to ?? from)];
    return Array.from({ length: last - first + 1 }, (_, index) => ({ paragraph: first + index, letter }));
  });
}
