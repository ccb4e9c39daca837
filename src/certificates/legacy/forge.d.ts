/** The parts of node-forge that are used; its published types know the whole library only. */
declare module 'node-forge/lib/util.js' {
  export interface ByteBuffer {
    getBytes(): string
  }
  const util: { createBuffer(binary: string): ByteBuffer }
  export default util
}

declare module 'node-forge/lib/des.js' {
  import type { ByteBuffer } from 'node-forge/lib/util.js'
  export interface Cipher {
    start(iv: string): void
    update(input: ByteBuffer): void
    /** false: the padding is wrong. */
    finish(): boolean
    output: ByteBuffer
  }
  const des: { createDecryptionCipher(key: string): Cipher; createEncryptionCipher(key: string): Cipher }
  export default des
}

declare module 'node-forge/lib/rc2.js' {
  import type { Cipher } from 'node-forge/lib/des.js'
  const rc2: { createDecryptionCipher(key: string, effectiveBits: number): Cipher }
  export default rc2
}
