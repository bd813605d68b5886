internal import GRDB

/// The tables of the register and how each version came from the one before (数据库版本).
enum RegisterSchema {
  /// Marks the file as a register: "RVRG".
  static let applicationID = 0x5256_5247

  /// The versions, oldest first; a register of any of them is brought up to the last when opened.
  static let versions = ["v1", "v2", "v3", "v4"]

  static func migrator(upTo last: String? = nil) -> DatabaseMigrator {
    var migrator = DatabaseMigrator()
    for version in versions {
      migrator.registerMigration(version) { db in
        try db.execute(sql: sql(version))
      }
      if version == last { break }
    }
    return migrator
  }

  private static func sql(_ version: String) -> String {
    switch version {
    case "v1": core
    case "v2": rounds
    case "v3": numbers
    default: procedures
    }
  }

  /// v1: the log and how each case stands.
  private static let core = """
    PRAGMA application_id = \(applicationID);
    CREATE TABLE event (
      sequence INTEGER PRIMARY KEY,
      case_id INTEGER NOT NULL,
      number INTEGER NOT NULL,
      step TEXT NOT NULL,
      line TEXT NOT NULL,
      day TEXT NOT NULL,
      actor TEXT NOT NULL,
      fields TEXT NOT NULL,
      hash BLOB NOT NULL,
      chain BLOB NOT NULL,
      UNIQUE (case_id, number)
    );
    CREATE TRIGGER event_is_never_changed BEFORE UPDATE ON event
      BEGIN SELECT RAISE(ABORT, 'the log is append-only'); END;
    CREATE TRIGGER event_is_never_removed BEFORE DELETE ON event
      BEGIN SELECT RAISE(ABORT, 'the log is append-only'); END;
    CREATE TABLE case_state (
      id INTEGER PRIMARY KEY,
      title TEXT NOT NULL,
      issuer TEXT NOT NULL,
      issuer_kind TEXT NOT NULL,
      document_number TEXT NOT NULL,
      stage TEXT NOT NULL,
      opened INTEGER NOT NULL,
      accepted INTEGER,
      reviewed INTEGER,
      review_outcome TEXT NOT NULL,
      deliberated INTEGER,
      signed INTEGER,
      published INTEGER,
      effective INTEGER,
      expiry INTEGER,
      cleaned INTEGER,
      clean_outcome TEXT NOT NULL,
      evaluated INTEGER,
      ended INTEGER,
      open_suggestions INTEGER NOT NULL,
      path TEXT NOT NULL,
      digest TEXT NOT NULL,
      last_day INTEGER NOT NULL,
      event_count INTEGER NOT NULL,
      head BLOB NOT NULL
    );
    CREATE INDEX case_state_document ON case_state (document_number);
    """

  /// v2: filings by line and round, and the findings of opinions.
  private static let rounds = """
    CREATE TABLE filing (
      case_id INTEGER NOT NULL,
      line TEXT NOT NULL,
      round INTEGER NOT NULL,
      stage TEXT NOT NULL,
      receiver TEXT NOT NULL,
      filed INTEGER,
      suspended INTEGER,
      supplement_due INTEGER,
      supplemented INTEGER,
      registered INTEGER,
      number TEXT NOT NULL,
      rejected INTEGER,
      passed INTEGER,
      objected INTEGER,
      correction_due INTEGER,
      category TEXT NOT NULL,
      corrected INTEGER,
      correction TEXT NOT NULL,
      replied INTEGER,
      archived INTEGER,
      last_day INTEGER,
      open_findings INTEGER NOT NULL,
      PRIMARY KEY (case_id, line, round)
    ) WITHOUT ROWID;
    CREATE TABLE finding (
      case_id INTEGER NOT NULL,
      line TEXT NOT NULL,
      number INTEGER NOT NULL,
      content TEXT NOT NULL,
      PRIMARY KEY (case_id, line, number)
    ) WITHOUT ROWID;
    CREATE TABLE needs_rebuilding (reason TEXT NOT NULL);
    INSERT INTO needs_rebuilding VALUES ('v2');
    """

  /// v3: numbers that go on from the register, each given once.
  private static let numbers = """
    CREATE TABLE number_series (
      name TEXT NOT NULL,
      year INTEGER NOT NULL,
      last INTEGER NOT NULL,
      PRIMARY KEY (name, year)
    ) WITHOUT ROWID;
    CREATE TABLE number_pattern (name TEXT PRIMARY KEY, pattern TEXT NOT NULL) WITHOUT ROWID;
    CREATE UNIQUE INDEX filing_number ON filing (number) WHERE number <> '';
    """

  /// v4: what was done before a document came out and after, so that rates need no second look at the
  /// log; and the events of one kind without reading the others.
  private static let procedures = """
    ALTER TABLE case_state ADD COLUMN kind TEXT NOT NULL DEFAULT '';
    ALTER TABLE case_state ADD COLUMN is_decision INTEGER NOT NULL DEFAULT 0;
    ALTER TABLE case_state ADD COLUMN assessed INTEGER;
    ALTER TABLE case_state ADD COLUMN consulted INTEGER;
    ALTER TABLE case_state ADD COLUMN competed INTEGER;
    ALTER TABLE case_state ADD COLUMN competition_outcome TEXT NOT NULL DEFAULT '';
    ALTER TABLE case_state ADD COLUMN address TEXT NOT NULL DEFAULT '';
    ALTER TABLE case_state ADD COLUMN evaluation_outcome TEXT NOT NULL DEFAULT '';
    ALTER TABLE case_state ADD COLUMN interpreted INTEGER;
    CREATE INDEX event_step ON event (step);
    INSERT INTO needs_rebuilding VALUES ('v4');
    """
}
