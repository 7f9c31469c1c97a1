import { mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import { type Dialect, Kysely, PostgresDialect, type RawBuilder, type SqliteDatabase, SqliteDialect, sql } from 'kysely'
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
  const isPostgres = /^postgres(?:ql)?:\/\//.test(address)
  const db = new Kysely<Tables>({ dialect: isPostgres ? postgres(address) : sqlite(address) })
  const auditRows = isPostgres ? auditRowsOfPostgres : auditRowsOfSqlite
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
    const rows = JSON.stringify(entries.map(({ at, route, status, requestId }) => [at, route, status, requestId]))
    await sql`insert into audit (at, route, status, request_id) ${auditRows(rows)}`.execute(db)
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

/** The rows of an audit are many: as one text they are bound at once, which costs a tenth of a value for each. */
const auditRowsOfSqlite = (rows: string): RawBuilder<unknown> =>
  sql`select value ->> 0, value ->> 1, value ->> 2, value ->> 3 from json_each(${rows})`
const auditRowsOfPostgres = (rows: string): RawBuilder<unknown> =>
  sql`select value ->> 0, value ->> 1, (value ->> 2)::int, value ->> 3 from json_array_elements(${rows}::json)`

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
