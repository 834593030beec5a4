/** Words that do not belong where people read: names of the program's own, nouns in the wrong number, translated Danish. */
import { COMMANDS } from "../../src/register/commands/list";
import type { Language } from "../../src/language/problem";

/** "status" is a word of its own, as a case has one. */
const NAMES = [...new Set(COMMANDS.map(({ name }) => name))].filter((name) => name !== "status").join("|");

const COMMAND_WORDS: readonly RegExp[] = [
  // A command named as one: after a word that says so, or alone in brackets.
  new RegExp(`\\b(?:kommandoen|kommandoerne|command|med|with|run|kør|by|af) (?:${NAMES})(?=[\\s.,;:)]|$)`, "gu"),
  new RegExp(`\\((?:${NAMES})\\)`, "gu"),
  /(?<![\w-])--[a-z]+(?:-[a-z]+)*/gu,
  /\btbl[A-ZÆØÅ]\w*/gu,
  /\b(?:answer|attention|case|collect|comment|compute|draw|file|host|mending|population|privacy|question|records|reviewer|sheet|template|validate|verify)\/[a-z]+(?:-[a-z]+)*/gu,
  /\bSHA-?256\b/giu,
  /\b(?:printf|sha256sum)\b/gu,
  /\bJSON\b/gu,
  /[{[]"\w+":/gu,
  /\b[0-9a-f]{32,}\b/gu,
];

/** Names of commands, options, tables and codes in a text, and what only a program reads. */
export function commandWords(text: string): string[] {
  return COMMAND_WORDS.flatMap((each) => text.match(each) ?? []);
}

/** Conditions as they are typed in Afgrænsning and Betingelse: `Status<>Lukket`, `Afgørelsesdato>=-12 mdr`. */
export function filterSyntax(text: string): string[] {
  return text.match(/[\wæøåÆØÅ]+(?: ?(?:<>|>=|<=) ?|=)[-§\wæøåÆØÅ]+/gu) ?? [];
}

/** Little words of Danish, which no English sentence has; names of sheets, columns and answers are none of them. */
export function danishIn(text: string): string[] {
  return (
    text.match(
      /(?<![\wæøåÆØÅ])(?:og|eller|ikke|er|af|fra|til|med|ingen|der|det|den|som|ved|kun|sag|runde|runder|lagt|sammen|sammenlignet|tidligere)(?![\wæøåÆØÅ])/giu,
    ) ?? []
  );
}

const PLURALS = {
  da: /(?<![\d.,/-])1 (?:[a-zæøå]+e )?(?:advarsler|aftaler|aktiviteter|begrundelser|bemærkninger|celler|dage|deltagere|enheder|felter|filer|forskelle|grupper|handlinger|kolonner|læsere|måneder|områder|overskrifter|papirer|runder|rækker|sager|sagsbehandlere|skemaer|steder|tabeller|temaer|underretninger|foranstaltninger|vurderinger)\b/gu,
  en: /(?<![\d.,/-])1 (?:(?!has|with)[a-z]+ )?(?:activities|answers|areas|cases|caseworkers|cells|columns|comments|days|differences|errors|fields|files|figures|findings|groups|headers|measures|months|notifications|papers|participants|places|questions|reserves|rounds|rows|sheets|steps|tables|themes|units|warnings|assessments)\b/gu,
} as const;
const SINGULARS = {
  da: /(?<![\d.,/-])[02] (?:advarsel|aktivitet|celle|deltager|enhed|felt|fil|forskel|gruppe|kolonne|måned|område|papir|runde|række|sag|sagsbehandler|skema|sted|tabel|tema)\b/gu,
  en: /(?<![\d.,/-])[02] (?:answer|area|case|cell|column|comment|difference|error|field|file|figure|group|month|paper|question|round|row|sheet|step|table|theme|unit|warning)\b/gu,
} as const;

/** Numbers whose noun is in the wrong number: `1 advarsler`, `2 case`. */
export function wrongNumbers(text: string, language: Language): string[] {
  return [...(text.match(SINGULARS[language]) ?? []), ...(text.match(PLURALS[language]) ?? [])];
}

/** What is translated word by word, or is the word of something else; each with what is said instead. */
export const FORBIDDEN: Readonly<Record<Language, readonly (readonly [RegExp, instead: string])[]>> = {
  da: [
    [/\brummer?\b/giu, "indeholder"],
    [/\bhold(?:es|t|er) (?:\w+ )?ude\b/giu, "regnes ikke med, udelades"],
    [/\bhænger (?:ikke )?sammen\b/giu, "er uændret"],
    [/\bfingeraftryk\w*/giu, "kontroltal"],
    [/\b(?:hent|gem|læs) udtrækket\b/giu, "sagslisten: et udtræk er en lodtrækning"],
    [/\btag(?:er|es)? imod svar/giu, "saml svar ind"],
    [/\bhent(?:er|es)? svar/giu, "saml svar ind"],
    [/\b(?:luk|lukker) runden?\b/giu, "luk niveauet"],
    [/\bi stilhed\b/giu, "uden at det kan ses"],
    [/\b[Tt]jek\b/gu, "kontrollér"],
    [/\badvarsler bør ses efter\b/giu, "gennemgå også advarslerne"],
    [/\brøre?s ikke\b/giu, "ændres ikke"],
    [/\bpå ny\b/giu, "igen"],
    [/\bi hånden\b/giu, "manuelt"],
    [/\bkør(?:er)? kommandoen\b/giu, "prøv igen"],
  ],
  en: [
    [/\bstands?\b(?! out)/giu, "is"],
    [/\bmend(?:ed|ing|s)?\b/giu, "correct"],
    [/\b(?<=[;,] )else (?=[a-z])/giu, "otherwise"],
    [/\bon (?:level|the level|this level)\b/giu, "at level"],
    [/\bhangs? together\b/giu, "is intact"],
    [
      /(?<!\bThere) is no (?:date|number|month|period|choice|format|age|amount|unit|table|register|key)\b/gu,
      "is not a",
    ],
    [/\bpass(?:ed)? over\b/giu, "skip"],
    [/\btake in answers\b/giu, "collect answers"],
    [/\bhang together\b/giu, "is intact"],
    [/\billegal\b/giu, "invalid"],
    [/\bthe percent\b(?! sign)/giu, "the percentage"],
    [/\bfingerprint\b/giu, "control figure"],
    [/\bwholly\b/giu, "completely"],
    [/[\d…}] %(?! sign)/gu, "95%: no space in English"],
    [/\bnot there any more\b/giu, "no longer there, no longer exists"],
    [/\blaid together\b/giu, "combined"],
    [/\bby hand\b/giu, "manually"],
    [/\bannul(?:s|led)?\b/giu, "cancel"],
    [/\bfetch(?:ed|es)?\b/giu, "download"],
    [/\bSet-up\b/gu, "Setup"],
    [/\bnot hold\b/giu, "is wrong, does not apply"],
    [/\breckon(?:ed)?\b/giu, "calculate"],
  ],
};

/** The forbidden words of a text. */
export function calques(text: string, language: Language): string[] {
  return FORBIDDEN[language].flatMap(([each]) => text.match(each) ?? []).map((each) => each.trim());
}
