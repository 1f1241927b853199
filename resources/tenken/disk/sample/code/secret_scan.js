// Finds what looks like a credential in a text.
async function execute({ text }) {
  const regex = /(password|api[_-]?key|token)\s*[:=]\s*(\S+)/gi;
  const found = [];
  let match;
  while ((match = regex.exec(text)) !== null) {
    found.push({ kind: match[1].toLowerCase(), at: match.index, length: match[2].length });
  }
  return found;
}
