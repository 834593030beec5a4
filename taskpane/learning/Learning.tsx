/** Læringsforløb: what people learn from a round. Feedback to each caseworker, each unit's themes and plan, and the goals. */
import { useStoreState } from "../store";
import { NoRound } from "../ui/NoRound";
import type { ViewProps } from "../view";
import { Feedback } from "./Feedback";
import { Goals } from "./Goals";
import { Themes } from "./Themes";

export default function Learning({ open }: ViewProps) {
  const { place } = useStoreState();
  if (place === null) return <NoRound open={open} />;
  const key = `${place.round}|${place.level}`;
  return (
    <>
      <Feedback key={`feedback ${key}`} at={place} />
      <Themes key={`themes ${key}`} at={place} />
      <Goals />
    </>
  );
}
