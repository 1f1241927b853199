async function execute({ base64 }) {
  const bytes = Uint8Array.from(atob(base64), (c) => c.charCodeAt(0));
  if (bytes[0] !== 0x89 || bytes[1] !== 0x50) throw new Error('PNG ではありません');
  const view = new DataView(bytes.buffer);
  return { width: view.getUint32(16), height: view.getUint32(20), depth: bytes[24] };
}
