/** Whether a text is a day of the Gregorian calendar as ISO 8601 writes it, such as `2026-12-01`; any text has an answer. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const day = new Date(`${text}T00:00:00Z`);
  // A month 13 has no time at all, and the 30th of February is one in March.
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}
