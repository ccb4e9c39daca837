/** What more of it would be neither read nor printed, and opens slowly; the JSON file has all. */
export const HTML_MOST = {
  rows: 10_000,
  /** One application that everybody consented to should not fill the report. */
  rowsOfPrincipal: 200,
  findingsOfKind: 200,
  credentials: 1000,
} as const
