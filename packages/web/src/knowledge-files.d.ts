declare module 'virtual:knowledge-files' {
  /** Addresses and digests of the knowledge that this build belongs to. */
  export const knowledgeFiles: Record<
    'first' | 'knowledge' | 'words' | 'library' | 'kinetics' | 'exposure' | 'codes' | `register-${string}`,
    { url: string; sha256: string; bytes: number }
  >
}
