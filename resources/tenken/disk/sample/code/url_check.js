async function execute({ urls, token }) {
  const results = [];
  for (const url of urls) {
    const answer = await fetch(url, { method: 'HEAD', redirect: 'follow', headers: { authorization: token ?? '' } });
    results.push({ url, status: answer.status, ok: answer.ok });
  }
  return results;
}
