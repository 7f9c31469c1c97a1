/** The two globals beyond the language that every JavaScript runtime has and core uses. */
declare class TextEncoder {
  encode(text?: string): Uint8Array<ArrayBuffer>
}
declare class TextDecoder {
  constructor(label?: string, options?: { fatal?: boolean })
  decode(bytes?: Uint8Array | ArrayBuffer): string
}
