async function execute({ text }) {
  const found = [...text.matchAll(/PATTERN/gmu)];
  return found.map((one) => ({ text: one[0], at: one.index }));
}
