async function execute({ source }) {
  return [...source.matchAll(/(?:it|test)\(\s*['"`](.*?)['"`]/g)].map((found) => found[1]);
}
