/** So much of a body is shown beforehand: next links stand before the values. https://learn.microsoft.com/graph/paging */
const HEAD_BYTES = 4096

/** A body's bytes. `head`: told how it begins, while the rest is on its way. */
export async function bytesOf(response: Response, head?: (text: string) => void): Promise<ArrayBuffer> {
  if (!head || !response.ok || !response.body) return response.arrayBuffer()
  const chunks: Uint8Array[] = []
  let length = 0
  let told = false
  for (const reader = response.body.getReader(); ;) {
    const { done, value } = await reader.read()
    if (value) length += value.length
    if (value) chunks.push(value)
    if (!told && (done || length >= HEAD_BYTES)) {
      told = true
      head(new TextDecoder().decode(joined(chunks, Math.min(length, HEAD_BYTES))))
    }
    if (done) return joined(chunks, length).buffer
  }
}

function joined(chunks: readonly Uint8Array[], length: number): Uint8Array<ArrayBuffer> {
  const all = new Uint8Array(length)
  let at = 0
  for (const chunk of chunks) {
    if (at >= length) break
    all.set(chunk.subarray(0, length - at), at)
    at += chunk.length
  }
  return all
}
