/** What a draw would take, in counts: totals first, what is missing next, the groups when asked for. Never which cases. */
import { Button, Link, Text, makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useRef, useState } from "react";
import type { Told } from "../../src/register/command";
import type { DrawPreview } from "../../src/draw/commands/draw";
import { numberText, useText } from "../language";
import { usePaneHost } from "../pane-host";
import { PlaceLink } from "../ui/ReportBar";
import { SimpleTable } from "../ui/SimpleTable";
import { DRAWING } from "./drawing-text";

/** Sentences shown before the rest is asked for. */
const FIRST = 4;

/** So many groups are seen at a glance. */
const FEW = 8;

const useStyles = makeStyles({
  total: {
    margin: 0,
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
    fontWeight: tokens.fontWeightSemibold,
    outlineStyle: "none",
  },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  list: {
    margin: 0,
    paddingInlineStart: tokens.spacingHorizontalL,
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalXS,
  },
  quiet: { color: tokens.colorNeutralForeground2 },
  go: { alignSelf: "flex-start" },
});

/** A number, or the two it lies between. */
function span(least: number, most: number, language: "da" | "en"): string {
  return least === most ? numberText(most, language) : `${numberText(least, language)}–${numberText(most, language)}`;
}

function hasQuotas({ groups }: DrawPreview): boolean {
  return groups.some(({ quotas }) => quotas.length > 0);
}

export function Preview({ found, problems }: { readonly found: DrawPreview; readonly problems: readonly Told[] }) {
  const styles = useStyles();
  const text = useText(DRAWING).preview;
  const { language } = usePaneHost();
  const total = useRef<HTMLParagraphElement>(null);
  // Whoever asked for the plan is taken to it, and hears it.
  useEffect(() => {
    total.current?.focus();
  }, [found]);
  const isShort = ({ code }: Told): boolean => code.endsWith("-short");
  const short = found.groups.filter(
    (group) => group.short > 0 || group.quotas.some(({ asked, eligible }) => eligible < asked),
  ).length;
  return (
    <>
      <p ref={total} tabIndex={-1} className={styles.total}>
        {text.total(span(found.least, found.most, language), numberText(found.frame, language))}
      </p>
      <Text>
        {text.groups(found.groups.length, short)} {text.secret}
      </Text>
      <Sentences title={text.shortfalls} told={problems.filter(isShort)} />
      <Sentences title={text.notes} told={problems.filter((each) => !isShort(each))} />
      {found.groups.length > 1 &&
        (found.groups.length > FEW || hasQuotas(found) ? <Groups found={found} /> : <AllGroups found={found} />)}
    </>
  );
}

function Sentences({ title, told }: { readonly title: string; readonly told: readonly Told[] }) {
  const styles = useStyles();
  const text = useText(DRAWING).preview;
  const [shown, setShown] = useState(FIRST);
  if (told.length === 0) return null;
  return (
    <>
      <h3 className={styles.title}>{title}</h3>
      <ul className={styles.list}>
        {told.slice(0, shown).map((each, index) => (
          <li key={index}>
            {each.message} <PlaceLink told={each} />
          </li>
        ))}
      </ul>
      {told.length > shown && (
        <Link
          as="button"
          className={styles.go}
          onClick={() => {
            setShown(told.length);
          }}
        >
          {text.more(told.length - shown)}
        </Link>
      )}
    </>
  );
}

function Groups({ found }: { readonly found: DrawPreview }) {
  const styles = useStyles();
  const text = useText(DRAWING).preview;
  const [isOpen, setOpen] = useState(false);
  const units = new Set(found.groups.map(({ unit }) => unit)).size;
  return (
    <>
      {units > 1 && (units < found.groups.length || hasQuotas(found)) && <Units found={found} />}
      <Button
        className={styles.go}
        size="small"
        aria-expanded={isOpen}
        onClick={() => {
          setOpen(!isOpen);
        }}
      >
        {isOpen ? text.hide : text.showAll(found.groups.length)}
      </Button>
      {isOpen && <AllGroups found={found} />}
    </>
  );
}

function Units({ found }: { readonly found: DrawPreview }) {
  const text = useText(DRAWING).preview;
  const { language } = usePaneHost();
  const units = Array.from(new Set(found.groups.map(({ unit }) => unit)));
  const sum = (groups: DrawPreview["groups"], of: "cases" | "least" | "most"): number =>
    groups.reduce((total, group) => total + group[of], 0);
  const row = (name: string, groups: DrawPreview["groups"]): string[] => [
    name,
    numberText(groups.length, language),
    numberText(sum(groups, "cases"), language),
    span(sum(groups, "least"), sum(groups, "most"), language),
  ];
  const all = [
    "",
    numberText(found.groups.length, language),
    numberText(found.frame, language),
    span(found.least, found.most, language),
  ];
  return (
    <SimpleTable
      caption={text.perUnit}
      headers={[text.unit, text.groupCount, text.cases, text.drawn]}
      numeric={[1, 2, 3]}
      rows={[
        ...units.map((unit) =>
          row(
            unit,
            found.groups.filter((group) => group.unit === unit),
          ),
        ),
        [text.all, ...all.slice(1)],
      ]}
    />
  );
}

function AllGroups({ found }: { readonly found: DrawPreview }) {
  const styles = useStyles();
  const text = useText(DRAWING).preview;
  const { language } = usePaneHost();
  return (
    <SimpleTable
      caption={text.allGroups}
      headers={[text.group, text.cases, text.drawn]}
      numeric={[1, 2]}
      rows={found.groups.map(({ group, cases, least, most, quotas }) => [
        <>
          {group}
          {quotas.map(({ step, asked, eligible }) => (
            <div key={step} className={styles.quiet}>
              {text.quota(step, asked, eligible)}
            </div>
          ))}
        </>,
        numberText(cases, language),
        span(least, most, language),
      ])}
    />
  );
}
