async function execute(params) {
  if (typeof params.text !== 'string') {
    throw new Error('text は文字列で指定してください');
  }
  const value = JSON.parse(params.text);
  return JSON.stringify(value, null, params.indent ?? 2);
}
