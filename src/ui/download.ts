/** Saves bytes, text or a blob as a file, by the browser's own download. The object URL goes at once: it would keep the content. */
export function download(name: string, content: BlobPart, type: string): void {
  const url = URL.createObjectURL(new Blob([content], { type }))
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
  // After the browser has taken it up, which Safari does late.
  setTimeout(() => URL.revokeObjectURL(url), 1000)
}
