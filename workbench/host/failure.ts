/**
 * What the host answers when an action cannot be done: one of Excel's own error codes. The message is for developers;
 * Excel's differs by language and version.
 *
 * @source https://learn.microsoft.com/office/dev/add-ins/testing/application-specific-api-error-handling
 */
export type FailureCode =
  | "AccessDenied"
  | "ActivityLimitReached"
  | "ApiNotFound"
  | "Conflict"
  | "GeneralException"
  | "InvalidArgument"
  | "InvalidObjectPath"
  | "InvalidOperation"
  | "InvalidOperationInCellEditMode"
  | "InvalidReference"
  | "ItemAlreadyExists"
  | "ItemNotFound"
  | "InsertDeleteConflict"
  | "MergedRangeConflict"
  | "NonBlankCellOffSheet"
  | "RangeExceedsLimit"
  | "RequestAborted"
  | "RequestPayloadSizeLimitExceeded"
  | "ResponsePayloadSizeLimitExceeded"
  | "ServiceNotAvailable";

/** An action that fails as Excel's would: the batch stops here, and what went before stays applied. */
export class Failure extends Error {
  constructor(
    readonly code: FailureCode,
    message: string,
  ) {
    super(message);
    this.name = "Failure";
  }
}

export function invalidArgument(message: string): Failure {
  return new Failure("InvalidArgument", message);
}

/** Said of everything this host lacks, so that no test passes on a default. */
export function notImplemented(what: string): Failure {
  return new Failure("ApiNotFound", `ApiNotFound: ${what} is not implemented by this host`);
}
