/** The view Udtræk: drawing the cases of a round and level, and what was drawn. */
import { Text } from "@fluentui/react-components";
import { useState } from "react";
import { suggestedRound } from "../../src/draw/facts/drawable-rounds";
import { drawInForce } from "../../src/draw/facts/drawn-cases";
import type { Level } from "../../src/draw/rules/level";
import type { RoundAndLevel } from "../../src/kernel/keys";
import { isAt } from "../../src/register/logged";
import type { Register } from "../../src/register/register";
import { roundOf } from "../../src/register/register";
import { toldIn } from "../../src/register/report";
import { useText } from "../language";
import { usePaneHost } from "../pane-host";
import { useRegister, useStore, useStoreState } from "../store";
import { PlaceLink } from "../ui/ReportBar";
import { Section } from "../ui/Section";
import { Drawing } from "./Drawing";
import { DrawnSample } from "./DrawnSample";
import { Target } from "./Target";
import { TEXT } from "./text";

export default function Draw() {
  const { register } = useRegister();
  return register.levels.ok && register.levels.value.length > 0 ? (
    <AtLevel register={register} levels={register.levels.value} />
  ) : (
    <Unreadable register={register} />
  );
}

function AtLevel({ register, levels }: { readonly register: Register; readonly levels: readonly Level[] }) {
  const { at, choose } = useTarget(register, levels);
  const level = levels.find(({ number }) => number === at.level) ?? (levels[0] as Level);
  const drawn = drawInForce(register, at);
  return (
    <>
      <Target register={register} levels={levels} level={level} at={at} choose={choose} />
      {drawn === null ? (
        <Drawing key={`${at.round} ${at.level}`} at={at} level={level} drawn={null} />
      ) : (
        <DrawnSample key={`${at.round} ${at.level}`} register={register} level={level} draw={drawn} choose={choose} />
      )}
    </>
  );
}

/** The round and level to draw: the pane's, until the user names others. One not in the register yet is kept here. */
function useTarget(
  register: Register,
  levels: readonly Level[],
): { readonly at: RoundAndLevel; readonly choose: (at: RoundAndLevel) => void } {
  const host = usePaneHost();
  const store = useStore();
  const { place } = useStoreState();
  const [own, setOwn] = useState<RoundAndLevel | null>(null);
  const [known, setKnown] = useState(place);
  if (place !== known && !(place !== null && known !== null && isAt(place, known))) {
    setKnown(place);
    setOwn(null);
  }
  const first = levels[0] as Level;
  const at = own ?? place ?? { round: suggestedRound(register, first, host.now().slice(0, 10)), level: first.number };
  const choose = (next: RoundAndLevel): void => {
    setOwn(next);
    if (roundOf(register, next.round, next.level) !== undefined) store.choose(next);
  };
  return { at, choose };
}

function Unreadable({ register }: { readonly register: Register }) {
  const text = useText(TEXT).target;
  const { language } = usePaneHost();
  const faults = register.levels.ok ? [] : register.levels.problems.map((each) => toldIn(each, { language }));
  return (
    <Section title={text.title}>
      <Text>{text.unreadable}</Text>
      <ul>
        {faults.map((fault, index) => (
          <li key={index}>
            {fault.message} <PlaceLink told={fault} />
          </li>
        ))}
      </ul>
    </Section>
  );
}
