import type { ImportRemark, SetReading } from '@fil/fhir/hsds';
import { filled } from '../messages/commands.ts';
import type { ImportCounts } from './import.ts';
import type { ImportMessages } from './import-messages.ts';

/** Rows shown one by one when nobody asked for all. */
const shownRows = 10;
const shownPlaces = 3;

/** The lines that tell what became of a set: how many, and every row left out or imported in part. */
export function importReport(
  name: string,
  reading: SetReading,
  counts: ImportCounts,
  messages: ImportMessages,
  details: boolean,
): string[] {
  const dropped = reading.remarks.filter((remark) => remark.outcome === 'dropped');
  const partial = reading.remarks.filter((remark) => remark.outcome === 'partial');
  const row = (remark: ImportRemark): string =>
    filled(remark.value ? messages.rowWithValue : messages.row, {
      ...remark,
      value: remark.value ?? '',
      reason: messages.reasons[remark.reason],
    });
  const lines = [
    filled(messages.summary, {
      name,
      read: reading.read,
      imported: reading.services.length,
      dropped: reading.read - reading.services.length,
      partial: partial.length,
    }),
    filled(messages.changes, { ...counts }),
  ];
  if (dropped.length > 0) {
    const shown = details ? dropped : dropped.slice(0, shownRows);
    lines.push(messages.droppedTitle, ...shown.map(row));
    if (shown.length < dropped.length)
      lines.push(filled(messages.andMore, { count: dropped.length - shown.length }));
  }
  if (partial.length > 0) {
    lines.push(messages.partialTitle, ...(details ? partial.map(row) : grouped(partial, messages)));
  }
  return lines;
}

/** One line a reason, with the first places where it was met. */
function grouped(remarks: readonly ImportRemark[], messages: ImportMessages): string[] {
  return [...Map.groupBy(remarks, (remark) => remark.reason)].map(([reason, ofReason]) => {
    const places = ofReason.slice(0, shownPlaces).map(({ file, line }) => `${file}:${line}`);
    if (ofReason.length > shownPlaces) places.push('…');
    return filled(messages.grouped, {
      reason: messages.reasons[reason],
      count: ofReason.length,
      where: places.join(', '),
    });
  });
}
