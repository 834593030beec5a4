/** Set-up: a register made of a model and templates, then its cases and earlier figures. */
import { CasesImport } from "../cases/CasesImport";
import { RecordsImport } from "../cases/RecordsImport";
import { HistoryImport } from "../figures/HistoryImport";
import { useStoreState } from "../store";
import type { NamingViewProps } from "../view";
import { CreateForm } from "./CreateForm";
import { RegisterFacts } from "./RegisterFacts";

/** The part where cases are read in. */
const CASES = "cases";

export default function Setup({ part }: NamingViewProps) {
  const { looked } = useStoreState();
  if (looked?.kind === "none") return <CreateForm />;
  if (looked?.kind !== "register") return null;
  return (
    <>
      <RegisterFacts />
      <CasesImport isWanted={part === CASES} />
      <RecordsImport />
      <HistoryImport />
    </>
  );
}
