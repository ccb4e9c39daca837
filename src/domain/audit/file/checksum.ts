/**
 * Notices damage and edits, such as a half-copied file or a level changed by hand. It is no signature: whoever means to
 * forge a file can work it out again, and every line is checked by itself for that reason.
 * Two 32-bit lanes of multiply-and-xor (cyrb53, public domain), 56 bits of hexadecimal text.
 */
export function createChecksum(): { add(text: string): void; value(): string } {
  let one = 0xdeadbeef
  let two = 0x41c6ce57
  return {
    add(text) {
      for (let index = 0; index < text.length; index++) {
        const unit = text.charCodeAt(index)
        one = Math.imul(one ^ unit, 2654435761)
        two = Math.imul(two ^ unit, 1597334677)
      }
    },
    value() {
      const first = mixed(one, two)
      const second = mixed(two, one)
      return hex(second & 0xffffff, 6) + hex(first, 8)
    },
  }
}

function mixed(lane: number, other: number): number {
  return Math.imul(lane ^ (lane >>> 16), 2246822507) ^ Math.imul(other ^ (other >>> 13), 3266489909)
}

function hex(value: number, digits: number): string {
  return (value >>> 0).toString(16).padStart(digits, '0')
}
