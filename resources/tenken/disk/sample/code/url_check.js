async function execute({ urls }) {
  const results = [];
  for (const url of urls) {
    const answer = await fetch(url, { method: 'HEAD', redirect: 'follow' });
    results.push({ url, status: answer.status, ok: answer.ok });
  }
  return results;
}
