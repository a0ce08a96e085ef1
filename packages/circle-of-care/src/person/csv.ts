/**
 * A table as CSV (RFC 4180), with a mark of UTF-8 that spreadsheets look for. A cell that a spreadsheet would take for a
 * formula gets an apostrophe first: a name in the list must not become a program in somebody's office.
 */
export function csvOf(rows: readonly (readonly (string | number)[])[]): string {
  const lines = rows.map((row) => row.map(cell).join(','));
  return `\uFEFF${lines.join('\r\n')}\r\n`;
}

function cell(value: string | number): string {
  const text = String(value);
  const harmless = typeof value === 'string' && /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return `"${harmless.replaceAll('"', '""')}"`;
}
