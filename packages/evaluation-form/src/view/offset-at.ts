/**
 * The offset from UTC of a local moment, as FHIR writes it: `-04:00`.
 * @param moment Local date and time, `2026-04-07T14:05:00`. Where clocks skip or repeat an hour, either offset may come.
 * @param timeZone IANA zone; UTC when it is not known yet.
 */
export function offsetAt(moment: string, timeZone = 'UTC'): string {
  const format = new Intl.DateTimeFormat('en', { timeZone, timeZoneName: 'longOffset' });
  const near = offsetOf(format, Date.parse(`${moment}Z`));
  // The offset found counts from UTC: looked up again at the moment that it makes of the local one.
  return offsetOf(format, Date.parse(`${moment}${near}`));
}

function offsetOf(format: Intl.DateTimeFormat, instant: number): string {
  const name = format.formatToParts(instant).find(({ type }) => type === 'timeZoneName')?.value ?? 'GMT';
  return name === 'GMT' ? '+00:00' : name.slice(3);
}
