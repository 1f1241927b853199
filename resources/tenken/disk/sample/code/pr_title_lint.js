async function execute({ title }) {
  const problems = [];
  if (title.length > 72) problems.push(`長すぎます (${title.length} 文字)`);
  if (/[.。]$/.test(title)) problems.push('末尾の句点は不要です');
  if (!/^[A-Z]|^\p{L}/u.test(title)) problems.push('文字で始めてください');
  return { ok: problems.length === 0, problems };
}
