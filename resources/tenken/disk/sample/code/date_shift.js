async function execute({ date, days }) {
  const at = new Date(date + 'T00:00:00Z');
  if (Number.isNaN(at.getTime())) throw new RangeError('date out of range: ' + date);
  at.setUTCDate(at.getUTCDate() + days);
  return at.toISOString().slice(0, 10);
}
