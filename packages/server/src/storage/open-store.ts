import { mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import { type Dialect, Kysely, PostgresDialect, type SqliteDatabase, SqliteDialect } from 'kysely'
import Database from 'libsql'
import pg from 'pg'
import type { AuditEntry, CardFeedback, FeedbackStore, RuleCount } from '../feedback.js'
import { groupedWrites } from './grouped-writes.js'
import { migrate } from './migrations.js'

interface Tables {
  feedback: {
    card: string
    service: string
    rule: string
    outcome: 'accepted' | 'overridden'
    reason: string | null
    suggestions: number
    outcome_at: string
  }
  audit: { at: string; route: string; status: number; request_id: string }
  pulse: { at: string }
}

/**
 * Opens the store at an address: `postgres://…`, or the path of an SQLite file, which is made when it is missing.
 *
 * @example
 * const store = await openStore('/var/lib/mixwise/feedback.db')
 */
export async function openStore(address: string): Promise<FeedbackStore> {
  const db = new Kysely<Tables>({
    dialect: /^postgres(?:ql)?:\/\//.test(address) ? postgres(address) : sqlite(address),
  })
  await migrate(db)
  const feedbackWrites = groupedWrites<CardFeedback>(addFeedback, { gatherMs: 5, mostWaiting: 100_000 })
  const auditWrites = groupedWrites<AuditEntry>(addAudit, { gatherMs: 250, mostWaiting: 200_000 })

  async function addFeedback(feedback: readonly CardFeedback[]): Promise<void> {
    const last = [...new Map(feedback.map((entry) => [entry.card, rowOf(entry)])).values()]
    for (let at = 0; at < last.length; at += mostRows)
      await db
        .insertInto('feedback')
        .values(last.slice(at, at + mostRows))
        // A client that heard no answer sends again; the last word on a card counts.
        .onConflict((conflict) =>
          conflict.column('card').doUpdateSet((eb) => ({
            outcome: eb.ref('excluded.outcome'),
            reason: eb.ref('excluded.reason'),
            suggestions: eb.ref('excluded.suggestions'),
            outcome_at: eb.ref('excluded.outcome_at'),
          })),
        )
        .execute()
  }

  async function addAudit(entries: readonly AuditEntry[]): Promise<void> {
    const rows = entries.map(({ at, route, status, requestId }) => ({ at, route, status, request_id: requestId }))
    await db.transaction().execute(async (transaction) => {
      for (let at = 0; at < rows.length; at += mostRows)
        await transaction
          .insertInto('audit')
          .values(rows.slice(at, at + mostRows))
          .execute()
    })
  }

  return {
    add: (feedback) => feedbackWrites.add(feedback),
    async counts() {
      const rows = await db
        .selectFrom('feedback')
        .select(({ fn }) => ['rule', 'outcome', 'reason', fn.countAll<string>().as('count')])
        .groupBy(['rule', 'outcome', 'reason'])
        .execute()
      return rows.map(
        ({ rule, outcome, reason, count }): RuleCount => ({ rule, outcome, reason, count: Number(count) }),
      )
    },
    audit: (entry) => auditWrites.add([entry]),
    async ping() {
      // Reading may still work where nothing can be written any more, as on a full disk.
      await db.deleteFrom('pulse').execute()
      await db.insertInto('pulse').values({ at: new Date().toISOString() }).execute()
    },
    async close() {
      await Promise.all([feedbackWrites.drained(), auditWrites.drained()])
      await db.destroy()
    },
  }
}

/** Databases bound how many values one statement may hold. */
const mostRows = 500

function rowOf({ card, service, rule, outcome, reason, suggestions, outcomeAt }: CardFeedback): Tables['feedback'] {
  return { card, service, rule, outcome, reason: reason ?? null, suggestions, outcome_at: outcomeAt }
}

function postgres(connectionString: string): Dialect {
  const pool = new pg.Pool({ connectionString, max: 10, connectionTimeoutMillis: 5000 })
  // A connection that breaks while idle is replaced; without a listener it would end the process.
  pool.on('error', () => undefined)
  // So would one that breaks while it is in use: whoever waits for its answer hears of it.
  pool.on('connect', (client) => void client.on('error', () => undefined))
  return new PostgresDialect({ pool })
}

function sqlite(path: string): Dialect {
  if (path !== ':memory:') mkdirSync(dirname(path), { recursive: true })
  const database = new Database(path)
  database.exec('pragma journal_mode = wal')
  // Full: what was acknowledged must survive a power cut, not only the end of the process.
  database.exec('pragma synchronous = full')
  database.exec('pragma busy_timeout = 5000')
  return new SqliteDialect({ database: database as unknown as SqliteDatabase })
}
