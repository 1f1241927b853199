/** CSV を Markdown の表にする。 */
async function execute({ csv, separator = ',' }) {
  const rows = csv.trim().split('\n').map((line) => line.split(separator));
  const width = rows[0].length;
  rows.forEach((row, n) => {
    if (row.length !== width) {
      throw new Error(`行の形式が不正です: ${n} 行目\n期待した列数 ${width}、実際 ${row.length}`);
    }
  });
  const line = (cells) => '| ' + cells.join(' | ') + ' |';
  return [line(rows[0]), line(rows[0].map(() => '---')), ...rows.slice(1).map(line)].join('\n');
}
