// Counts log lines by level and keeps the first example of each.
async function execute({ log, levels = ['ERROR', 'WARN', 'INFO'] }) {
  const summary = {};
  for (const level of levels) summary[level] = { count: 0, first: null };
  const lines = log.split('\n');
  for (let i = 0; i < lines.length; i++) {
    const level = levels.find((word) => lines[i].includes(word));
    if (!level) continue;
    summary[level].count += 1;
    summary[level].first ??= { line: i + 1, text: lines[i].slice(0, 200) };
  }
  return summary;
}
