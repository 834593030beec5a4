/** What Excel and its client say when something fails, as the failures of the catalogue. */
import type { ProblemCode } from "../language/catalogue";
import { HostFailure } from "./workbook";

interface OfficeError {
  readonly name: string;
  readonly code: string;
  readonly message: string;
  readonly debugInfo?: { readonly errorLocation?: string };
}

export function isOfficeError(error: unknown): error is OfficeError {
  return (
    typeof error === "object" &&
    error !== null &&
    typeof (error as { code?: unknown }).code === "string" &&
    "message" in error
  );
}

/** @source https://learn.microsoft.com/office/dev/add-ins/testing/application-specific-api-error-handling */
const CODES: Readonly<Record<string, ProblemCode>> = {
  InvalidOperationInCellEditMode: "host/cell-edit",
  AccessDenied: "host/access-denied",
  ActivityLimitReached: "host/busy",
  TooManyRequests: "host/busy",
  ServiceNotAvailable: "host/busy",
  RequestPayloadSizeLimitExceeded: "host/too-large",
  ResponsePayloadSizeLimitExceeded: "host/too-large",
  ApiNotFound: "host/not-supported",
};

/** The failure of the catalogue. What Excel itself would say is not repeated: it is English and says no next step. */
export function hostFailure(error: unknown): HostFailure {
  if (error instanceof HostFailure) return error;
  if (!isOfficeError(error)) throw error;
  const { code } = error;
  if (code === "AccessDenied" && /unprotect$/iu.test(error.debugInfo?.errorLocation ?? ""))
    return new HostFailure("host/protected", {});
  return new HostFailure(CODES[code] ?? "host/stopped", { code });
}
