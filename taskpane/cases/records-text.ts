/** What the import of events, notifications and measures says. */
import type { Texts } from "../language";

interface RecordsText {
  readonly title: string;
  readonly what: string;
  readonly replace: string;
  readonly events: { readonly file: string; readonly columns: string; readonly importing: string };
  readonly notifications: { readonly file: string; readonly columns: string; readonly importing: string };
  readonly measures: { readonly file: string; readonly columns: string; readonly importing: string };
}

export const TEXT: Texts<RecordsText> = {
  da: {
    title: "Hændelser, underretninger og foranstaltninger",
    what: "Lister fra fagsystemet til frister og ledelsesinformation. En nyere fil retter de rækker, den nævner igen; resten beholdes.",
    replace: "Erstat alle rækker, der står på arket",
    events: {
      file: "Fil med hændelser",
      columns: "Sag, Hændelse, Start, Slut; også Enhed, Sagsbehandler, Besluttet frist, Begrundet.",
      importing: "Læser hændelser ind",
    },
    notifications: {
      file: "Fil med underretninger",
      columns: "Løbenr., Modtaget; også Sag, Enhed, Ny/kendt, Underretter, Vurderet, Udfald, Udfald dato.",
      importing: "Læser underretninger ind",
    },
    measures: {
      file: "Fil med foranstaltninger",
      columns: "Sag, Type, Start; også Enhed, Art, Slut, Udgift.",
      importing: "Læser foranstaltninger ind",
    },
  },
  en: {
    title: "Events, notifications and measures",
    what: "Exports for deadlines and management information. A later file updates the rows it mentions again; the rest are kept.",
    replace: "Replace all rows on the sheet",
    events: {
      file: "File with events",
      columns: "Sag, Hændelse, Start, Slut; also Enhed, Sagsbehandler, Besluttet frist, Begrundet.",
      importing: "Importing events",
    },
    notifications: {
      file: "File with notifications",
      columns: "Løbenr., Modtaget; also Sag, Enhed, Ny/kendt, Underretter, Vurderet, Udfald, Udfald dato.",
      importing: "Importing notifications",
    },
    measures: {
      file: "File with measures",
      columns: "Sag, Type, Start; also Enhed, Art, Slut, Udgift.",
      importing: "Importing measures",
    },
  },
};
