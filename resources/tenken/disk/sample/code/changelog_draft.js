async function execute({ commits, file }) {
  const groups = { feat: [], fix: [], other: [] };
  for (const message of commits) {
    const kind = message.startsWith('feat') ? 'feat' : message.startsWith('fix') ? 'fix' : 'other';
    groups[kind].push('- ' + message);
  }
  const text = Object.entries(groups).map(([kind, lines]) => `## ${kind}\n${lines.join('\n')}`).join('\n\n');
  if (file) await fs.writeFile(file, text);
  return text;
}
