/** What is chosen for the Bilag while the view is open; it begins with what was made last. */
import { useMemo, useState } from "react";
import type { BilagChoices, RoundChoice } from "../../src/papers/facts/bilag-choices";

export interface Chosen {
  /** All rounds there are, in the order they will stand in. */
  readonly rounds: readonly RoundChoice[];
  readonly isChosen: (round: RoundChoice) => boolean;
  /** Whether the round has figures for the unit. */
  readonly isThere: (round: RoundChoice) => boolean;
  /** Names of those that are compared with; Udvikling is measured from the first. */
  readonly compare: readonly string[];
  readonly unit: string;
  readonly choose: (round: RoundChoice, on: boolean) => void;
  /** One place up. */
  readonly moveUp: (round: RoundChoice) => void;
  readonly setUnit: (unit: string) => void;
}

export function useChosen({ rounds: all, usual }: BilagChoices): Chosen {
  const [names, setNames] = useState<readonly string[]>(usual.compare);
  const [order, setOrder] = useState<readonly string[]>(() => [
    ...usual.compare,
    ...all.map(({ round }) => round).filter((round) => !usual.compare.includes(round)),
  ]);
  const [unit, setUnit] = useState(usual.unit);
  return useMemo(() => {
    const place = ({ round }: RoundChoice): number => (order.includes(round) ? order.indexOf(round) : order.length);
    const rounds = [...all].sort((one, other) => place(one) - place(other));
    const isThere = ({ units }: RoundChoice): boolean => units.includes(unit);
    const isChosen = (each: RoundChoice): boolean => names.includes(each.round) && isThere(each);
    return {
      rounds,
      isChosen,
      isThere,
      compare: rounds.filter(isChosen).map(({ round }) => round),
      unit,
      choose: ({ round }, on) => {
        setNames(on ? [...names, round] : names.filter((name) => name !== round));
      },
      moveUp: ({ round }) => {
        setOrder(
          movedUp(
            rounds.map((each) => each.round),
            round,
          ),
        );
      },
      setUnit,
    };
  }, [all, names, order, unit]);
}

function movedUp(names: readonly string[], name: string): readonly string[] {
  const at = names.indexOf(name);
  if (at < 1) return names;
  return [...names.slice(0, at - 1), name, names[at - 1] as string, ...names.slice(at + 1)];
}
