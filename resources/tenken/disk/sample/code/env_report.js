async function execute({ names }) {
  const report = {};
  for (const name of names) {
    report[name] = process.env[name] === undefined ? '未設定' : '設定済み';
  }
  return report;
}
