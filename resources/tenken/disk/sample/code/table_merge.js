async function execute({ left, right, key }) {
  const index = new Map(right.map((row) => [row[key], row]));
  return left.map((row) => ({ ...row, ...(index.get(row[key]) ?? {}) }));
}
