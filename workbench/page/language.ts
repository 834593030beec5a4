/** Which language the page speaks: the one chosen here before, else the browser's first that it has, else Danish. */
export type Language = "da" | "en";

const KEY = "tilsyn-workbench-language";

export function firstLanguage(): Language {
  const chosen = localStorage.getItem(KEY);
  if (chosen === "da" || chosen === "en") return chosen;
  const spoken = navigator.languages.map((each) => each.slice(0, 2).toLowerCase());
  return spoken.find((each): each is Language => each === "da" || each === "en") ?? "da";
}

export function rememberLanguage(language: Language): void {
  localStorage.setItem(KEY, language);
}

/** As Excel names it to an add-in. */
export const LOCALE: Readonly<Record<Language, string>> = { da: "da-DK", en: "en-US" };
