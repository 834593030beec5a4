/** What the page asks and tells in a window of its own. */
import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
} from "@fluentui/react-components";
import type { Text } from "./text";

export interface StartOverSettings {
  readonly text: Text;
  /** Of the workbook that would be gone. */
  readonly name: string;
  save(): void;
  go(): void;
  cancel(): void;
}

export function StartOver({ text: { over }, name, save, go, cancel }: StartOverSettings) {
  return (
    <Dialog open modalType="alert" onOpenChange={cancel}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{over.title}</DialogTitle>
          <DialogContent>{over.body(name)}</DialogContent>
          <DialogActions fluid>
            <Button
              appearance="primary"
              onClick={() => {
                save();
                go();
              }}
            >
              {over.save}
            </Button>
            <Button onClick={go} data-part="start-over">
              {over.go}
            </Button>
            <Button onClick={cancel}>{over.cancel}</Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}

export function About({ text, close }: { readonly text: Text; close(): void }) {
  return (
    <Dialog open onOpenChange={close}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{text.about.title}</DialogTitle>
          <DialogContent>
            {text.about.body.map((paragraph) => (
              <p key={paragraph}>{paragraph}</p>
            ))}
          </DialogContent>
          <DialogActions>
            <Button appearance="primary" onClick={close}>
              {text.close}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
