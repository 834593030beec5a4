/** The user wants to close the form, but not all that was typed could be written. */
import {
  Button,
  Link,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
} from "@fluentui/react-components";
import type { TypedPart } from "../../src/review/facts/answering";
import { useText } from "../language";
import { FORM, partWords } from "./form-text";

interface UnwrittenProps {
  readonly typed: readonly TypedPart[];
  /** To the field. */
  readonly go: (to: TypedPart) => void;
  readonly stay: () => void;
  readonly close: () => void;
}

export function Unwritten({ typed, go, stay, close }: UnwrittenProps) {
  const text = useText(FORM);
  return (
    <MessageBar intent="warning" layout="multiline" politeness="assertive">
      <MessageBarBody>
        <MessageBarTitle>{text.unwritten.title}</MessageBarTitle>
        {`${text.unwritten.why} `}
        {typed.map((each, index) => {
          const words = partWords(each.part, text);
          return (
            <span key={words}>
              {index > 0 && "; "}
              <Link
                inline
                as="button"
                onClick={() => {
                  go(each);
                }}
              >
                {words}
              </Link>
            </span>
          );
        })}
      </MessageBarBody>
      <MessageBarActions>
        <Button size="small" onClick={stay}>
          {text.unwritten.stay}
        </Button>
        <Button size="small" onClick={close}>
          {text.unwritten.close}
        </Button>
      </MessageBarActions>
    </MessageBar>
  );
}
