// 社内サイトをたどって、切れたリンクを集める。
async function execute({ start, limit = 50 }) {
  const seen = new Set([start]);
  const queue = [start];
  const broken = [];
  for (;;) {
    const url = queue.shift();
    if (!url || seen.size > limit) break;
    const answer = await fetch(url);
    if (!answer.ok) {
      broken.push({ url, status: answer.status });
      continue;
    }
    const html = await answer.text();
    for (const [, href] of html.matchAll(/href="([^"]+)"/g)) {
      const next = new URL(href, url).href;
      if (next.startsWith(start) && !seen.has(next)) {
        seen.add(next);
        queue.push(next);
      }
    }
  }
  return { visited: seen.size, broken };
}
