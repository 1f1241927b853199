async function execute({ sample }) {
  const guess = (value) => {
    if (Array.isArray(value)) return { type: 'array', items: value.length ? guess(value[0]) : {} };
    if (value !== null && typeof value === 'object') {
      const properties = Object.fromEntries(Object.entries(value).map(([key, one]) => [key, guess(one)]));
      return { type: 'object', properties, required: Object.keys(value) };
    }
    return { type: value === null ? 'null' : typeof value };
  };
  return guess(JSON.parse(sample));
}
