/**
 * The triggers that every record table gets in its migration, and again when a migration rebuilds it: its rows are
 * never deleted, keep their id, and never change without a new rowHash, which only the ledger makes.
 */
export function recordGuards(table: string): string {
  return `
    CREATE TRIGGER ${table}IsNeverDeleted BEFORE DELETE ON ${table}
    BEGIN SELECT RAISE(ABORT, '${table}: a record is never deleted'); END;
    CREATE TRIGGER ${table}ChangesWithItsHash BEFORE UPDATE ON ${table}
    WHEN NEW.id IS NOT OLD.id OR NEW.rowHash IS OLD.rowHash
    BEGIN SELECT RAISE(ABORT, '${table}: a record changes only through the ledger'); END;
  `
}
