import { isQuotaError } from './file-area.ts';

/** The error of a paper or an alt text that could not be kept. */
export function notWritten(error: unknown): Error {
  if (error instanceof PaperError) return error;
  return new PaperError(
    isQuotaError(error)
      ? 'This browser has no room left to keep this. What it kept before has not changed. Free some space, for example by deleting undone extracts on Data, and save again.'
      : `This browser could not keep this. What it kept before has not changed. ${messageOf(error)}`,
    { cause: error },
  );
}

/** The error of papers that are there and cannot be read now. */
export function notReadable(error: unknown): Error {
  const why =
    error instanceof Error && error.name === 'BlockedError'
      ? 'Another tab holds them: close the dashboard’s other tabs and load the page again.'
      : isQuotaError(error)
        ? 'It has no room left: free some space and load the page again.'
        : `Load the page again. ${messageOf(error)}`;
  return new PaperError(`This browser does not let the papers that it keeps be read at the moment. ${why}`, {
    cause: error,
  });
}

/** The error of a paper in whose place stands something that cannot be read, and must not be lost. */
export function notUnderstood(): Error {
  return new PaperError(
    'This paper was changed in this browser in a way that this page cannot read, so nothing was saved over it. A newer version of the dashboard may have done that: load the page again, or save yours as a copy.',
  );
}

/** Says what happened in words for a reader. */
class PaperError extends Error {}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
