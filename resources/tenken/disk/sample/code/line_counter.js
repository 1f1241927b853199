async function execute(params) {
  const lines = params.text.split('\n');
  return { total: lines.length, blank: lines.filter((line) => line.trim() === '').length };
}
