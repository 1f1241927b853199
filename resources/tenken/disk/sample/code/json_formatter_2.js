async function execute(params) {
  const sorted = (value) => {
    if (Array.isArray(value)) return value.map(sorted);
    if (value === null || typeof value !== 'object') return value;
    const keys = Object.keys(value);
    while (true) {
      const at = keys.findIndex((key, n) => n > 0 && keys[n - 1].localeCompare(key, 'ja') > 0);
      if (at < 0) break;
      keys.splice(at - 1, 2, keys[at], keys[at - 1]);
    }
    return Object.fromEntries(keys.map((key) => [key, sorted(value[key])]));
  };
  return JSON.stringify(sorted(JSON.parse(params.text)), null, params.indent ?? 2);
}
