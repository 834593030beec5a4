/** Stepping through the findings: which one is in hand, how to get to the next, and how many of each group are shown. */
import { useCallback, useEffect, useMemo, useState } from "react";
import type { FindingGroup, PlacedFinding } from "../../src/review/facts/findings";
import { usePaneHost } from "../pane-host";

/** Of each group, before somebody asks for more. */
const FIRST = 10;
/** And each time somebody does. */
const FURTHER = 50;

export interface Steps {
  readonly all: readonly PlacedFinding[];
  /** Position among all, from 0; -1 where none is in hand. */
  readonly position: number;
  readonly current: PlacedFinding | null;
  /** The cell of the current one could not be shown. */
  readonly isGone: boolean;
  go(finding: PlacedFinding): void;
  step(by: 1 | -1): void;
  shownOf(group: FindingGroup): number;
  /** Shows more of a group. */
  showMore(group: FindingGroup): void;
}

function groupKey({ severity, code }: FindingGroup): string {
  return `${severity}\u001f${code}`;
}

/** F8 and Shift+F8 step wherever in the pane the focus is. */
export function useSteps(groups: readonly FindingGroup[]): Steps {
  const host = usePaneHost();
  const all = useMemo(() => groups.flatMap(({ findings }) => findings), [groups]);
  const [at, setAt] = useState<{ readonly key: string; readonly index: number } | null>(null);
  const [isGone, setGone] = useState(false);
  const [shown, setShown] = useState<Readonly<Record<string, number>>>({});
  const position = at === null ? -1 : all.findIndex(({ key }) => key === at.key);

  const reveal = useCallback((group: FindingGroup, least: number) => {
    setShown((before) => ({ ...before, [groupKey(group)]: Math.max(before[groupKey(group)] ?? FIRST, least) }));
  }, []);
  const go = useCallback(
    (finding: PlacedFinding) => {
      setAt({ key: finding.key, index: all.indexOf(finding) });
      setGone(false);
      const group = groups.find(({ findings }) => findings.includes(finding));
      if (group !== undefined) reveal(group, group.findings.indexOf(finding) + 1);
      if (finding.at !== null)
        void host.show(finding.at).then((isThere) => {
          setGone(!isThere);
        });
    },
    [all, host, groups, reveal],
  );
  const step = useCallback(
    (by: 1 | -1) => {
      // Where the current finding was mended and is gone, the next one has its place in the list.
      const from = position >= 0 ? position : at === null ? -1 : at.index - (by === 1 ? 1 : 0);
      const next = all[from < 0 && by === -1 ? all.length - 1 : (from + by + all.length) % all.length];
      if (next !== undefined) go(next);
    },
    [all, at, go, position],
  );
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      if (event.key !== "F8" || event.ctrlKey || event.altKey || event.metaKey) return;
      event.preventDefault();
      step(event.shiftKey ? -1 : 1);
    };
    window.addEventListener("keydown", press);
    return () => {
      window.removeEventListener("keydown", press);
    };
  }, [step]);

  const shownOf = (group: FindingGroup): number => Math.min(group.findings.length, shown[groupKey(group)] ?? FIRST);
  return {
    all,
    position,
    current: all[position] ?? null,
    isGone,
    go,
    step,
    shownOf,
    showMore: (group) => {
      reveal(group, shownOf(group) + FURTHER);
    },
  };
}
