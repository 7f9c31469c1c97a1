import { type Kysely, type Migration, type MigrationProvider, Migrator, sql } from 'kysely'

/** Every change of the tables, in order. A migration that was released is never edited. */
const migrations: Readonly<Record<string, Migration>> = {
  '001-feedback': {
    async up(db: Kysely<unknown>) {
      await db.schema
        .createTable('feedback')
        .addColumn('card', 'text', (column) => column.notNull().primaryKey())
        .addColumn('service', 'text', (column) => column.notNull())
        .addColumn('rule', 'text', (column) => column.notNull())
        .addColumn('outcome', 'text', (column) => column.notNull().check(sql`outcome in ('accepted', 'overridden')`))
        .addColumn('reason', 'text')
        .addColumn('suggestions', 'integer', (column) => column.notNull())
        .addColumn('outcome_at', 'text', (column) => column.notNull())
        .execute()
      await db.schema.createIndex('feedback_rule').on('feedback').columns(['rule', 'outcome']).execute()
    },
  },
  '002-audit': {
    async up(db: Kysely<unknown>) {
      await db.schema
        .createTable('audit')
        .addColumn('at', 'text', (column) => column.notNull())
        .addColumn('route', 'text', (column) => column.notNull())
        .addColumn('status', 'integer', (column) => column.notNull())
        .addColumn('request_id', 'text', (column) => column.notNull())
        .execute()
    },
  },
  '003-pulse': {
    async up(db: Kysely<unknown>) {
      // Written to find out whether anything can be.
      await db.schema
        .createTable('pulse')
        .addColumn('at', 'text', (column) => column.notNull())
        .execute()
    },
  },
}

const provider: MigrationProvider = { getMigrations: async () => ({ ...migrations }) }

/** Brings the tables up to date. Several processes may start at once: the migrator takes a lock. */
export async function migrate<Tables>(db: Kysely<Tables>): Promise<void> {
  const { error } = await new Migrator({ db, provider }).migrateToLatest()
  if (error !== undefined) throw error
}
