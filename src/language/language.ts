/** The two languages of every surface; Danish comes first. */
export type Language = "da" | "en";
