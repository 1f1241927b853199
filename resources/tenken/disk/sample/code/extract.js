async function execute({ text }) {
  const regex = /PATTERN/gu;
  const found = [];
  let match;
  while ((match = regex.exec(text)) !== null) {
    found.push(match[0]);
  }
  return found;
}
