/** Bytes beyond what any reader accepts are not even loaded: the file's beginning is enough to say that it is too large. */
const MOST_BYTES = 6 * 1024 * 1024

/** What a dropped or chosen file holds, at most the first 6 MB of it; nothing where it cannot be read (a folder, or it is gone). */
export async function fileBytes(file: File): Promise<Uint8Array<ArrayBuffer>> {
  try {
    return new Uint8Array(await file.slice(0, MOST_BYTES).arrayBuffer())
  } catch {
    return new Uint8Array()
  }
}
