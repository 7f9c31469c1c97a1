import type { Severity } from '@mixwise/core'
import { createRemoteJWKSet, decodeJwt, decodeProtectedHeader, type JWTVerifyGetKey, jwtVerify } from 'jose'
import { Refusal } from '../gate/problem.js'

/** A client that may call the decision support. */
export interface CdsClient {
  iss: string
  /** Addresses its keys may be read from. */
  jku: readonly string[]
  /** Beginnings of addresses of FHIR servers it may send us to. */
  fhirServers?: readonly string[]
  /** From which grade on who sees a card, by the kind of user: `{ "Practitioner": "major", "Patient": "moderate" }`. */
  alertFrom?: Readonly<Record<string, Severity>>
}

export interface TokenVerifier {
  /** The client behind a token; a refusal when there is none. */
  verify(authorization: string | undefined, audiences: readonly string[], nowMs: number): Promise<CdsClient>
}

const algorithms = ['ES384', 'RS384']
const clockToleranceS = 30
const maxTokens = 100_000
const maxLifetimeS = 3600

/** Verifies client tokens as CDS Hooks 2.0 asks: asymmetric, allow-listed, for us, in time, and once. */
export function createTokenVerifier(
  clients: readonly CdsClient[],
  keysAt: (jku: string) => JWTVerifyGetKey = (jku) => createRemoteJWKSet(new URL(jku), { timeoutDuration: 3000 }),
): TokenVerifier {
  const keySets = new Map<string, JWTVerifyGetKey>()
  const seen = new Map<string, number>()

  function keysOf(jku: string): JWTVerifyGetKey {
    let keys = keySets.get(jku)
    if (keys === undefined) {
      keys = keysAt(jku)
      keySets.set(jku, keys)
    }
    return keys
  }

  return {
    async verify(authorization, audiences, nowMs) {
      const token = /^Bearer ([\w-]+\.[\w-]+\.[\w-]+)$/i.exec(authorization ?? '')?.[1]
      if (token === undefined) throw unauthorised('A signed token is needed')
      const { client, jku } = clientOf(token, clients)
      let payload: { jti?: string; exp?: number; iat?: number }
      try {
        const verified = await jwtVerify(token, keysOf(jku), {
          algorithms,
          issuer: client.iss,
          audience: [...audiences],
          requiredClaims: ['exp', 'iat', 'jti'],
          clockTolerance: clockToleranceS,
          currentDate: new Date(nowMs),
        })
        payload = verified.payload
      } catch {
        throw unauthorised('The token was refused')
      }
      const { jti, exp, iat } = payload
      if (typeof jti !== 'string' || jti === '' || exp === undefined || iat === undefined)
        throw unauthorised('The token was refused')
      if (exp - iat > maxLifetimeS || iat * 1000 > nowMs + clockToleranceS * 1000)
        throw unauthorised('The token lives too long')
      rememberOnce(seen, `${client.iss} ${jti}`, (exp + clockToleranceS) * 1000, nowMs)
      return client
    },
  }
}

function clientOf(token: string, clients: readonly CdsClient[]): { client: CdsClient; jku: string } {
  let alg: string | undefined
  let jku: string | undefined
  let iss: string | undefined
  try {
    ;({ alg, jku } = decodeProtectedHeader(token))
    ;({ iss } = decodeJwt(token))
  } catch {
    throw unauthorised('The token was refused')
  }
  const client = clients.find((known) => known.iss === iss)
  if (client === undefined || alg === undefined || !algorithms.includes(alg))
    throw unauthorised('The token was refused')
  // Keys are only ever read from an address we were told beforehand: the one in the token merely chooses among them.
  const chosen = jku === undefined ? client.jku[0] : client.jku.find((known) => known === jku)
  if (chosen === undefined) throw unauthorised('The token was refused')
  return { client, jku: chosen }
}

function rememberOnce(seen: Map<string, number>, key: string, untilMs: number, nowMs: number): void {
  if (seen.has(key)) throw unauthorised('The token was used before')
  if (seen.size >= maxTokens) for (const [old, endMs] of seen) if (endMs < nowMs) seen.delete(old)
  if (seen.size >= maxTokens) throw new Refusal(503, 'Too many tokens at once')
  seen.set(key, untilMs)
}

function unauthorised(title: string): Refusal {
  return new Refusal(401, title, undefined, undefined, { 'www-authenticate': 'Bearer' })
}
