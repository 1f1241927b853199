async function execute({ yaml }) {
  const result = {};
  for (const line of yaml.split('\n')) {
    const found = line.match(/^([\w-]+):\s*(.*)$/);
    if (!found) throw new Error(`unsupported syntax: "${line}"`);
    result[found[1]] = found[2] === '' ? null : found[2];
  }
  return result;
}
