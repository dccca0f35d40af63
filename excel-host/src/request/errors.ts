/** Codes of errors that Excel answers with, their sentences and HTTP states. */
const ERRORS = {
  AccessDenied: [403, 'You cannot perform the requested operation.'],
  ApiNotFound: [
    400,
    'The API you are trying to use could not be found. It may be available in a newer version of Excel.',
  ],
  InsertDeleteConflict: [400, 'The insert or delete operation attempted resulted in a conflict.'],
  GeneralException: [500, 'There was an internal error while processing the request.'],
  InvalidArgument: [400, 'The argument is invalid or missing or has an incorrect format.'],
  InvalidBinding: [400, 'This object binding is no longer valid due to previous updates.'],
  InvalidOperation: [400, 'The operation attempted is invalid on the object.'],
  InvalidOperationInCellEditMode: [
    400,
    'Excel is in cell-editing mode. Please exit the edit mode by pressing ENTER or TAB or by selecting another cell, and then try again.',
  ],
  InvalidReference: [400, 'This reference is not valid for the current operation.'],
  InvalidRequest: [400, 'Cannot process the request.'],
  InvalidSelection: [400, 'The current selection is invalid for this operation.'],
  ItemAlreadyExists: [409, 'The resource being created already exists.'],
  ItemNotFound: [404, "The requested resource doesn't exist."],
  MergedRangeConflict: [
    400,
    "Cannot complete the operation. A table can't overlap with another table, a PivotTable report, query results, merged cells, or an XML Map.",
  ],
  NonBlankCellOffSheet: [
    400,
    "Microsoft Excel can't insert new cells because it would push non-empty cells off the end of the worksheet.",
  ],
  RangeExceedsLimit: [400, 'The cell count in the range has exceeded the maximum supported number.'],
  UnsupportedOperation: [400, 'The operation being attempted is not supported.'],
} as const satisfies Record<string, readonly [status: number, sentence: string]>;

export type ErrorCode = keyof typeof ERRORS;

export const WRONG_SIZE =
  "The number of rows or columns in the input array doesn't match the size or dimensions of the range.";

/** An error that goes to the add-in as Excel would send it. */
export class ApiError extends Error {
  readonly status: number;

  constructor(
    readonly code: ErrorCode,
    message: string = ERRORS[code][1],
  ) {
    super(message);
    this.status = ERRORS[code][0];
  }
}

/** What must be there: `ItemNotFound` where it is not. */
export function found<T>(item: T | null | undefined): T {
  if (item === null || item === undefined) throw new ApiError('ItemNotFound');
  return item;
}
